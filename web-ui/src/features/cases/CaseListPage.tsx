import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { stringifySearch } from '~/lib/search';
import { Button, LinkButton } from '~/ui/Button';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Empty } from '~/ui/Waiting';
import { CaseTable } from './CaseTable';
import { caseList } from './queries';

/** The page's whole state is its address, so a link to it shows a colleague the same list. */
export function CaseListPage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const { cursor, ...search } = useSearch({ from: '/app/cases' });
  const navigate = useNavigate({ from: '/app/cases' });
  const list = useQuery(caseList({ ...search, cursor }));
  const [refused, setRefused] = useState<Problem>();
  const narrow = (name: string, value: string | undefined) =>
    void navigate({
      search: (old: Record<string, string | undefined>) => ({ ...old, [name]: value, cursor: undefined }),
    });
  const narrowed = Boolean(search.state || search.form || search.field);

  return (
    <>
      <PageHead heading={t('cases.title')}>
        {has(account, 'row_export') && (
          <Button
            icon={Download}
            onClick={() => {
              setRefused(undefined);
              download(`/api/v1/cases${stringifySearch({ ...search, format: 'xlsx' })}`).catch(setRefused);
            }}
          >
            {t('list.export')}
          </Button>
        )}
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      <ProblemAlert problem={refused} />
      <FilterBar
        onChange={narrow}
        filters={[
          { name: 'state', label: t('cases.state'), options: options('case_state'), value: search.state },
          { name: 'form', label: t('cases.form'), options: options('form'), value: search.form },
          { name: 'field', label: t('cases.field'), options: options('field'), value: search.field },
          {
            name: 'sort',
            label: t('cases.sort'),
            options: [{ value: 'due_at', label: t('cases.sort_due') }],
            value: search.sort,
          },
        ]}
      />
      <Listing
        label={t('cases.list')}
        query={list}
        later={cursor !== undefined}
        onClear={narrowed ? () => void navigate({ search: {} }) : undefined}
        empty={
          <Empty
            heading={t('cases.none')}
            action={
              has(account, 'request_list') && (
                <LinkButton to={paths.requests()} size="small">
                  {t('cases.to_requests')}
                </LinkButton>
              )
            }
          >
            <p>{t('cases.none_about')}</p>
          </Empty>
        }
      >
        {(rows) => <CaseTable rows={rows} />}
      </Listing>
    </>
  );
}
