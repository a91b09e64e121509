import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { isDay } from '~/lib/dates';
import type { DayKind } from './year';

export type CalendarChange = components['schemas']['CalendarChange'];

export const daysOfYear = (year: number) =>
  queryOptions({
    queryKey: ['calendar', 'year', year],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/calendar/holidays', { params: { query: { year } }, signal })),
  });

export interface Change {
  day: string;
  kind: DayKind | '';
  remove?: boolean;
}

/** Which open deadlines a change would move; asked as soon as the change is a whole one. */
export const preview = ({ day, kind, remove }: Change) =>
  queryOptions({
    queryKey: ['calendar', 'preview', day, kind, remove ?? false],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST('/api/v1/calendar/holidays:preview', {
          body: { day, kind: kind as DayKind, ...(remove ? { remove } : {}) },
          signal,
        }),
      ),
    enabled: isDay(day) && kind !== '',
    staleTime: 0,
    retry: false,
  });
