import { Link } from '@tanstack/react-router';
import { ArrowRight, UserPlus } from 'lucide-react';
import { usePractitionerNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip, Sealed } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Icon } from '~/ui/Icon';
import type { CaseRow } from './queries';

/** Two lines a case: who, then what to do next. On a phone a row is a card with the deadline beside the name. */
export function CaseTable({ rows }: { rows: CaseRow[] }) {
  const t = useT();
  const { label } = useLabels();
  const names = usePractitionerNames(rows.flatMap(({ practitioner_ids }) => practitioner_ids));
  return (
    <table className="tbl tbl--cards queue">
      <thead>
        <tr>
          <th scope="col">{t('cases.who')}</th>
          <th scope="col" className="hide-m">
            {t('cases.code')}
          </th>
          <th scope="col">{t('cases.kind')}</th>
          <th scope="col">{t('cases.practitioner')}</th>
          <th scope="col">{t('cases.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link className="who" to={paths.case(row.id)}>
                {row.person_name ?? row.code}
              </Link>{' '}
              {row.sealed && <Sealed />}
              {row.next_action && (
                <div className="na">
                  <Icon of={ArrowRight} small />
                  <span>{row.next_action.label}</span>
                </div>
              )}
            </th>
            <td className="mono hide-m t2">{row.code}</td>
            <td>
              {t(row.role ? `form_role.${row.role}` : `form.${row.form}`)}
              <span className="t2 line">{label('field', row.field)}</span>
            </td>
            <td>
              {row.practitioner_ids.map((id) => (
                <span className="line" key={id}>
                  {names[id]}
                </span>
              ))}
              {row.state === 'accepted' && (
                <Chip mood="warn" icon={UserPlus}>
                  {t('cases.unassigned')}
                </Chip>
              )}
            </td>
            <td className="queue__due">
              {row.next_action?.due_at ? (
                <DeadlineChip due={row.next_action.due_at} filled />
              ) : (
                <span className="t2">{row.ended_on ? date(row.ended_on) : ''}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
