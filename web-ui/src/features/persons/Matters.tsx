import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Listing } from '~/ui/Listing';
import { Note } from '~/ui/Note';
import { dueOf, RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { casesOf, requestsOf, type Person } from './queries';

/** The cases of the person that the reader may see. */
export function CasesOf({ person }: { person: Person }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const list = useQuery(casesOf(person));
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

/** The requests of the person that the reader may see. */
export function RequestsOf({ person }: { person: Person }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const list = useQuery(requestsOf(person));
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
