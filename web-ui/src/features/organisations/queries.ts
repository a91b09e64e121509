import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';

export type OrganisationRow = components['schemas']['OrganisationView'];
export type Lineage = components['schemas']['LineageView'];

export interface OrganisationSearch {
  type?: string;
  as_of?: string;
  cursor?: string;
}

export const organisationList = (query: OrganisationSearch) =>
  queryOptions({
    queryKey: ['organisations', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organisations', { params: { query: { ...query, limit: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const organisation = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });

/** All its parts of today. */
export const partsOf = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'parts'],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(api.GET('/api/v1/organisations', { params: { query: { parent_id: id, ...place } }, signal })),
      ),
  });
