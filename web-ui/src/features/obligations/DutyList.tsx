import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { articleOf, useDuty } from '~/i18n/duties';
import { subjectAddress } from '~/lib/paths';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { ExtendDuty } from '~/ui/ExtendDuty';
import type { Duty } from './queries';

export const addressOf = ({ subject_type, subject_id }: Duty): string =>
  subjectAddress(subject_type, subject_id);

/** The duties of one day, each leading to its file. Codes and no names: the page is one to print and to leave open. */
export function DutyList({ duties }: { duties: Duty[] }) {
  const t = useT();
  const words = useDuty();
  if (duties.length === 0) return <p className="list__none">{t('case.deadlines_none')}</p>;
  return (
    <ul className="list duties" aria-label={t('obligations.title')}>
      {duties.map((duty) => (
        <li key={duty.id}>
          <DeadlineChip due={duty.due_at} clock={duty.clock} />
          <span className="grow">
            <Link to={addressOf(duty)}>{words(duty.duty, duty.label)}</Link>
            <span className="t2 line">
              <span className="mono">{duty.subject_code}</span>{' '}
              <span className="duties__basis">{articleOf(duty.legal_basis)}</span>
            </span>
          </span>
          <ExtendDuty duty={duty} />
        </li>
      ))}
    </ul>
  );
}
