import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { locale, useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Export } from '~/ui/Export';
import { Listing } from '~/ui/Listing';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { dueOf, RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { queueRows, queues, type WorkItem } from './queries';

/** The server's words for a queue are Vietnamese; another language has plainer ones of its own. */
const inWords = (words: string | undefined) => (locale() === 'vi' ? words : undefined);

/** One queue of work: each row leads straight to the form of its next step. */
export function QueuePage() {
  const t = useT();
  const { label } = useLabels();
  const { slug } = useParams({ from: '/app/queues/$slug' });
  const source = { path: '/api/v1/workqueues/{slug}', of: [slug] } as const;
  const rows = useList(queueRows(slug));
  const queue = useQuery(queues()).data?.find((each) => each.slug === slug);
  if (rows.error?.status === 404)
    return <PageFault problem={rows.error} onRetry={() => void rows.refetch()} />;
  return (
    <>
      <PageHead heading={label('queue', slug)} about={queue && t('queues.count', { n: queue.count })}>
        <Export {...source} />
      </PageHead>
      <Listing
        label={label('queue', slug)}
        query={rows}
        source={source}
        empty={
          <Empty
            heading={inWords(queue?.empty) ?? t('list.nothing')}
            action={
              <LinkButton to={paths.today()} size="small">
                {t('missing.home')}
              </LinkButton>
            }
          />
        }
      >
        {(items) => <QueueTable items={items} action={inWords(queue?.action) ?? t('common.open')} />}
      </Listing>
    </>
  );
}

function QueueTable({ items, action }: { items: WorkItem[]; action: string }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const to = ({ subject_type, id }: WorkItem) =>
    subject_type === 'case' ? paths.case(id) : paths.request(id);
  return (
    <RowTable
      rows={items}
      heading={t('queues.what')}
      lead={(item) => ({
        to: to(item),
        name: item.person_name ?? item.code,
        next: item.next_action ? words(item.next_action.code, item.next_action.label) : undefined,
      })}
      columns={[
        { name: t('cases.code'), kind: 'code', minor: true, cell: ({ code }) => code },
        {
          name: t('cases.state'),
          cell: ({ subject_type, state }) =>
            label(subject_type === 'case' ? 'case_state' : 'request_state', state),
        },
        {
          name: t('case.actions'),
          kind: 'act',
          cell: (item) => (
            <LinkButton to={to(item)} search={{ step: item.next_action?.action ?? undefined }} size="small">
              {action}
              <span className="vh"> {item.person_name ?? item.code}</span>
            </LinkButton>
          ),
        },
      ]}
      due={({ next_action }) => dueOf(next_action)}
    />
  );
}
