import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT, type MessageId } from '~/i18n';
import { paths } from '~/lib/paths';
import { standing, type Column, type Matrix, type Standing } from './matrix';

/** What a standing is called, where it is counted and where it narrows the matrix. */
export const STANDING_WORDS = {
  reported: 'reports.full',
  in_time: 'reports.in_time',
  late: 'reports.late',
  accepted: 'report_state.accepted',
  submitted: 'report_state.submitted',
  returned: 'report_state.returned',
  silent: 'reports.silent',
} as const satisfies Record<Standing, MessageId>;

/** How a period stands in numbers; each opens the units that it counts. */
export function Tallies({ matrix, column }: { matrix: Matrix; column: Column }) {
  const t = useT();
  const { period, form, level } = column;
  const tally = (how: Standing, more?: ReactNode) => {
    const n = standing(matrix, column, how).length;
    const name = t(STANDING_WORDS[how]);
    return (
      <div key={how} className="tally">
        <dt>{name}</dt>
        <dd className={how === 'silent' && n > 0 ? 'err' : undefined}>
          {n > 0 ? (
            <Link
              to={paths.reports()}
              search={unitsSearch({ form, level, period: period.period }, how)}
              aria-label={`${name}: ${n}`}
            >
              {n}
            </Link>
          ) : (
            n
          )}
          {more}
        </dd>
      </div>
    );
  };
  return (
    <dl className="tallies" aria-label={t('reports.tallies')}>
      {tally('reported', <small> / {period.expected}</small>)}
      {(['in_time', 'accepted', 'submitted', 'returned', 'silent'] as const).map((how) => tally(how))}
    </dl>
  );
}

/** The address of the units that stand so in a period. */
export const unitsSearch = (
  { form, level, period }: { form: string; level: string; period: string },
  how: Standing,
) => ({ form, level, year: period.slice(0, 4), period, standing: how });
