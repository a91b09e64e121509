import './obligations.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import { useList } from '~/api/list';
import { calendar, usePractitionerNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { articleOf, useClock, useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { today as todayInVietnam } from '~/lib/clock';
import { addDays, dateTime } from '~/lib/dates';
import { dueInFull } from '~/lib/deadlines';
import { paths } from '~/lib/paths';
import { isOff } from '~/lib/workdays';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { DueStrip } from '~/ui/DueStrip';
import { Export } from '~/ui/Export';
import { ExtendDuty } from '~/ui/ExtendDuty';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { Person } from '~/ui/Person';
import { RowTable } from '~/ui/RowTable';
import { SavedViews } from '~/ui/SavedViews';
import { Switch } from '~/ui/Switch';
import { Empty } from '~/ui/Waiting';
import { byDay } from './days';
import { addressOf } from './DutyList';
import { dutiesUntil, dutyList, type Duty, type DutyState, type Owner } from './queries';
import { useOwner } from './useOwner';

const STATES = ['open', 'overdue', 'done'] as const satisfies DutyState[];
const ENDED: Record<string, 'done' | 'done_late'> = { done_on_time: 'done', done_late: 'done_late' };

/** Everything that is due, by how it stands: by which article, on which clock, whose it is. */
export function ObligationListPage() {
  const t = useT();
  const search = useSearch({ from: '/app/obligations' });
  const navigate = useNavigate({ from: '/app/obligations' });
  const state = STATES.find((each) => each === search.state) ?? 'open';
  const owner = useOwner(search.owner);
  const list = useList(dutyList({ state, owner }));
  return (
    <>
      <PageHead heading={t('obligations.title')} about={t(`calendar.about_${owner}`)}>
        <LinkButton to={paths.calendar()} search={{ owner: search.owner }} icon={CalendarDays}>
          {t('nav.calendar')}
        </LinkButton>
        <Export path="/api/v1/obligations" filter={{ state, owner }} />
      </PageHead>
      <Strip owner={owner} />
      <SavedViews page="obligations" search={search} />
      <div className="filters noprint">
        <Switch
          label={t('obligations.state_filter')}
          name="state"
          value={state}
          options={STATES.map((value) => ({ value, label: t(`obligations.state_${value}`) }))}
        />
        <span className="grow hide-s" />
        <Switch
          label={t('obligations.owner_filter')}
          name="owner"
          value={owner}
          options={(['me', 'unit'] as const).map((value) => ({ value, label: t(`obligations.of_${value}`) }))}
        />
      </div>
      <Listing
        label={t('obligations.list')}
        query={list}
        onClear={search.state || search.owner ? () => void navigate({ search: {} }) : undefined}
        empty={
          <Empty
            heading={t('today.none')}
            action={
              <LinkButton to={paths.today()} size="small">
                {t('missing.home')}
              </LinkButton>
            }
          />
        }
      >
        {(rows) => <DutyTable rows={rows} />}
      </Listing>
    </>
  );
}

function DutyTable({ rows }: { rows: Duty[] }) {
  const t = useT();
  const words = useDuty();
  const clock = useClock();
  const { label } = useLabels();
  const names = usePractitionerNames(rows.map(({ owner_practitioner_id }) => owner_practitioner_id));
  return (
    <RowTable
      rows={rows}
      heading={t('obligations.duty')}
      lead={(duty) => ({
        to: addressOf(duty),
        name: words(duty.duty, duty.label),
        mark: <span className="mono t2 line">{duty.subject_code}</span>,
      })}
      columns={[
        {
          name: t('obligations.basis'),
          cell: ({ legal_basis }) => articleOf(legal_basis),
        },
        {
          name: t('obligations.clock'),
          cell: (duty) => (
            <>
              {clock(duty.clock, duty.amount)}
              <span className="t2 line nw">{t('obligations.from', { at: dateTime(duty.starts_at) })}</span>
              {duty.extended && (
                <Chip mood="info">{t('obligations.extended', { due: dueInFull(duty.first_due_at) })}</Chip>
              )}
              {!duty.verified && <Chip mood="warn">{t('obligations.unverified')}</Chip>}
            </>
          ),
        },
        {
          name: t('obligations.owner'),
          cell: ({ owner_practitioner_id, owner_role }) =>
            owner_practitioner_id ? (
              <Person name={names[owner_practitioner_id]} />
            ) : (
              label('role', owner_role)
            ),
        },
        { name: t('case.actions'), kind: 'act', cell: (duty) => <ExtendDuty duty={duty} /> },
      ]}
      due={({ due_at, clock: counts, timeliness }) => (
        <>
          <DeadlineChip due={due_at} clock={counts} ended={ENDED[timeliness]} filled />
          {timeliness !== 'open' && <span className="t2 line hide-s">{dueInFull(due_at)}</span>}
        </>
      )}
    />
  );
}

const DAYS_BEFORE = 3;
const DAYS = 14;

/** The same fourteen days as on the list of cases, of all duties; a bar opens the day in the calendar. */
function Strip({ owner }: { owner: Owner }) {
  const today = todayInVietnam();
  const account = useAccount();
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS_BEFORE));
  const drawn = useQuery({
    ...dutiesUntil(owner, days.at(-1) ?? today),
    enabled: has(account, 'obligation_list'),
  });
  const known = useQuery(calendar());
  if (drawn.error || known.error || drawn.data?.partial) return null;
  const duties = byDay(drawn.data?.duties ?? []);
  return (
    <DueStrip
      to={paths.calendar()}
      today={today}
      isWaiting={drawn.isPending || known.isPending}
      days={days.map((day) => ({
        day,
        count: duties.get(day)?.length ?? 0,
        off: isOff(day, known.data?.data ?? []),
      }))}
      searchOf={(day) => ({ view: 'week', day, owner })}
    />
  );
}
