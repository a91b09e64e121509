import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { calendar } from '~/api/lookups';
import { locale, useT } from '~/i18n';
import { longDay, monthName } from '~/i18n/days';
import { useDuty } from '~/i18n/duties';
import { today as todayInVietnam } from '~/lib/clock';
import { isAtOnce } from '~/lib/deadlines';
import { addMonths, weeksOf } from '~/lib/months';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button, IconButton } from '~/ui/Button';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { dueOf } from '~/ui/RowTable';
import { DayGrid, LIST, type Due } from '../obligations/DayGrid';
import { byDay } from '../obligations/days';
import { CaseMark } from './CaseTable';
import { casesDue, type CaseRow, type CaseSearch } from './queries';

type Step = Due & { file: CaseRow };

/** The next step of a case as what a day of the grid holds. */
const stepOf = (file: CaseRow): Step[] =>
  file.next_action?.due_at
    ? [
        {
          id: file.id,
          duty: file.next_action.code,
          label: file.next_action.label,
          due_at: file.next_action.due_at,
          clock: isAtOnce(file.next_action.code) ? 'immediately' : '',
          subject_code: file.code,
          file,
        },
      ]
    : [];

interface Props {
  search: CaseSearch;
  onDay: (day: string) => void;
}

/** The next steps of the filter by month; the chosen day is the filter's own, so that the table shows the same cases. */
export function CaseCalendar({ search, onDay }: Props) {
  const t = useT();
  const today = todayInVietnam();
  const day = search.due ?? today;
  const weeks = weeksOf(day);
  const shown = weeks.flat();
  const days = useQuery(calendar());
  const due = useQuery(casesDue(search, shown[0] ?? day, shown.at(-1) ?? day));
  const steps = byDay(due.data?.data.flatMap(stepOf) ?? []);
  return (
    <div className="stack" aria-busy={due.isLoading || due.isPlaceholderData}>
      <div className="row">
        <IconButton
          icon={ChevronLeft}
          label={t('calendar.before_month')}
          onClick={() => onDay(addMonths(day, -1))}
        />
        <Button onClick={() => onDay(today)}>{t('nav.today')}</Button>
        <IconButton
          icon={ChevronRight}
          label={t('calendar.after_month')}
          onClick={() => onDay(addMonths(day, 1))}
        />
        <h2>{monthName(day, locale())}</h2>
      </div>
      <ProblemAlert problem={due.error ?? days.error} onRetry={() => void due.refetch()} />
      {due.data?.page.next && <Note mood="warn">{t('cases.calendar_partial')}</Note>}
      <div className="with-panel calendar">
        <DayGrid
          label={monthName(day, locale())}
          weeks={weeks}
          month={day.slice(0, 7)}
          chosen={day}
          today={today}
          duties={steps}
          hearings={new Map()}
          calendar={days.data?.data ?? []}
          onChoose={onDay}
        />
        <aside className="stack-s" id={LIST} tabIndex={-1} aria-label={t('calendar.chosen')}>
          <p className="t2 sm hide-s noprint" id="cal-keys">
            {t('calendar.keys')}
          </p>
          <Box flush heading={longDay(day, locale())}>
            <DayList steps={steps.get(day) ?? []} />
          </Box>
        </aside>
      </div>
    </div>
  );
}

function DayList({ steps }: { steps: Step[] }) {
  const t = useT();
  const words = useDuty();
  if (steps.length === 0) return <p className="list__none">{t('case.deadlines_none')}</p>;
  return (
    <ul className="list">
      {steps.map(({ id, duty, label, file }) => (
        <li key={id} data-row>
          <span className="grow">
            <Link to={paths.case(id)}>{file.person_name ?? file.code}</Link> <CaseMark {...file} />
            <span className="t2 line">{words(duty, label)}</span>
            <span className="t2 line mono">{file.code}</span>
          </span>
          {dueOf(file.next_action)}
        </li>
      ))}
    </ul>
  );
}
