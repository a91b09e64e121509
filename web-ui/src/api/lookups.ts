import { queryOptions, useQueries } from '@tanstack/react-query';
import { api, unwrap } from './client';

const LONG = 10 * 60_000;

export const organisation = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal })),
    staleTime: LONG,
  });

export const practitioner = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}', { params: { path: { id } }, signal })),
    staleTime: LONG,
  });

/** Names by id, as they arrive: rows hold ids, and many rows share few names. */
export function useNames<Row>(
  ids: readonly (string | null | undefined)[],
  lookup: (id: string) => { queryKey: readonly unknown[]; queryFn: unknown },
  name: (row: Row) => string,
): Record<string, string> {
  const distinct = [...new Set(ids.filter((id): id is string => !!id))];
  return useQueries({
    queries: distinct.map((id) => lookup(id) as ReturnType<typeof organisation>),
    combine: (answers) =>
      Object.fromEntries(
        answers.flatMap(({ data }, index) => (data ? [[distinct[index] ?? '', name(data as Row)]] : [])),
      ),
  });
}
