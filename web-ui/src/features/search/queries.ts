import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';
import { has, type Account } from '~/api/types';
import type { Sought } from './recognise';

type Schemas = components['schemas'];
export type CaseRow = Schemas['CaseView'];
export type RequestRow = Schemas['RequestSummary'];

export interface Records {
  cases: CaseRow[];
  requests: RequestRow[];
}

const NONE: Records = { cases: [], requests: [] };

/** Registers change seldom and are asked about at every key: they are read once, whole. */
const LONG = 10 * 60_000;

export const practitioners = () =>
  queryOptions({
    queryKey: ['practitioners', 'all'],
    queryFn: ({ signal }) =>
      followed((place) => unwrap(api.GET('/api/v1/practitioners', { params: { query: place }, signal }))),
    staleTime: LONG,
  });

export const organisations = () =>
  queryOptions({
    queryKey: ['organisations', 'all'],
    queryFn: ({ signal }) =>
      followed((place) => unwrap(api.GET('/api/v1/organisations', { params: { query: place }, signal }))),
    staleTime: LONG,
  });

/** The cases and requests of a name, as the rights of the account allow. */
async function named(q: string, account: Account, signal: AbortSignal): Promise<Records> {
  const asked = { body: { q }, signal };
  const [cases, requests] = await Promise.all([
    has(account, 'case_list') ? unwrap(api.POST('/api/v1/cases:search', asked)) : { data: [] },
    has(account, 'request_list') ? unwrap(api.POST('/api/v1/requests:search', asked)) : { data: [] },
  ]);
  return { cases: cases.data, requests: requests.data };
}

/** The people behind a number, and then their cases and requests. A number never stands in an address. */
async function ofPerson(
  body: Schemas['PersonSearch'],
  account: Account,
  signal: AbortSignal,
): Promise<Records> {
  if (!has(account, 'person_search')) return NONE;
  const { data } = await unwrap(api.POST('/api/v1/persons:search', { body, signal }));
  const known = data.flatMap(({ id, name }) => (id ? [{ id, name }] : []));
  if (known.length === 0) return NONE;
  const theirs = ({ person_id }: { person_id?: string | null }) => known.some(({ id }) => id === person_id);
  const names = [...new Set(known.map(({ name }) => name))];
  const found = await Promise.all(names.map((name) => named(name, account, signal)));
  return {
    cases: found.flatMap(({ cases }) => cases).filter(theirs),
    requests: found.flatMap(({ requests }) => requests).filter(theirs),
  };
}

/** The cases and requests that are sought, as the rights of the account allow. */
export const records = (sought: Sought, account: Account) =>
  queryOptions({
    queryKey: ['search', sought],
    queryFn: async ({ signal }): Promise<Records> => {
      switch (sought.kind) {
        case 'case': {
          if (!has(account, 'case_list')) return NONE;
          const query = { code: sought.code };
          return {
            cases: (await unwrap(api.GET('/api/v1/cases', { params: { query }, signal }))).data,
            requests: [],
          };
        }
        case 'request': {
          if (!has(account, 'request_list')) return NONE;
          const query = { receipt_number: sought.number };
          return {
            cases: [],
            requests: (await unwrap(api.GET('/api/v1/requests', { params: { query }, signal }))).data,
          };
        }
        case 'citizen':
          return ofPerson({ id_number: sought.number }, account, signal);
        case 'phone':
          return ofPerson({ phone: sought.number }, account, signal);
        case 'words':
          return named(sought.words, account, signal);
        case 'nothing':
          return NONE;
      }
    },
    enabled: sought.kind !== 'nothing',
    // What was looked for is not kept once the box is closed.
    gcTime: 0,
  });
