import './today.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Calendar, Inbox, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useList } from '~/api/list';
import { calendar, OPEN_REQUESTS } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { longDay, weekdayShort } from '~/i18n/days';
import { articleOf, useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { today as todayInVietnam } from '~/lib/clock';
import { addDays, date } from '~/lib/dates';
import { dueDay } from '~/lib/deadlines';
import { mondayOf } from '~/lib/months';
import { paths, subjectAddress } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Listing } from '~/ui/Listing';
import { NextAction } from '~/ui/NextAction';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Empty, Skeleton } from '~/ui/Waiting';
import { isOff } from '~/lib/workdays';
import { QueueFigures } from '../queues/QueueLinks';
import { requestList } from '../requests/queries';
import { RequestTable } from '../requests/RequestTable';
import { LateMap } from './LateMap';
import { duties, lateByProvince, reportDuties, type Duty } from './queries';
import { ReportsOwed } from './ReportsOwed';

/** What now: the most urgent thing, two weeks at a glance, then late, today and coming. */
export function TodayPage() {
  const t = useT();
  const words = useDuty();
  const account = useAccount();
  const { day } = useSearch({ from: '/app/' });
  const today = todayInVietnam();
  const sees = has(account, 'obligation_list');
  const owner = has(account, 'case_decide') ? 'unit' : 'me';
  const overdue = useQuery({ ...duties(owner, 'overdue'), enabled: sees });
  const open = useQuery({ ...duties(owner, 'open'), enabled: sees });
  // Whoever counts cases of others and opens none of them.
  const hasMap = has(account, 'case_list') && !has(account, 'case_read');
  const { isLoading: mapComes } = useQuery({ ...lateByProvince(), enabled: hasMap });
  const owes = has(account, 'report_write') || has(account, 'report_sign');
  const reports = useQuery({ ...reportDuties(), enabled: owes });
  // The parts of one list are shown together, so that nothing jumps.
  const waiting = sees && (overdue.isPending || open.isPending || (owes && reports.isPending));
  // What the law wants at once is in time on its own day: it belongs to today until then.
  const past = overdue.data?.data ?? [];
  const late = past.filter((duty) => !isForToday(duty, today));
  const ahead = [...past.filter((duty) => isForToday(duty, today)), ...(open.data?.data ?? [])];
  const rows = [...late, ...ahead];
  const due = ahead.filter(({ due_at }) => dueDay(due_at) === today);
  const coming = ahead.filter(({ due_at }) => dueDay(due_at) > today);
  // Only the first of very many are read, and then there are more than can be counted here.
  const lateCount = overdue.data?.page.next ? `${late.length}+` : late.length;
  const mayBeMore = overdue.data?.page.next || (open.data?.page.next && coming.length === 0);
  const dueCount = mayBeMore ? `${due.length}+` : due.length;
  const first = late[0] ?? due[0] ?? coming[0];

  return (
    <>
      <PageHead
        heading={longDay(today, locale())}
        title={t('nav.today')}
        about={
          sees &&
          (overdue.data && open.data ? t('today.sum', { today: dueCount, late: lateCount }) : '\u00a0')
        }
      >
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      <div className="stack">
        {waiting && <div className="next next--kept" aria-busy="true" />}
        {!waiting && first && (
          <NextAction
            heading={t('today.first')}
            action={words(first.duty, first.label)}
            buttons={<Act duty={first} kind={has(account, 'request_create') ? 'plain' : 'primary'} />}
            why={
              <>
                <DeadlineChip due={first.due_at} clock={first.clock} filled />
                <span>
                  <Subject duty={first} />
                </span>
                <span>{articleOf(first.legal_basis)}</span>
              </>
            }
          />
        )}
        {sees && <Weeks today={today} chosen={day} duties={rows} />}
        <div className="with-panel panel-first">
          <aside className="stack" aria-label={t('queues.waiting')}>
            <QueueFigures />
            <DaysOff today={today} />
          </aside>
          <div className="stack">
            <ProblemAlert problem={open.error ?? overdue.error} onRetry={() => void open.refetch()} />
            <ProblemAlert problem={reports.error} onRetry={() => void reports.refetch()} />
            {waiting && <Skeleton />}
            {open.data && overdue.data && rows.length === 0 && !reports.data?.length && (
              <Box heading={t('nav.today')}>
                <Empty heading={t('today.none')}>
                  <p>{t('today.none_about')}</p>
                </Empty>
              </Box>
            )}
            {hasMap && <LateMap />}
            {/* Not before it is known whether the map stands above it. */}
            {!sees && !mapComes && <LatestRequests />}
            {waiting ? null : day ? (
              <Duties
                heading={t('today.on_day', { date: date(day) })}
                duties={rows.filter(({ due_at }) => dueDay(due_at) === day)}
                mark={
                  <Link to="." search={{}}>
                    {t('today.all_days')}
                  </Link>
                }
              />
            ) : (
              <>
                <Duties heading={t('today.late')} duties={late} mark={<Chip mood="err">{lateCount}</Chip>} />
                <Duties
                  heading={t('nav.today')}
                  duties={due}
                  mark={<Chip icon={Calendar}>{dueCount}</Chip>}
                />
                <ReportsOwed duties={reports.data ?? []} />
                <Duties heading={t('today.coming')} duties={coming.slice(0, 12)} />
              </>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

const isForToday = ({ clock, due_at }: Duty, today: string): boolean =>
  clock === 'immediately' && dueDay(due_at) === today;

const addressOf = ({ subject_type, subject_id }: Duty): string => subjectAddress(subject_type, subject_id);

function Duties({ heading, duties, mark }: { heading: string; duties: Duty[]; mark?: ReactNode }) {
  const words = useDuty();
  if (duties.length === 0) return null;
  return (
    <Box flush heading={heading} mark={mark}>
      <ul className="list tasks">
        {duties.map((duty) => (
          <li key={duty.id} data-row>
            <span className="tasks__due">
              <DeadlineChip due={duty.due_at} clock={duty.clock} />
            </span>
            <span className="grow">
              <Link className="act" to={addressOf(duty)}>
                {words(duty.duty, duty.label)}
              </Link>
              <span className="t2 line">
                <Subject duty={duty} />
              </span>
            </span>
            <span className="noprint" data-key="e">
              <Act duty={duty} size="small" />
            </span>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** The step that meets a duty, where one step does. */
const STEP_OF: Record<string, string> = {
  DL04: 'assign',
  DL05: 'assign',
  DL08: 'assign',
  DL09: 'assign',
  DS01: 'assign',
  DL14: 'replace',
  DL15: 'replace',
  DL16: 'replace',
  DS03: 'replace',
  DL17: 'register',
  DL18: 'register',
  DL23: 'hand_over',
  DS04: 'archive',
};

/** Leads to the duty: by the name of its step where it is the reader's own to take. */
function Act({ duty, ...look }: { duty: Duty; kind?: 'plain' | 'primary'; size?: 'small' }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const account = useAccount();
  const mine =
    account?.roles.some(({ role }) => role === duty.owner_role) === true ||
    account?.practitioner_ids.includes(duty.owner_practitioner_id ?? '') === true;
  const step = mine && duty.next_action?.action === STEP_OF[duty.duty] ? STEP_OF[duty.duty] : undefined;
  return (
    <LinkButton to={addressOf(duty)} search={{ step }} {...look}>
      {step ? label('case_event', step) : t('common.open')}
      <span className="vh"> {words(duty.duty, duty.label)}</span>
    </LinkButton>
  );
}

/** For those who owe no duties: what was taken last and is not decided yet, or else where their work begins. */
function LatestRequests() {
  const t = useT();
  const account = useAccount();
  const lists = has(account, 'request_list');
  const requests = useList({ ...requestList({ state: OPEN_REQUESTS }), enabled: lists });
  if (!lists) {
    const cases = has(account, 'case_list');
    return (
      <Box heading={t('nav.today')}>
        <Empty
          heading={t('today.none')}
          action={
            <LinkButton to={cases ? paths.cases() : paths.organisations()}>
              {t(cases ? 'today.to_cases' : 'today.to_organisations')}
            </LinkButton>
          }
        />
      </Box>
    );
  }
  const ready = (
    <Empty
      heading={t('today.ready')}
      action={
        <LinkButton to={paths.requests()} icon={Inbox}>
          {t('cases.to_requests')}
        </LinkButton>
      }
    >
      <p>{t('today.ready_about')}</p>
    </Empty>
  );
  return (
    <section className="stack-s" aria-label={t('today.latest')}>
      <h2>{t('today.latest')}</h2>
      <Listing label={t('requests.list')} query={requests} whole empty={ready}>
        {(rows) => <RequestTable rows={rows.slice(0, 8)} />}
      </Listing>
    </section>
  );
}

/** Days of the coming weeks on which no time limit of working days runs. */
function DaysOff({ today }: { today: string }) {
  const t = useT();
  const { data } = useQuery(calendar());
  const coming = (data?.data ?? []).filter(({ day }) => day >= today).slice(0, 3);
  if (coming.length === 0) return null;
  return (
    <section className="box box--flush hide-s" aria-labelledby="days-off">
      <div className="box__h">
        <h2 id="days-off">{t('today.days_off')}</h2>
      </div>
      <SideList
        empty=""
        rows={coming.map(({ day, name }) => ({
          key: day,
          lead: <span className="t2 nw">{`${weekdayShort(day, locale())} ${date(day)}`}</span>,
          main: name,
        }))}
      />
    </section>
  );
}

/** This week and the next, a dot a duty, at most four; a day opens what is due on it. */
function Weeks({ today, chosen, duties }: { today: string; chosen: string | undefined; duties: Duty[] }) {
  const t = useT();
  const { data } = useQuery(calendar());
  const days = Array.from({ length: 14 }, (_, index) => addDays(mondayOf(today), index));
  return (
    <ol className="week noprint" aria-label={t('today.weeks')}>
      {days.map((day) => {
        const count = duties.filter(({ due_at }) => dueDay(due_at) === day).length;
        const look = [day === today && 'now', isOff(day, data?.data ?? []) && 'off']
          .filter(Boolean)
          .join(' ');
        const shown = (
          <>
            <span>{weekdayShort(day, locale())}</span>
            <b>{Number(day.slice(8))}</b>
            <em>
              {Array.from({ length: Math.min(count, 4) }, (_, index) => (
                <i key={index} />
              ))}
              <span className="vh">{t('today.count', { n: count })}</span>
            </em>
          </>
        );
        return (
          <li key={day} className={look}>
            {count > 0 ? (
              <Link to="." search={{ day: day === chosen ? undefined : day }}>
                {shown}
              </Link>
            ) : (
              <div>{shown}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Subject({ duty }: { duty: Duty }) {
  const t = useT();
  return (
    <>
      {duty.subject_type === 'request' && `${t('today.request')} · `}
      {duty.person_name && `${duty.person_name} · `}
      <span className="mono">{duty.subject_code}</span>
    </>
  );
}
