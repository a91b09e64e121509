import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital, inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { stateSign } from './letters';
import { Letter } from './Letter';
import { cellPeriods } from './queries';
import type { ReportView } from './types';

interface Props {
  id: string;
  row: string;
  column: string;
  /** The period of the report itself, and the figure as it is being written. */
  period: { words: ReportView['period_words']; figure: number | null };
}

/** How a cell went over the periods before: read when it is asked for, each figure that was reported leads to its report. */
export function CellPeriods({ id, row, column, period }: Props) {
  const t = useT();
  const { label } = useLabels();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...cellPeriods(id, row, column), enabled: isOpen });
  const most = Math.max(1, period.figure ?? 0, ...(data ?? []).map(({ figure }) => figure ?? 0));
  const bar = (figure: number | null | undefined) => (
    <i aria-hidden="true">
      <i style={{ width: `${(100 * (figure ?? 0)) / most}%` }} />
    </i>
  );
  const shown = (figure: number | null | undefined) => (
    <b>{typeof figure === 'number' ? hundredths(figure) : '…'}</b>
  );
  return (
    <details className="twin noprint" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reports.periods_before')}</summary>
      {error ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        isOpen && <Skeleton rows={4} />
      ) : (
        <ul className="bars bars--narrow">
          <li>
            <span>
              <span className="bars__name">{capital(inWords(period.words))}</span>
              {bar(period.figure)}
              {shown(period.figure)}
            </span>
          </li>
          {data.map(({ period: name, words, figure, report_id: report, state }) => {
            const told = (
              <>
                <span className="bars__name">
                  {capital(inWords(words))} {state && <Letter of={stateSign(state)} />}
                  <span className="line t2">
                    {state ? label('report_state', state) : t('reports.not_reported')}
                  </span>
                </span>
                {bar(figure)}
                {shown(figure)}
              </>
            );
            return (
              <li key={name}>
                {report ? (
                  <Link to="/app/reports/$id" params={{ id: report }} search={{ cell: `${row}/${column}` }}>
                    {told}
                  </Link>
                ) : (
                  <span>{told}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {data?.length === 0 && <p className="sm t2">{t('reports.no_periods')}</p>}
    </details>
  );
}
