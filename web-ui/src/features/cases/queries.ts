import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed, listOf, type Page, type Place } from '~/api/pages';
import type { components } from '~/api/schema';
import { dueBefore, dueBetween } from '~/lib/deadlines';

type Schemas = components['schemas'];
export type CaseRow = Schemas['CaseView'];
export type Act = Schemas['HistoryView'];
export type Session = Schemas['WorkSessionView'];
export type Proceeding = Schemas['ProceedingView'];
export type CaseDocument = Schemas['DocumentView'];
export type Suggestion = Schemas['SuggestionView'];

/** Who carries a case, as far as the reader may know their names. */
export const carriersOf = ({ practitioners }: Pick<CaseRow, 'practitioners'>): string =>
  practitioners.flatMap(({ name }) => name ?? []).join(', ');

export interface CaseSearch {
  state?: string;
  form?: string;
  field?: string;
  sort?: string;
  practitioner_id?: string;
  /** A label on it. */
  tag?: string;
  /** A day (`YYYY-MM-DD`) on which the next step is due. */
  due?: string;
  /** A day before which it was. */
  due_before?: string;
  /** The provider. */
  organisation_id?: string;
}

/** The filter as the API takes it. */
export const caseFilter = ({ due, due_before, ...search }: CaseSearch) => ({
  ...search,
  ...(due ? dueBetween(due, due) : {}),
  // Of a day and what is before another, the earlier one ends it.
  ...(due_before && !(due && due < due_before) ? dueBefore(due_before) : {}),
});

const casePage = (filter: object, place: Place, signal: AbortSignal) =>
  unwrap(api.GET('/api/v1/cases', { params: { query: { ...filter, ...place } }, signal }));

export const caseList = (search: CaseSearch) =>
  listOf(['cases', 'list', search], (place, signal) => casePage(caseFilter(search), place, signal));

/** How many cases a filter finds. */
export const caseCount = (filter: object) =>
  queryOptions({
    queryKey: ['cases', 'count', filter],
    queryFn: async ({ signal }) => {
      const query = { ...filter, count: 'exact' as const, limit: 1 };
      return (await unwrap(api.GET('/api/v1/cases', { params: { query }, signal }))).page.total ?? 0;
    },
  });

/** Pages of a hundred that are read to draw a calendar. */
const PAGES = 5;

/** The cases of a filter whose next step is due from one day to another. */
export const casesDue = (search: CaseSearch, from: string, to: string) => {
  const filter = {
    ...search,
    sort: undefined,
    due: undefined,
    due_before: undefined,
    ...dueBetween(from, to),
  };
  return queryOptions({
    queryKey: ['cases', 'due', filter],
    queryFn: ({ signal }) => followed((place) => casePage(filter, place, signal), PAGES),
    placeholderData: keepPreviousData,
  });
};

/** The labels in use on the cases that the reader may label. */
export const caseTags = () =>
  queryOptions({
    queryKey: ['cases', 'tags'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/case-tags', { signal }))).data.map(({ tag }) => tag),
    staleTime: 60_000,
  });

const CODE = /^[A-Z0-9]+\.[A-Z]+\.\d+\.\d{4}$/;

/** By official code, or by the person's name with or without accents; nothing until two letters are typed. */
export const caseSearch = (words: string) =>
  queryOptions({
    queryKey: ['cases', 'search', words],
    queryFn: async ({ signal }): Promise<Page<CaseRow>> => {
      const code = words.toUpperCase();
      if (CODE.test(code)) return unwrap(api.GET('/api/v1/cases', { params: { query: { code } }, signal }));
      const { data } = await unwrap(api.POST('/api/v1/cases:search', { body: { q: words }, signal }));
      return { data, page: {} };
    },
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });

/** Asked for when somebody is to be assigned: each answer is in the log. */
export const suggestionsFor = (id: string) =>
  queryOptions({
    queryKey: ['suggestions', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/cases/{id}/assignment-suggestions', { params: { path: { id } }, signal })),
    staleTime: 60_000,
    retry: false,
  });

/** What was suggested when somebody was chosen; kept in the history beside the choice. */
export function suggested(found: Schemas['SuggestionsView'] | undefined, practitioner: unknown) {
  const at = found?.data.findIndex(({ practitioner_id }) => practitioner_id === practitioner) ?? -1;
  const chosen = found?.data[at];
  return found && chosen
    ? { suggested: { rules_version: found.rules_version, rank: at + 1, score: chosen.score } }
    : {};
}

export const caseFile = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
  });

/** The parts of one file hang under its key, so that an act renews all of them together. */
const part = <Data>(id: string, name: string, fetch: (signal: AbortSignal) => Promise<Data>) =>
  queryOptions({ queryKey: ['cases', id, name], queryFn: ({ signal }) => fetch(signal) });

const of = (id: string) => ({ params: { path: { id } } });

export const caseActions = (id: string) =>
  part(id, 'actions', (signal) => unwrap(api.GET('/api/v1/cases/{id}/actions', { ...of(id), signal })));
export const caseHistory = (id: string) =>
  part(id, 'history', (signal) =>
    followed((query) =>
      unwrap(api.GET('/api/v1/cases/{id}/history', { params: { path: { id }, query }, signal })),
    ),
  );
export const caseDocuments = (id: string) =>
  part(id, 'documents', (signal) =>
    followed((query) =>
      unwrap(api.GET('/api/v1/cases/{id}/documents', { params: { path: { id }, query }, signal })),
    ),
  );
export const caseSessions = (id: string) =>
  part(id, 'sessions', (signal) => unwrap(api.GET('/api/v1/cases/{id}/sessions', { ...of(id), signal })));
export const caseProceedings = (id: string) =>
  part(id, 'proceedings', (signal) =>
    unwrap(api.GET('/api/v1/cases/{id}/proceedings', { ...of(id), signal })),
  );
export const caseNotes = (id: string) =>
  part(id, 'notes', (signal) => unwrap(api.GET('/api/v1/cases/{id}/notes', { ...of(id), signal })));
export const caseDossier = (id: string) =>
  part(id, 'dossier', (signal) => unwrap(api.GET('/api/v1/cases/{id}/dossier', { ...of(id), signal })));
/** The request that the case came of. */
export const caseRequest = (id: string) =>
  queryOptions({
    queryKey: ['requests', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/requests/{id}', { ...of(id), signal })),
  });
export const caseAssignments = (id: string) =>
  part(id, 'assignments', (signal) =>
    unwrap(api.GET('/api/v1/cases/{id}/assignments', { ...of(id), signal })),
  );
export const caseParties = (id: string) =>
  part(id, 'parties', (signal) => unwrap(api.GET('/api/v1/cases/{id}/parties', { ...of(id), signal })));
/** Late, open and done, in this order. */
export const caseDuties = (id: string) =>
  part(id, 'duties', async (signal) => {
    const lists = (['overdue', 'open', 'done'] as const).map((state) =>
      followed((place) =>
        unwrap(
          api.GET('/api/v1/obligations', { params: { query: { subject_id: id, state, ...place } }, signal }),
        ),
      ),
    );
    return (await Promise.all(lists)).flatMap(({ data }) => data);
  });
