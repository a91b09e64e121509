import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { isSilent, type Chosen, type Column } from './matrix';
import type { ReportState } from './types';

/** How a period stands in numbers; those that a state makes open its list. */
export function Tallies({ column, cells }: { column: Column; cells: Chosen[] }) {
  const t = useT();
  const { period, form } = column;
  const { expected, reported, in_time } = period;
  const behind = (state: ReportState) => {
    const n = cells.filter(({ cell }) => cell.state === state).length;
    return (
      <Link
        to={paths.reports()}
        search={{ form, year: period.period.slice(0, 4), period: period.period, state, view: 'list' }}
        aria-label={`${t(`report_state.${state}`)}: ${n}`}
      >
        {n}
      </Link>
    );
  };
  const silent = cells.filter(isSilent).length;
  return (
    <dl className="kpis" aria-label={t('reports.tallies')}>
      <div className="kpi">
        <dt>{t('reports.full')}</dt>
        <dd>
          {reported}
          <small> / {expected}</small>
        </dd>
      </div>
      <div className="kpi">
        <dt>{t('reports.in_time')}</dt>
        <dd>{in_time}</dd>
      </div>
      {(['accepted', 'submitted', 'returned'] as const).map((state) => (
        <div key={state} className="kpi">
          <dt>{t(`report_state.${state}`)}</dt>
          <dd>{behind(state)}</dd>
        </div>
      ))}
      <div className="kpi">
        <dt>{t('reports.silent')}</dt>
        <dd className={silent > 0 ? 'err' : undefined}>{silent}</dd>
      </div>
    </dl>
  );
}
