import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { followed } from './pages';
import { useAccount } from './session';
import { has } from './types';

const LONG = 10 * 60_000;

/** Rows hold ids, and many rows share few names: each name is asked for once and kept. */
const practitionerName = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id, 'name'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/practitioners/{id}', { params: { path: { id } }, signal }))).full_name,
    staleTime: LONG,
    retry: false,
  });

const organisationName = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'name'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal }))).name,
    staleTime: LONG,
    retry: false,
  });

const accountName = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id, 'name'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal }))).display_name,
    staleTime: LONG,
    retry: false,
  });

/** Requests that wait to be decided. */
export const OPEN_REQUESTS = 'received,need_supplement';

type Ids = readonly (string | null | undefined)[];

/** Names by id, as they arrive; an id whose name the caller may not see stays without. */
export const usePractitionerNames = (ids: Ids) => useNames(ids, practitionerName);
export const useOrganisationNames = (ids: Ids) => useNames(ids, organisationName);

/** Of accounts; nobody is named to those who may not read accounts, but everybody to themselves. */
export function useAccountNames(ids: Ids): Record<string, string> {
  const me = useAccount();
  const others = has(me, 'account_read') ? ids.filter((id) => id !== me?.id) : [];
  return { ...useNames(others, accountName), ...(me ? { [me.id]: me.display_name } : {}) };
}

function useNames(ids: Ids, lookup: typeof practitionerName): Record<string, string> {
  const distinct = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
  return useQueries({
    queries: distinct.map(lookup),
    combine: (answers) =>
      Object.fromEntries(answers.map(({ data }, index) => [distinct[index] ?? '', data ?? ''])),
  });
}

/** Everybody who performs legal aid for an organisation. */
export const practitionersOf = (organisation_id: string) =>
  queryOptions({
    queryKey: ['practitioners', 'of', organisation_id],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(
          api.GET('/api/v1/practitioners', { params: { query: { organisation_id, ...place } }, signal }),
        ),
      ),
  });

/** The members of an organisation, or everybody whom the caller may see. */
export const accountsOf = (organisation_id?: string) =>
  queryOptions({
    queryKey: ['accounts', 'of', organisation_id],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(
          api.GET('/api/v1/accounts', {
            params: { query: { ...(organisation_id ? { organisation_id } : {}), ...place } },
            signal,
          }),
        ),
      ),
    staleTime: LONG,
  });

/** A unit and its branches: where a role can be held. */
export const branchesOf = (parent_id: string) =>
  queryOptions({
    queryKey: ['organisations', 'branches', parent_id],
    queryFn: ({ signal }) =>
      followed((place) =>
        unwrap(
          api.GET('/api/v1/organisations', {
            params: { query: { parent_id, type: 'branch', ...place } },
            signal,
          }),
        ),
      ),
    staleTime: LONG,
  });

/** The days that are not as every week's, of all years that notices are known of. */
export const calendar = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/calendar/holidays', { signal })),
    staleTime: Infinity,
  });

/** Communes by typed words, with accents or without. */
export const findCommunes = (q: string) =>
  queryOptions({
    queryKey: ['communes', q],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/communes', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
  });
