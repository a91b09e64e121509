import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';

export type PractitionerRow = components['schemas']['PractitionerView'];

export const practitionerList = (query: { kind?: string; cursor?: string }) =>
  queryOptions({
    queryKey: ['practitioners', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners', { params: { query: { ...query, limit: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const practitioner = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}', { params: { path: { id } }, signal })),
  });

/** Who may not know of absences is shown none. */
export const absences = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id, 'absences'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}/absences', { params: { path: { id } }, signal })),
    retry: false,
  });
