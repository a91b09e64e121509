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
  const inState = (state: ReportState) => cells.filter(({ cell }) => cell.state === state).length;
  const behind = (state: ReportState, name: string) => {
    const n = inState(state);
    return (
      <Link
        to={paths.reports()}
        search={{ form, year: period.period.slice(0, 4), period: period.period, state, view: 'list' }}
        aria-label={`${name}: ${n}`}
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
      <div className="kpi">
        <dt>{t('report_state.accepted')}</dt>
        <dd>{behind('accepted', t('report_state.accepted'))}</dd>
      </div>
      <div className="kpi">
        <dt>{t('report_state.submitted')}</dt>
        <dd>{behind('submitted', t('report_state.submitted'))}</dd>
      </div>
      <div className="kpi">
        <dt>{t('report_state.returned')}</dt>
        <dd>{behind('returned', t('report_state.returned'))}</dd>
      </div>
      <div className="kpi">
        <dt>{t('reports.silent')}</dt>
        <dd className={silent > 0 ? 'err' : undefined}>{silent}</dd>
      </div>
    </dl>
  );
}
