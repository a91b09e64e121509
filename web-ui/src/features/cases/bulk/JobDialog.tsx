import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Undo2 } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { Link } from '@tanstack/react-router';
import { api, unwrap } from '~/api/client';
import { useList } from '~/api/list';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { now } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Export } from '~/ui/Export';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { jobOf, jobRows, type RowOutcome } from './jobs';

const key = (header: string) => ({ header: { 'Idempotency-Key': header } });

/**
 * Whole seconds until an instant, counted down; nought once it is over. What is known here of the server's clock may be
 * a little behind it: there are never more seconds than between `from` and the instant.
 */
function useSecondsUntil(instant: string | undefined, from: string | undefined): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    if (!instant) return undefined;
    const clock = setInterval(tick, 200);
    return () => clearInterval(clock);
  }, [instant]);
  if (!instant || !from) return 0;
  const end = Date.parse(instant);
  const left = Math.min(end - now().getTime(), end - Date.parse(from));
  return Math.max(0, Math.ceil(left / 1_000));
}

interface Props {
  id: string;
  /** Another job takes this one back. */
  onUndo: (id: string) => void;
  onClose: () => void;
}

/** How far a job is, and what became of each record. It goes on when the dialog is closed. */
export function JobDialog({ id, onUndo, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(jobOf(id));
  const ended = Boolean(data?.ended_at);
  const held = useSecondsUntil(ended ? undefined : data?.starts_at, data?.created_at);
  const undo = useWrite({
    form: `job.${id}.undo`,
    send: (_: null, header) =>
      unwrap(api.POST('/api/v1/jobs/{id}/undo', { params: { path: { id }, ...key(header) }, body: {} })),
    stale: [['jobs']],
    onDone: (job) => onUndo(job.id),
  });
  const stop = useWrite({
    form: `job.${id}.cancel`,
    send: (_: null, header) =>
      unwrap(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id }, ...key(header) }, body: {} })),
    stale: [['jobs']],
  });
  return (
    <Dialog
      heading={data ? label('job_kind', data.kind) : t('bulk.title')}
      onClose={onClose}
      foot={
        <>
          {data && !ended && (
            <Button
              {...(held > 0 ? { icon: Undo2 } : {})}
              busy={stop.isPending}
              onClick={() => stop.mutate(null)}
            >
              {t(held > 0 ? 'bulk.undo' : 'bulk.stop')}
            </Button>
          )}
          {data?.reversible && (
            <Button icon={Undo2} busy={undo.isPending} onClick={() => undo.mutate(null)}>
              {t('bulk.undo')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <ProblemAlert problem={error ?? undo.error ?? stop.error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton rows={3} />}
      {data && (
        <div className="stack-s">
          <progress className="bulk__bar" max={data.progress.total} value={data.progress.done}>
            {data.progress.done}
          </progress>
          {held > 0 && <p role="timer">{t('bulk.held', { n: held })}</p>}
          <p role="status">
            {label('job_state', data.state)}:{' '}
            {t('bulk.progress', {
              done: data.progress.done,
              total: data.progress.total,
              ok: data.counts.ok,
              problem: data.counts.problem,
            })}
          </p>
          {ended && data.counts.problem > 0 && (
            <section aria-label={t('bulk.refused', { n: data.counts.problem })}>
              <Rows id={id} outcome="problem" />
            </section>
          )}
          {ended && data.counts.ok > 0 && (
            <details>
              <summary>{t('bulk.taken', { n: data.counts.ok })}</summary>
              <Rows id={id} outcome="ok" />
            </details>
          )}
          {ended && data.progress.done > 0 && <Export path="/api/v1/jobs/{id}/rows" of={[id]} filter={{}} />}
        </div>
      )}
    </Dialog>
  );
}

/** The records with one outcome, each with its code and why it was refused. */
function Rows({ id, outcome }: { id: string; outcome: RowOutcome }) {
  const t = useT();
  const { data, error, refetch, more } = useList(jobRows(id, outcome));
  return (
    <>
      <ProblemAlert problem={error ?? more?.problem} onRetry={more?.load ?? (() => void refetch())} />
      {!data && !error && <Skeleton rows={3} />}
      <ul className="bulk__rows">
        {data?.data.map(({ number, record_id, code, problem }) => (
          <li key={number}>
            {code ? <Link to={paths.case(record_id)}>{code}</Link> : t('bulk.missing')}
            {problem && `: ${problem.detail ?? problem.title}`}
          </li>
        ))}
      </ul>
      {more && !more.problem && (
        <Button size="small" icon={ChevronDown} busy={more.isComing} onClick={more.load}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}
