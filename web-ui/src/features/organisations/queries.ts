import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed, listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type OrganisationRow = components['schemas']['OrganisationView'];
export type OrganisationFile = components['schemas']['OrganisationDetail'];
export type Lineage = components['schemas']['LineageView'];

export interface OrganisationSearch {
  type?: string;
  as_of?: string;
}

export const organisationList = (query: OrganisationSearch) =>
  listOf(
    ['organisations', 'list', query],
    (place, signal) =>
      unwrap(api.GET('/api/v1/organisations', { params: { query: { ...query, ...place } }, signal })),
    50,
  );

export const organisation = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });

/** All its parts of a day, of today when none is given. */
export const partsOf = (id: string, as_of: string | undefined) =>
  queryOptions({
    queryKey: ['organisations', id, 'parts', as_of],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(
          api.GET('/api/v1/organisations', {
            params: { query: { parent_id: id, ...(as_of ? { as_of } : {}), ...place } },
            signal,
          }),
        ),
      ),
  });
