import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf, type Page } from '~/api/pages';
import type { components } from '~/api/schema';
import { personWords } from '~/lib/personWords';

type Schemas = components['schemas'];
export type Person = Schemas['PersonView'];
export type Case = Schemas['CaseView'];
export type Request = Schemas['RequestSummary'];
export type Candidate = Schemas['PersonCandidate'];

export const personList = () =>
  listOf(['persons', 'list'], (query, signal) =>
    unwrap(api.GET('/api/v1/persons', { params: { query }, signal })),
  );

/** Across the nation; who somebody of another unit is stays with that unit. */
export function personSearch(text: string) {
  const body = personWords(text);
  return queryOptions({
    queryKey: ['persons', 'search', body],
    queryFn: async ({ signal }): Promise<Page<Candidate>> => {
      const { data } = await unwrap(api.POST('/api/v1/persons:search', { body: body ?? {}, signal }));
      return { data, page: {} };
    },
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
  });
}

export const readPerson = (id: string, show = false) =>
  unwrap(api.GET('/api/v1/persons/{id}', { params: { path: { id }, query: show ? { show } : {} } }));

/** Whole only when it is asked for: the log keeps who asked. */
export const person = (id: string, show = false) =>
  queryOptions({
    queryKey: ['persons', id, { show }],
    queryFn: () => readPerson(id, show),
    retry: false,
  });

/** The newest matters of a person that are shown. */
const MOST = 100;

export const casesOf = ({ id }: Person) =>
  queryOptions({
    queryKey: ['cases', 'of', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/cases', { params: { query: { person_id: id, limit: MOST } }, signal })),
  });

export const requestsOf = ({ id }: Person) =>
  queryOptions({
    queryKey: ['requests', 'of', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/requests', { params: { query: { person_id: id, limit: MOST } }, signal })),
  });

/** Records that may be the same person, by what is on the screen: what is masked is not compared. */
export const duplicatesOf = (of: Person) =>
  queryOptions({
    queryKey: ['persons', of.id, 'duplicates', of.version, of.address !== undefined],
    queryFn: async ({ signal }) => {
      const known = {
        full_name: of.full_name,
        birth_date: of.birth_date ?? undefined,
        sex: of.sex ?? undefined,
        commune_code: of.commune_code ?? undefined,
        phone: isWhole(of.phone) ? of.phone : undefined,
        id_number: isWhole(of.id_number) ? of.id_number : undefined,
      };
      const { data } = await unwrap(api.POST('/api/v1/persons:duplicates', { body: known as never, signal }));
      return data.filter(({ id }) => id !== of.id);
    },
  });

const isWhole = (number: string | null | undefined): number is string =>
  typeof number === 'string' && !number.includes('*');
