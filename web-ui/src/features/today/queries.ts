import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import type { components } from '~/api/schema';

export type Duty = components['schemas']['ObligationView'];

export type ReportDuty = components['schemas']['ReportDuty'];

/** Pages of a hundred: what is late is read row by row, what is ahead is counted by its day. */
const PAGES = { overdue: 1, open: 5 };

/** One's own duties, as the practitioner or by the roles held; a head looks at the whole unit. */
export const duties = (owner: 'me' | 'unit', state: 'open' | 'overdue') =>
  queryOptions({
    queryKey: ['obligations', owner, state],
    queryFn: ({ signal }) =>
      followed(
        (place) =>
          unwrap(api.GET('/api/v1/obligations', { params: { query: { state, owner, ...place } }, signal })),
        PAGES[state],
      ),
    refetchInterval: 60_000,
  });

/** The reports that one's unit owes. */
export const reportDuties = () =>
  queryOptions({
    queryKey: ['reports', 'duties'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/report-duties', { signal }))).data,
    staleTime: 60_000,
  });

/** What is late at the centres of each province. */
export const lateByProvince = () =>
  queryOptions({
    queryKey: ['cases', 'provinces'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/calendar/provinces', { signal }))).data,
    staleTime: 60_000,
  });
