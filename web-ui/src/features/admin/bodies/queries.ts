import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type BodyRow = components['schemas']['ProceedingsBodyView'];

export interface BodySearch {
  q?: string;
  kind?: string;
  province?: string;
  as_of?: string;
}

export const bodyList = (query: BodySearch) =>
  listOf(
    ['bodies', 'list', query],
    (place, signal) =>
      unwrap(api.GET('/api/v1/proceedings-bodies', { params: { query: { ...query, ...place } }, signal })),
    50,
  );

export const body = (id: string) =>
  queryOptions({
    queryKey: ['bodies', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/proceedings-bodies/{id}', { params: { path: { id } }, signal })),
  });

/** The provinces of a day, by code: 63 until 30/06/2025, 34 since. */
export const provinces = (as_of?: string) =>
  queryOptions({
    queryKey: ['provinces', as_of],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/provinces', { params: { query: as_of ? { as_of } : {} }, signal })),
    staleTime: Infinity,
  });
