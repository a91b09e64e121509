import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';

export type ProgramRow = components['schemas']['ServiceAccountView'];

export const programList = (query: { organisation_id?: string; cursor?: string }) =>
  queryOptions({
    queryKey: ['programs', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/service-accounts', { params: { query: { ...query, limit: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const program = (id: string) =>
  queryOptions({
    queryKey: ['programs', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/service-accounts/{id}', { params: { path: { id } }, signal })),
  });
