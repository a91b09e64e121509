import { Tag, UserPlus } from 'lucide-react';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip, Sealed } from '~/ui/Chip';
import { Person } from '~/ui/Person';
import { dueOf, RowTable, type Column, type Ticks } from '~/ui/RowTable';
import type { CaseRow } from './queries';

interface Props {
  rows: CaseRow[];
  ofOne?: boolean;
  ticks?: Ticks | undefined;
}

/** That each opening is logged, and the labels. */
export const CaseMark = ({ sealed, tags }: Pick<CaseRow, 'sealed' | 'tags'>) => (
  <>
    {sealed && <Sealed />}
    {tags.map((tag) => (
      <Chip key={tag} mood="line" icon={Tag}>
        {tag}
      </Chip>
    ))}
  </>
);

/** Two lines a case: who, then what to do next. Among the cases of one practitioner the name is not repeated. */
export function CaseTable({ rows, ofOne, ticks }: Props) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const carriers: Column<CaseRow> = {
    name: t('cases.practitioner'),
    cell: ({ practitioners, state }) => (
      <>
        {practitioners.map(({ id, name }) => (
          <Person key={id} name={name} />
        ))}
        {state === 'accepted' && (
          <Chip mood="warn" icon={UserPlus}>
            {t('cases.unassigned')}
          </Chip>
        )}
      </>
    ),
  };
  return (
    <RowTable
      rows={rows}
      {...(ticks ? { ticks } : {})}
      heading={t('cases.who')}
      lead={({ id, person_name, code, sealed, tags, next_action }) => ({
        to: paths.case(id),
        name: person_name ?? code,
        mark: <CaseMark sealed={sealed} tags={tags} />,
        next: next_action ? words(next_action.code, next_action.label) : undefined,
      })}
      columns={[
        { name: t('cases.code'), kind: 'code', minor: true, cell: ({ code }) => code },
        {
          name: t('cases.kind'),
          cell: ({ role, form, field }) => (
            <>
              {t(role ? `form_role.${role}` : `form.${form}`)}
              <span className="t2 line">{label('field', field)}</span>
            </>
          ),
        },
        ...(ofOne ? [] : [carriers]),
      ]}
      dueName={t('cases.due_or_state')}
      due={({ next_action, ended_on, state }) =>
        dueOf(next_action) ?? (
          <span className="t2">{ended_on ? date(ended_on) : label('case_state', state)}</span>
        )
      }
    />
  );
}
