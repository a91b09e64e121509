import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed, listOf, type Place } from '~/api/pages';
import type { components } from '~/api/schema';
import { addDays } from '~/lib/dates';
import { dueBetween } from '~/lib/deadlines';

export type Duty = components['schemas']['ObligationView'];
export type Hearing = components['schemas']['HearingView'];
export type Owner = 'me' | 'unit';
export type DutyState = 'open' | 'overdue' | 'done';

export interface DutySearch {
  state: DutyState;
  owner: Owner;
}

const page = (query: DutySearch & Place & { 'due_at[lt]'?: string }, signal: AbortSignal) =>
  unwrap(api.GET('/api/v1/obligations', { params: { query }, signal }));

export const dutyList = (search: DutySearch) =>
  listOf(['obligations', 'list', search], (place, signal) => page({ ...search, ...place }, signal), 50);

/** Of one request or case, late ones and those to come. */
export const dutiesOf = (subject_id: string) =>
  queryOptions({
    queryKey: ['obligations', 'of', subject_id],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET('/api/v1/obligations', { params: { query: { subject_id, state: 'undone' } }, signal }),
        )
      ).data,
    staleTime: 30_000,
  });

/** Pages of a hundred that are read to draw a calendar; more than this is no longer looked at day by day. */
const PAGES = 5;

export interface Drawn {
  duties: Duty[];
  /** Some that belong into the picture were too many to be read. */
  partial: boolean;
}

/** What is late and what is due until the end of a day. */
export const dutiesUntil = (owner: Owner, end: string) =>
  queryOptions({
    queryKey: ['obligations', 'until', owner, end],
    queryFn: async ({ signal }): Promise<Drawn> => {
      const until = { 'due_at[lt]': dueBetween(end, end)['due_at[lt]'] };
      const [late, open] = await Promise.all([
        followed((place) => page({ state: 'overdue', owner, ...until, ...place }, signal), PAGES),
        followed((place) => page({ state: 'open', owner, ...until, ...place }, signal), PAGES),
      ]);
      return {
        duties: [...late.data, ...open.data],
        partial: Boolean(late.page.next ?? open.page.next),
      };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });

/** The hearings from one day to another, of one's own cases where `practitioner` is oneself. */
export const hearingsBetween = (from: string, to: string, practitioner: string | undefined) =>
  queryOptions({
    queryKey: ['hearings', from, to, practitioner],
    queryFn: async ({ signal }) => {
      const span = { 'on_date[gte]': from, 'on_date[lt]': addDays(to, 1) };
      const whose = practitioner ? { practitioner_id: practitioner } : {};
      const { data } = await followed(
        (place) =>
          unwrap(api.GET('/api/v1/hearings', { params: { query: { ...span, ...whose, ...place } }, signal })),
        PAGES,
      );
      return data;
    },
    placeholderData: keepPreviousData,
  });
