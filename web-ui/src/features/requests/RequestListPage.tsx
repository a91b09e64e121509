import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, UserSearch } from 'lucide-react';
import { useList } from '~/api/list';
import { OPEN_REQUESTS } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { resolve } from '~/lib/views';
import { LinkButton } from '~/ui/Button';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { readerOf, SavedViews } from '~/ui/SavedViews';
import { Empty } from '~/ui/Waiting';
import { WithPanel } from '~/ui/WithPanel';
import { requestList } from './queries';
import { RequestBrief } from './RequestBrief';
import { RequestTable } from './RequestTable';

export function RequestListPage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const named = useSearch({ from: '/app/requests' });
  const { panel, ...search } = resolve(named, readerOf(account));
  const navigate = useNavigate({ from: '/app/requests' });
  const filter = { ...search, state: search.state ?? OPEN_REQUESTS };
  const source = { path: '/api/v1/requests', filter } as const;
  const list = useList(requestList(filter));
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, panel: undefined, [name]: value }) });

  return (
    <>
      <PageHead heading={t('requests.title')} about={t('requests.about')}>
        {(has(account, 'person_search') || has(account, 'person_read')) && (
          <LinkButton to={paths.persons()} icon={UserSearch}>
            {t('persons.title')}
          </LinkButton>
        )}
        <Export {...source} />
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      <SavedViews page="requests" search={{ ...named, panel: undefined }} />
      <FilterBar
        onChange={narrow}
        filters={[
          { name: 'state', label: t('cases.state'), options: options('request_state'), value: search.state },
          { name: 'channel', label: t('intake.channel'), options: options('channel'), value: search.channel },
        ]}
      />
      <WithPanel
        rows={list.data?.data}
        open={panel}
        name={({ person_name, receipt_number }) => person_name ?? receipt_number}
        facts={(request) => <RequestBrief request={request} />}
      >
        <Listing
          label={t('requests.list')}
          query={list}
          source={source}
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
      </WithPanel>
    </>
  );
}
