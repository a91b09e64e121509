import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';
import { has, type Account } from '~/api/types';
import { matching } from '~/lib/fold';
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

/** What waits to be decided; the newest three hundred, since the API looks for none by name. */
const openRequests = () =>
  queryOptions({
    queryKey: ['requests', 'open'],
    queryFn: ({ signal }) =>
      followed(
        (place) =>
          unwrap(
            api.GET('/api/v1/requests', {
              params: { query: { state: 'received,need_supplement', ...place } },
              signal,
            }),
          ),
        3,
      ),
    staleTime: 30_000,
  });

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

const casesNamed = async (q: string, signal: AbortSignal): Promise<CaseRow[]> =>
  (await unwrap(api.POST('/api/v1/cases:search', { body: { q }, signal }))).data;

/** The people behind a number, and then their cases and what they wait for. A number never stands in an address. */
async function ofPerson(
  body: Schemas['PersonSearch'],
  account: Account,
  open: () => Promise<RequestRow[]>,
  signal: AbortSignal,
): Promise<Records> {
  if (!has(account, 'person_search')) return NONE;
  const { data } = await unwrap(api.POST('/api/v1/persons:search', { body, signal }));
  const known = data.flatMap(({ id, name }) => (id ? [{ id, name }] : []));
  if (known.length === 0) return NONE;
  const theirs = ({ person_id }: { person_id?: string | null }) => known.some(({ id }) => id === person_id);
  const names = [...new Set(known.map(({ name }) => name))];
  const [cases, requests] = await Promise.all([
    has(account, 'case_list')
      ? Promise.all(names.map((name) => casesNamed(name, signal))).then((found) => found.flat())
      : [],
    open(),
  ]);
  return { cases: cases.filter(theirs), requests: requests.filter(theirs) };
}

/** The cases and requests that are sought, as the rights of the account allow. */
export const records = (sought: Sought, account: Account) =>
  queryOptions({
    queryKey: ['search', sought],
    queryFn: async ({ client, signal }): Promise<Records> => {
      const open = async () =>
        has(account, 'request_list') ? (await client.fetchQuery(openRequests())).data : [];
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
          return ofPerson({ id_number: sought.number }, account, open, signal);
        case 'phone':
          return ofPerson({ phone: sought.number }, account, open, signal);
        case 'words': {
          const [cases, waiting] = await Promise.all([
            has(account, 'case_list') ? casesNamed(sought.words, signal) : [],
            open(),
          ]);
          return { cases, requests: matching(sought.words, waiting, ({ person_name }) => person_name ?? '') };
        }
        case 'nothing':
          return NONE;
      }
    },
    enabled: sought.kind !== 'nothing',
    // What was looked for is not kept once the box is closed.
    gcTime: 0,
  });
