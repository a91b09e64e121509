import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type Job = components['schemas']['JobView'];
export type RowOutcome = components['schemas']['RowOutcome'];

/** Of one's own jobs those that are looked after in the frame. */
const NEWEST = 5;
/** Between two questions about what is not over yet. */
const AGAIN = 1_000;

/** The newest jobs of the reader; asked for again while one of them waits or runs. */
export const ownJobs = () =>
  queryOptions({
    queryKey: ['jobs', 'own'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/jobs', { params: { query: { limit: NEWEST } }, signal }))).data,
    refetchInterval: ({ state }) => (state.data?.some(({ ended_at }) => !ended_at) ? AGAIN : false),
  });

export const jobOf = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.ended_at ? false : AGAIN),
  });

/** What became of each record: those that were done, or those that were refused. */
export const jobRows = (id: string, outcome: RowOutcome) =>
  listOf(['jobs', id, 'rows', outcome], (place, signal) =>
    unwrap(
      api.GET('/api/v1/jobs/{id}/rows', { params: { path: { id }, query: { outcome, ...place } }, signal }),
    ),
  );
