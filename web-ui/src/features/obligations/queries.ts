import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';
import { dueDay } from '~/lib/deadlines';

export type Duty = components['schemas']['ObligationView'];
export type Owner = 'me' | 'unit';
export type DutyState = 'open' | 'overdue' | 'done';

export interface DutySearch {
  state: DutyState;
  owner: Owner;
  cursor?: string | undefined;
}

const page = (query: DutySearch & { limit: number }, signal: AbortSignal) =>
  unwrap(
    api.GET('/api/v1/obligations', {
      params: { query: { ...query, cursor: query.cursor ?? undefined } },
      signal,
    }),
  );

export const dutyList = (search: DutySearch) =>
  queryOptions({
    queryKey: ['obligations', 'list', search],
    queryFn: ({ signal }) => page({ ...search, limit: 50 }, signal),
    placeholderData: keepPreviousData,
  });

/** Pages of a hundred that are read to draw a calendar; more than this is no longer looked at day by day. */
const PAGES = 5;

export interface Drawn {
  duties: Duty[];
  /** Some that belong into the picture were too many to be read. */
  partial: boolean;
}

/** What is late and what is due until the end of a day, nearest last. The API asks by no span of days: it is read in order. */
export const dutiesUntil = (owner: Owner, end: string) =>
  queryOptions({
    queryKey: ['obligations', 'until', owner, end],
    queryFn: async ({ signal }): Promise<Drawn> => {
      const isPast = (rows: Duty[]) => dueDay(rows.at(-1)?.due_at ?? '9999-12-31') > end;
      const [late, open] = await Promise.all([
        followed((place) => page({ state: 'overdue', owner, ...place }, signal), PAGES),
        followed((place) => page({ state: 'open', owner, ...place }, signal), PAGES, isPast),
      ]);
      return {
        duties: [...late.data, ...open.data].filter(({ due_at }) => dueDay(due_at) <= end),
        partial: Boolean(late.page.next) || (Boolean(open.page.next) && !isPast(open.data)),
      };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
