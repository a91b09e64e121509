import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Siren } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { dueOf, RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { requestList, type RequestRow } from './queries';
import { moodOf } from './states';

/** What waits to be decided: open requests unless another state is asked for. */
const OPEN = 'received,need_supplement';

export function RequestListPage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const { cursor, ...search } = useSearch({ from: '/app/requests' });
  const navigate = useNavigate({ from: '/app/requests' });
  const filter = { ...search, state: search.state ?? OPEN };
  const list = useQuery(requestList({ ...filter, cursor }));
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, [name]: value, cursor: undefined }) });

  return (
    <>
      <PageHead heading={t('requests.title')} about={t('requests.about')}>
        <Export path="/api/v1/requests" filter={filter} />
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      <FilterBar
        onChange={narrow}
        filters={[
          { name: 'state', label: t('cases.state'), options: options('request_state'), value: search.state },
          { name: 'channel', label: t('intake.channel'), options: options('channel'), value: search.channel },
        ]}
      />
      <Listing
        label={t('requests.list')}
        query={list}
        later={cursor !== undefined}
        onClear={search.state || search.channel ? () => void navigate({ search: {} }) : undefined}
        empty={
          <Empty
            heading={t('requests.none')}
            action={
              has(account, 'request_create') && (
                <LinkButton to={paths.newRequest()} size="small" icon={Plus}>
                  {t('intake.title')}
                </LinkButton>
              )
            }
          />
        }
      >
        {(rows) => <RequestTable rows={rows} />}
      </Listing>
    </>
  );
}

function RequestTable({ rows }: { rows: RequestRow[] }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const own = useAccount()?.organisation_id;
  return (
    <RowTable
      rows={rows}
      heading={t('requests.who')}
      lead={({ id, person_name, receipt_number, urgent_ground, sealed, next_action }) => ({
        to: paths.request(id),
        name: person_name ?? receipt_number,
        mark: (
          <>
            {urgent_ground && (
              <Chip mood="warn" icon={Siren}>
                {t('case.urgent')}
              </Chip>
            )}
            {sealed && <Sealed />}
          </>
        ),
        next: next_action ? words(next_action.code, next_action.label) : undefined,
      })}
      columns={[
        {
          name: t('requests.number'),
          kind: 'code',
          minor: true,
          cell: ({ receipt_number }) => receipt_number,
        },
        {
          name: t('requests.from'),
          cell: ({ channel, received_at, organisation_id, organisation_name }) => (
            <>
              {label('channel', channel)}
              <span className="t2 line">
                {dateTime(received_at)}
                {organisation_id !== own && <span className="hide-s"> · {organisation_name}</span>}
              </span>
            </>
          ),
        },
        {
          name: t('cases.state'),
          cell: ({ state }) => <Chip mood={moodOf(state)}>{label('request_state', state)}</Chip>,
        },
      ]}
      due={({ next_action }) => dueOf(next_action)}
    />
  );
}
