import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, ListChecks, Printer } from 'lucide-react';
import { calendar } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { longDay, monthName } from '~/i18n/days';
import { today as todayInVietnam } from '~/lib/clock';
import { addDays, date } from '~/lib/dates';
import { addMonths, weekOf, weeksOf } from '~/lib/months';
import { isOff } from '~/lib/workdays';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button, IconButton, LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Switch } from '~/ui/Switch';
import { Empty, Skeleton } from '~/ui/Waiting';
import { byDay, grouped } from './days';
import { DayGrid, LIST } from './DayGrid';
import { isNamed, namedDay, useDayName, type NamedDay } from './dayNames';
import { DutyList } from './DutyList';
import { HearingList } from './HearingList';
import { dutiesUntil, hearingsBetween, type Duty, type Hearing } from './queries';
import { useOwner } from './useOwner';

const VIEWS = ['month', 'week', 'agenda'] as const;
type View = (typeof VIEWS)[number];

/** Days that an agenda looks ahead. */
const AHEAD = 30;

/** The first and the last day that a view draws, and the days that its arrows lead to. */
function spanOf(view: View, day: string) {
  if (view === 'agenda')
    return {
      from: day,
      to: addDays(day, AHEAD - 1),
      before: addDays(day, -AHEAD),
      after: addDays(day, AHEAD),
    };
  const days = view === 'week' ? weekOf(day) : weeksOf(day).flat();
  const [before, after] =
    view === 'week' ? [addDays(day, -7), addDays(day, 7)] : [addMonths(day, -1), addMonths(day, 1)];
  return { from: days[0] ?? day, to: days.at(-1) ?? day, before, after };
}

/** Deadlines by month, week or day after day, with the days on which no period of working days runs. */
export function CalendarPage() {
  const t = useT();
  const account = useAccount();
  const search = useSearch({ from: '/app/calendar' });
  const navigate = useNavigate({ from: '/app/calendar' });
  const today = todayInVietnam();
  const view = VIEWS.find((each) => each === search.view) ?? 'month';
  const day = search.day ?? today;
  const owner = useOwner(search.owner);
  const { from, to, before, after } = spanOf(view, day);
  const days = useQuery(calendar());
  // Until the end of what the month shows in any view, so that to look closer asks for nothing.
  const end = view === 'agenda' ? to : (weeksOf(day).at(-1)?.at(-1) ?? to);
  const drawn = useQuery({ ...dutiesUntil(owner, end), enabled: has(account, 'obligation_list') });
  const duties = byDay(drawn.data?.duties ?? []);
  const start = view === 'agenda' ? from : (weeksOf(day)[0]?.[0] ?? from);
  const me = owner === 'me' ? account?.practitioner_ids[0] : undefined;
  const heard = useQuery({ ...hearingsBetween(start, end, me), enabled: has(account, 'case_list') });
  // Both come before anything is drawn: days grow with what falls on them, and would push each other down.
  const isWaiting = drawn.isLoading || heard.isLoading;
  const hearings = grouped(heard.data ?? [], ({ on_date }) => on_date);
  const named = days.data?.data ?? [];
  const choose = (next: string) =>
    void navigate({ search: { ...search, day: next }, replace: true, resetScroll: false });
  const heading = view === 'month' ? monthName(day, locale()) : `${date(from)} – ${date(to)}`;
  const grid = { label: heading, chosen: day, today, duties, hearings, calendar: named, onChoose: choose };

  return (
    <>
      <PageHead
        heading={`${t('nav.calendar')}: ${heading}`}
        title={t('nav.calendar')}
        about={[account?.organisation_name, t(`calendar.about_${owner}`)].filter(Boolean).join(' · ')}
      >
        <LinkButton to={paths.obligations()} icon={ListChecks}>
          {t('obligations.title')}
        </LinkButton>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </PageHead>
      <div className="filters noprint">
        <IconButton icon={ChevronLeft} label={t(`calendar.before_${view}`)} onClick={() => choose(before)} />
        <Button onClick={() => choose(today)}>{t('nav.today')}</Button>
        <IconButton icon={ChevronRight} label={t(`calendar.after_${view}`)} onClick={() => choose(after)} />
        <span className="grow hide-s" />
        <Switch
          label={t('obligations.owner_filter')}
          name="owner"
          value={owner}
          options={(['me', 'unit'] as const).map((value) => ({ value, label: t(`obligations.of_${value}`) }))}
        />
        <Switch
          label={t('calendar.view')}
          name="view"
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`calendar.view_${value}`) }))}
        />
      </div>
      <div className="stack" aria-busy={drawn.isPlaceholderData || isWaiting}>
        <ProblemAlert problem={drawn.error ?? days.error} onRetry={() => void drawn.refetch()} />
        {drawn.data?.partial && <Note mood="warn">{t('calendar.partial')}</Note>}
        {view === 'agenda' ? (
          isWaiting ? (
            <Skeleton />
          ) : (
            <Agenda from={from} to={to} today={today} duties={duties} hearings={hearings} calendar={named} />
          )
        ) : (
          <div
            className={view === 'week' ? 'stack' : 'with-panel calendar'}
            style={isWaiting ? { visibility: 'hidden' } : undefined}
          >
            <DayGrid
              {...grid}
              {...(view === 'week'
                ? { weeks: [weekOf(day)], tall: true }
                : { weeks: weeksOf(day), month: day.slice(0, 7) })}
            />
            <aside className="noprint stack-s" id={LIST} tabIndex={-1} aria-label={t('calendar.chosen')}>
              <p className="t2 sm hide-s" id="cal-keys">
                {t('calendar.keys')}
              </p>
              <DayBox
                day={day}
                duties={duties.get(day) ?? []}
                hearings={hearings.get(day) ?? []}
                calendar={named}
              />
            </aside>
          </div>
        )}
      </div>
    </>
  );
}

interface DayBoxProps {
  day: string;
  duties: Duty[];
  hearings: Hearing[];
  calendar: readonly NamedDay[];
}

/** That nobody works on a day, and why, or that it is worked in exchange. */
function DayMark({ day, calendar }: Pick<DayBoxProps, 'day' | 'calendar'>) {
  const t = useT();
  const words = useDayName();
  const named = namedDay(day, calendar);
  if (named) return <Chip mood={named.kind === 'swap_work' ? 'info' : 'line'}>{words(named)}</Chip>;
  return isOff(day, calendar) ? <Chip mood="line">{t('calendar.off')}</Chip> : null;
}

/** One day: what the State calls it, and what is due on it. */
function DayBox({ day, duties, hearings, calendar }: DayBoxProps) {
  const t = useT();
  return (
    <Box
      flush
      heading={longDay(day, locale())}
      mark={<DayMark day={day} calendar={calendar} />}
      right={duties.length > 0 && t('today.count', { n: duties.length })}
    >
      {hearings.length > 0 && <HearingList hearings={hearings} />}
      {(duties.length > 0 || hearings.length === 0) && <DutyList duties={duties} />}
    </Box>
  );
}

interface AgendaProps extends Pick<DayBoxProps, 'calendar'> {
  from: string;
  to: string;
  today: string;
  duties: Map<string, Duty[]>;
  hearings: Map<string, Hearing[]>;
}

/** Day after day, those alone on which something is due or the State says something; from today on, what is late first. */
function Agenda({ from, to, today, duties, hearings, calendar }: AgendaProps) {
  const t = useT();
  const days = [
    ...new Set([...duties.keys(), ...hearings.keys(), ...calendar.filter(isNamed).map(({ day }) => day)]),
  ]
    .filter((day) => (day >= from && day <= to) || (from === today && day < today && duties.has(day)))
    .sort();
  if (days.length === 0)
    return (
      <div className="box">
        <Empty heading={t('today.none')}>
          <p>{`${date(from)} – ${date(to)}`}</p>
        </Empty>
      </div>
    );
  return (
    <ol className="box agenda">
      {days.map((day) => {
        const due = duties.get(day) ?? [];
        const heard = hearings.get(day) ?? [];
        return (
          <li key={day}>
            <h2 className={day === today ? 'b now' : 'b'}>
              {longDay(day, locale())} <DayMark day={day} calendar={calendar} />
            </h2>
            {heard.length > 0 && <HearingList hearings={heard} />}
            {due.length > 0 && <DutyList duties={due} />}
          </li>
        );
      })}
    </ol>
  );
}
