import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type ProgramRow = components['schemas']['ServiceAccountView'];

export const programList = (query: { organisation_id?: string }) =>
  listOf(
    ['programs', 'list', query],
    (place, signal) =>
      unwrap(api.GET('/api/v1/service-accounts', { params: { query: { ...query, ...place } }, signal })),
    50,
  );

export const program = (id: string) =>
  queryOptions({
    queryKey: ['programs', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/service-accounts/{id}', { params: { path: { id } }, signal })),
  });
