import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowRight, Plus, Siren } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { FilterBar } from '~/ui/FilterBar';
import { Icon } from '~/ui/Icon';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
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
  const list = useQuery(requestList({ ...search, state: search.state ?? OPEN, cursor }));
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, [name]: value, cursor: undefined }) });

  return (
    <>
      <PageHead heading={t('requests.title')} about={t('requests.about')}>
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
  return (
    <table className="tbl tbl--cards queue">
      <thead>
        <tr>
          <th scope="col">{t('requests.who')}</th>
          <th scope="col" className="hide-m">
            {t('requests.number')}
          </th>
          <th scope="col">{t('requests.from')}</th>
          <th scope="col">{t('cases.state')}</th>
          <th scope="col">{t('cases.due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link className="who" to={paths.request(row.id)}>
                {row.person_name ?? row.receipt_number}
              </Link>{' '}
              {row.urgent_ground && (
                <Chip mood="warn" icon={Siren}>
                  {t('case.urgent')}
                </Chip>
              )}
              {row.sealed && <Sealed />}
              {row.next_action && (
                <div className="na">
                  <Icon of={ArrowRight} small />
                  <span>{row.next_action.label}</span>
                </div>
              )}
            </th>
            <td className="mono hide-m t2">{row.receipt_number}</td>
            <td>
              {label('channel', row.channel)}
              <span className="t2 line">
                {dateTime(row.received_at)}
                <span className="hide-s"> · {row.organisation_name}</span>
              </span>
            </td>
            <td>
              <Chip mood={moodOf(row.state)}>{label('request_state', row.state)}</Chip>
            </td>
            <td className="queue__due">
              {row.next_action?.due_at && <DeadlineChip due={row.next_action.due_at} filled />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
