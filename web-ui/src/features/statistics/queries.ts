import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { today } from '~/lib/clock';
import { startOfDay } from '~/lib/dates';
import type { Search } from '~/lib/search';
import type { Source } from '~/ui/source';
import { FLOW } from './board';
import { bodyOf, type QuestionSearch } from './question';

type Schemas = components['schemas'];
export type Catalogue = Schemas['MeasureCatalogue'];
/** A value of a dimension, whose shape the specification leaves open. */
export interface DimensionValue {
  code: string;
  words: Schemas['Words'];
}
export type SavedQuery = Schemas['SavedQuery'];
export type BulletinView = Schemas['Bulletin'];
export type BulletinFigure = Schemas['BulletinFigure'];

/** Definitions are changed by a release alone. */
export const catalogue = () =>
  queryOptions({
    queryKey: ['measures'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/measures', { signal })),
    staleTime: Infinity,
  });

/** The figures of a question on today's data. */
export function answer(search: QuestionSearch) {
  const body = bodyOf(search);
  return queryOptions({
    queryKey: ['measures', 'answer', body],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/measures:query', { body, signal })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The figures of a kept question by the data that it was kept with: the same for ever. */
export const keptAnswer = (id: string) =>
  queryOptions({
    queryKey: ['saved-queries', id, 'run'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/saved-queries/{id}/run', { params: { path: { id } }, signal })),
    staleTime: Infinity,
    retry: false,
  });

export const savedQueries = () =>
  queryOptions({
    queryKey: ['saved-queries'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/saved-queries', { signal }))).data,
  });

/** Where the cases behind a figure come from. */
export const recordSource = (measure: string, filter: Search): Source => ({
  path: '/api/v1/measures/{code}/records',
  of: [measure],
  filter,
});

export const bulletin = (month: string) =>
  queryOptions({
    queryKey: ['bulletins', month],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/bulletins/{month}', { params: { path: { month } }, signal })),
    retry: false,
  });

/** What is late at the centres of each province. */
export const lateByProvince = () =>
  queryOptions({
    queryKey: ['cases', 'provinces'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/calendar/provinces', { signal }))).data,
    staleTime: 60_000,
  });

/** How many cases the list of late ones has. */
export const lateCount = () =>
  queryOptions({
    queryKey: ['cases', 'late'],
    queryFn: async ({ signal }) => {
      const query = { 'due_at[lt]': startOfDay(today()), count: 'exact' as const, limit: 1 };
      return (await unwrap(api.GET('/api/v1/cases', { params: { query }, signal }))).page.total ?? 0;
    },
    staleTime: 0,
    retry: false,
  });

export const reportCompleteness = (form: string, year: number) =>
  queryOptions({
    queryKey: ['reports', 'completeness', form, year],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/report-completeness', { params: { query: { form, year } }, signal })),
    // Whoever comes back to it wants to see who has sent since.
    staleTime: 0,
    retry: false,
  });

/** What may wait of reports: those sent up to a unit that it has to decide on, and its own that are to be signed. */
export const WAITING = {
  to_decide: (unit: string) => ({ state: 'submitted' as const, receiver_id: unit }),
  to_sign: (unit: string) => ({ state: 'checked' as const, organisation_id: unit }),
};

export const waitingReports = (waits: keyof typeof WAITING, unit: string, limit: number) =>
  queryOptions({
    queryKey: ['reports', 'waiting', waits, unit, limit],
    queryFn: ({ signal }) => {
      const query = { ...WAITING[waits](unit), count: 'exact' as const, limit };
      return unwrap(api.GET('/api/v1/reports', { params: { query }, signal }));
    },
    retry: false,
  });

export interface FlowFigure {
  measure: (typeof FLOW)[number];
  figure: number;
}

/** Through a month: what came, what was done and what stays. */
export const flow = (period: string) =>
  queryOptions({
    queryKey: ['measures', 'flow', period],
    queryFn: ({ signal }): Promise<FlowFigure[]> =>
      Promise.all(
        FLOW.map(async (measure) => {
          const body = bodyOf({ measure, period });
          const { total } = await unwrap(api.POST('/api/v1/measures:query', { body, signal }));
          return { measure, figure: total.figure ?? 0 };
        }),
      ),
    staleTime: 60_000,
    retry: false,
  });
