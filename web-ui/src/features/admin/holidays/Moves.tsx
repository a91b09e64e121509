import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useOrganisationNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { dueInFull } from '~/lib/deadlines';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { preview, type CalendarChange, type Change } from './queries';

/** Of the deadlines that move, so many are shown one by one. */
const SHOWN = 8;

/** What a change of the calendar would do to open deadlines, before anybody says yes to it. */
export function Moves({ change }: { change: Change }) {
  const t = useT();
  const { data, error, isFetching } = useQuery(preview(change));
  if (error) return <ProblemAlert problem={error} />;
  if (!data) return <p className="t2 sm">{t(isFetching ? 'holidays.counting' : 'holidays.count_when')}</p>;
  return (
    <Note mood={data.moved_count > 0 ? 'warn' : 'ok'} role="status">
      <b>{t('holidays.moves', { n: data.moved_count })}</b>
      {data.moved.length > 0 && <MovedList change={data} />}
    </Note>
  );
}

function MovedList({ change: { moved, moved_count } }: { change: CalendarChange }) {
  const t = useT();
  const words = useDuty();
  const shown = moved.slice(0, SHOWN);
  const units = useOrganisationNames(shown.map(({ organisation_id }) => organisation_id));
  return (
    <ul className="moves">
      {shown.map(({ obligation_id, duty, organisation_id, from, to }) => (
        <li key={obligation_id}>
          {words(duty, duty)}
          <span className="t2 line">{units[organisation_id]}</span>
          <span className="line nw">
            {dueInFull(from)} <Icon of={ArrowRight} small /> <b>{dueInFull(to)}</b>
          </span>
        </li>
      ))}
      {moved_count > shown.length && (
        <li className="t2">{t('holidays.more', { n: moved_count - shown.length })}</li>
      )}
    </ul>
  );
}
