import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Icon } from '~/ui/Icon';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { Empty } from '~/ui/Waiting';
import { queueRows, queues, type WorkItem } from './queries';

/** One queue of work: each row leads straight to the form of its next step. */
export function QueuePage() {
  const t = useT();
  const { label } = useLabels();
  const { slug } = useParams({ from: '/app/queues/$slug' });
  const { cursor } = useSearch({ from: '/app/queues/$slug' });
  const rows = useQuery(queueRows(slug, cursor));
  const queue = useQuery(queues()).data?.find((each) => each.slug === slug);
  return (
    <>
      <PageHead heading={label('queue', slug)} about={queue && t('queues.count', { n: queue.count })} />
      <Listing
        label={label('queue', slug)}
        query={rows}
        later={cursor !== undefined}
        empty={
          <Empty
            heading={queue?.empty ?? t('list.nothing')}
            action={
              <LinkButton to={paths.today()} size="small">
                {t('missing.home')}
              </LinkButton>
            }
          />
        }
      >
        {(items) => <QueueTable items={items} action={queue?.action ?? t('common.open')} />}
      </Listing>
    </>
  );
}

function QueueTable({ items, action }: { items: WorkItem[]; action: string }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <table className="tbl tbl--cards queue">
      <thead>
        <tr>
          <th scope="col">{t('queues.what')}</th>
          <th scope="col" className="hide-m">
            {t('cases.code')}
          </th>
          <th scope="col">{t('cases.state')}</th>
          <th scope="col">{t('cases.due')}</th>
          <th scope="col">
            <span className="vh">{t('case.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, subject_type, code, person_name, state, next_action }) => {
          const ofCase = subject_type === 'case';
          const to = ofCase ? paths.case(id) : paths.request(id);
          return (
            <tr key={id}>
              <th scope="row">
                <Link className="who" to={to}>
                  {person_name ?? code}
                </Link>
                {next_action && (
                  <div className="na">
                    <Icon of={ArrowRight} small />
                    <span>{next_action.label}</span>
                  </div>
                )}
              </th>
              <td className="mono hide-m t2">{code}</td>
              <td>{label(ofCase ? 'case_state' : 'request_state', state)}</td>
              <td className="queue__due">
                {next_action?.due_at && <DeadlineChip due={next_action.due_at} filled />}
              </td>
              <td className="queue__do noprint">
                <LinkButton to={to} search={{ step: next_action?.action ?? undefined }} size="small">
                  {action}
                  <span className="vh"> {person_name ?? code}</span>
                </LinkButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
