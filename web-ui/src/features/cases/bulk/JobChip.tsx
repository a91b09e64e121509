import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { now } from '~/lib/clock';
import { Icon } from '~/ui/Icon';
import { ownJobs, type Job } from './jobs';

/** Fetched when it is opened. */
const JobDialog = lazy(() => import('./JobDialog').then(({ JobDialog: found }) => ({ default: found })));

/** The rights that a job of cases is started with. */
const RIGHTS = ['assignment_decide', 'case_decide', 'case_tag', 'case_archive'];

/** So long after its end a job with refusals is still called to mind. */
const HOUR = 3_600_000;

const isNews = ({ ended_at, counts }: Job): boolean =>
  !ended_at || (counts.problem > 0 && now().getTime() - Date.parse(ended_at) < HOUR);

/** A job of one's own that waits, runs or was refused in part, wherever one has gone meanwhile: opens its dialog. */
export function JobChip() {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const cache = useQueryClient();
  const { data } = useQuery({ ...ownJobs(), enabled: RIGHTS.some((right) => has(account, right)) });
  const [opened, open] = useState<string>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  // Cases are no longer what they were once a job has ended, whether or not anybody looks at it.
  const over = data
    ?.filter(({ ended_at }) => ended_at)
    .map(({ id }) => id)
    .join();
  const before = useRef(over);
  useEffect(() => {
    if (before.current !== undefined && before.current !== over)
      void cache.invalidateQueries({ queryKey: ['cases'] });
    before.current = over;
  }, [over, cache]);
  const job = data?.find((job) => isNews(job) && !(job.ended_at && seen.has(job.id)));
  const { done = 0, total = 0 } = job?.progress ?? {};
  const words =
    job &&
    `${label('job_kind', job.kind)}: ${
      job.ended_at
        ? t('bulk.refused', { n: job.counts.problem })
        : `${label('job_state', job.state)}, ${done}/${total}`
    }`;
  return (
    <>
      {job && (
        <button
          type="button"
          className="ibtn"
          aria-haspopup="dialog"
          aria-label={words}
          title={words}
          onClick={() => open(job.id)}
        >
          <Icon of={ListChecks} />
          <em aria-hidden="true">{job.ended_at ? job.counts.problem : total - done}</em>
        </button>
      )}
      {opened && (
        <Suspense>
          <JobDialog
            id={opened}
            onUndo={open}
            onClose={() => {
              setSeen(new Set([...seen, opened]));
              open(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
