import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type WorkItem = components['schemas']['WorkItem'];

/** The queues of the caller's roles, with how much waits in each. */
export const queues = () =>
  queryOptions({
    queryKey: ['workqueues'],
    queryFn: async ({ signal }) => {
      const [{ data }, { counts }] = await Promise.all([
        unwrap(api.GET('/api/v1/workqueues', { signal })),
        unwrap(api.GET('/api/v1/workqueues/counts', { signal })),
      ]);
      return data.map((queue) => ({ ...queue, count: counts[queue.slug] ?? 0 }));
    },
    refetchInterval: 60_000,
  });

export const queueRows = (slug: string) =>
  listOf(['workqueues', slug], (query, signal) =>
    unwrap(api.GET('/api/v1/workqueues/{slug}', { params: { path: { slug }, query }, signal })),
  );
