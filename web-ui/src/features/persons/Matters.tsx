import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Page } from '~/api/pages';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Listing } from '~/ui/Listing';
import { Note } from '~/ui/Note';
import { dueOf, RowTable } from '~/ui/RowTable';
import { Empty, Skeleton } from '~/ui/Waiting';
import { Duplicates } from './Duplicates';
import { casesOf, requestsOf, type Case, type Person, type Request } from './queries';

/** What the person came with, as far as the reader may know, and who else this may be. All at once: nothing jumps. */
export function Matters({ person }: { person: Person }) {
  const account = useAccount();
  const cases = useQuery({ ...casesOf(person), enabled: has(account, 'case_list') });
  const requests = useQuery({ ...requestsOf(person), enabled: has(account, 'request_list') });
  if (cases.isLoading || requests.isLoading)
    return (
      <div className="stack">
        <Skeleton rows={8} />
      </div>
    );
  return (
    <div className="stack">
      {has(account, 'case_list') && <CasesOf list={cases} />}
      {has(account, 'request_list') && <RequestsOf list={requests} />}
      {has(account, 'person_search') && <Duplicates person={person} />}
    </div>
  );
}

function CasesOf({ list }: { list: UseQueryResult<Page<Case>, Problem> }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  return (
    <section className="stack-s" aria-label={t('cases.title')}>
      <h2>{t('cases.title')}</h2>
      <Listing label={t('cases.list')} query={list} whole empty={<Empty heading={t('persons.no_cases')} />}>
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('persons.case')}
            lead={({ id, code, next_action }) => ({
              to: paths.case(id),
              name: code,
              next: next_action ? words(next_action.code, next_action.label) : undefined,
            })}
            columns={[
              { name: t('cases.form'), cell: ({ form }) => label('form', form) },
              { name: t('cases.field'), cell: ({ field }) => label('field', field) },
              { name: t('case.received_on'), minor: true, cell: ({ received_on }) => date(received_on) },
            ]}
            dueName={t('cases.due_or_state')}
            due={({ next_action, state }) =>
              dueOf(next_action) ?? <span className="t2">{label('case_state', state)}</span>
            }
          />
        )}
      </Listing>
    </section>
  );
}

function RequestsOf({ list }: { list: UseQueryResult<Page<Request>, Problem> }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  return (
    <section className="stack-s" aria-label={t('requests.title')}>
      <h2>{t('persons.requests')}</h2>
      {list.data?.page.next && <Note mood="warn">{t('persons.requests_partial')}</Note>}
      <Listing
        label={t('requests.list')}
        query={list}
        whole
        empty={<Empty heading={t('persons.no_requests')} />}
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('persons.request')}
            lead={({ id, receipt_number, next_action }) => ({
              to: paths.request(id),
              name: receipt_number,
              next: next_action ? words(next_action.code, next_action.label) : undefined,
            })}
            columns={[
              { name: t('intake.channel'), cell: ({ channel }) => label('channel', channel) },
              { name: t('requests.received_at'), cell: ({ received_at }) => dateTime(received_at) },
            ]}
            dueName={t('cases.due_or_state')}
            due={({ next_action, state }) =>
              dueOf(next_action) ?? <span className="t2">{label('request_state', state)}</span>
            }
          />
        )}
      </Listing>
    </section>
  );
}
