import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { Link } from '@tanstack/react-router';
import { api, unwrap } from '~/api/client';
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

/** Refused rows that are shown; the file has all of them. */
const SHOWN = 20;

const key = (header: string) => ({ header: { 'Idempotency-Key': header } });

/** Whole seconds until an instant, counted down; nought once it is over. */
function useSecondsUntil(instant: string | undefined): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    if (!instant) return undefined;
    const clock = setInterval(tick, 200);
    return () => clearInterval(clock);
  }, [instant]);
  return instant ? Math.max(0, Math.ceil((Date.parse(instant) - now().getTime()) / 1_000)) : 0;
}

interface Props {
  id: string;
  /** Another job takes this one back. */
  onUndo: (id: string) => void;
  onClose: () => void;
}

/** How far a job is, and of each record that was refused why. It goes on when the dialog is closed. */
export function JobDialog({ id, onUndo, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.ended_at ? false : 1_000),
  });
  const ended = Boolean(data?.ended_at);
  const held = useSecondsUntil(ended ? undefined : data?.starts_at);
  const refused = useQuery({
    queryKey: ['jobs', id, 'refused'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/jobs/{id}/rows', {
          params: { path: { id }, query: { outcome: 'problem', limit: SHOWN } },
          signal,
        }),
      ),
    enabled: ended && (data?.counts.problem ?? 0) > 0,
  });
  useEffect(() => {
    if (ended) void cache.invalidateQueries({ queryKey: ['cases'] });
  }, [ended, cache]);
  const undo = useWrite({
    form: `job.${id}.undo`,
    send: (_: null, header) =>
      unwrap(api.POST('/api/v1/jobs/{id}/undo', { params: { path: { id }, ...key(header) }, body: {} })),
    stale: [],
    onDone: (job) => onUndo(job.id),
  });
  const stop = useWrite({
    form: `job.${id}.cancel`,
    send: (_: null, header) =>
      unwrap(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id }, ...key(header) }, body: {} })),
    stale: [['jobs', id]],
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
          {refused.data && (
            <>
              <ul className="bulk__refused">
                {refused.data.data.map(({ number, record_id, code, problem }) => (
                  <li key={number}>
                    {code ? <Link to={paths.case(record_id)}>{code}</Link> : t('bulk.missing')}:{' '}
                    {problem?.detail ?? problem?.title}
                  </li>
                ))}
              </ul>
              <Export path="/api/v1/jobs/{id}/rows" of={id} filter={{ outcome: 'problem' }} />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}
