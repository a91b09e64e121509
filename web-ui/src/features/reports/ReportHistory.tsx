import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useLabels } from '~/i18n/labels';
import { History } from '~/ui/History';
import { stateSign } from './letters';
import { reportHistory } from './queries';
import type { Comments, ReportAct, ReportState } from './types';

/** Everything that happened to a report, newest first, with what was said. */
export function ReportHistory({ id }: { id: string }) {
  const { label } = useLabels();
  return (
    <History
      query={useQuery(reportHistory(id))}
      icon={({ to_state }) => stateSign(to_state as ReportState)?.icon ?? FileText}
      event={({ event }) => label('report_event', event)}
      state={({ to_state }) => label('report_state', to_state)}
      quote={quoteOf}
    />
  );
}

/** What was said with an act: of the whole, and of single places. */
function quoteOf({ detail }: ReportAct) {
  const whole = [detail.comment, detail.reason].filter((words) => typeof words === 'string').join(' ');
  const { cells = [], sections = [] } = detail as Partial<Comments>;
  if (!whole && cells.length + sections.length === 0) return undefined;
  return (
    <>
      {whole}
      {cells.map(({ row, column, text }) => (
        <span key={`${row}/${column}`} className="line">
          ({row}; {column}) {text}
        </span>
      ))}
      {sections.map(({ section, text }) => (
        <span key={section} className="line">
          ({section}) {text}
        </span>
      ))}
    </>
  );
}
