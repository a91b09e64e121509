import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { locale, useT } from '~/i18n';
import { dayHeading } from '~/i18n/days';
import { useLabels } from '~/i18n/labels';
import { dayOf, time } from '~/lib/dates';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Timeline } from '~/ui/Timeline';
import { Skeleton } from '~/ui/Waiting';
import { stateSign } from './letters';
import { reportHistory } from './queries';
import type { CellComment, ReportAct, ReportState } from './types';

/** Everything that happened to a report, newest first, with what was said. */
export function History({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(reportHistory(id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  const acts = data.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Timeline
      events={acts.map((act, index) => ({
        key: `${act.at}-${index}`,
        day: dayHeading(t, dayOf(act.at), locale()),
        time: time(act.at),
        at: act.at,
        icon: stateSign(act.to_state as ReportState)?.icon ?? FileText,
        what: (
          <>
            {act.actor_name && <b>{act.actor_name} · </b>}
            {label('report_event', act.event)}
          </>
        ),
        about: act.from_state !== act.to_state && <span>{label('report_state', act.to_state)}</span>,
        quote: quoteOf(act),
      }))}
    />
  );
}

/** What was said with an act: of the whole, and of single cells. */
function quoteOf({ detail }: ReportAct) {
  const whole = [detail.comment, detail.reason].filter((words) => typeof words === 'string').join(' ');
  const cells = (Array.isArray(detail.cells) ? detail.cells : []) as CellComment[];
  if (!whole && cells.length === 0) return undefined;
  return (
    <>
      {whole}
      {cells.map(({ row, column, text }) => (
        <span key={`${row}/${column}`} className="line">
          ({row}; {column}) {text}
        </span>
      ))}
    </>
  );
}
