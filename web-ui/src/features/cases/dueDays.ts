import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { addDays } from '~/lib/dates';
import type { DueDay } from '~/ui/DueStrip';

const DAYS_BEFORE = 3;
const DAYS = 14;

const span = (today: string) => ({
  from: addDays(today, -DAYS_BEFORE),
  to: addDays(today, DAYS - DAYS_BEFORE - 1),
});

/** The days before their numbers are known. */
export const noneYet = (today: string): DueDay[] =>
  Array.from({ length: DAYS }, (_, index) => ({
    day: addDays(today, index - DAYS_BEFORE),
    count: 0,
    off: false,
  }));

/** The next steps due on each day from three days ago to ten days ahead. */
export const dueDays = (today: string) =>
  queryOptions({
    queryKey: ['cases', 'due', today],
    queryFn: async ({ signal }): Promise<DueDay[]> => {
      const query = span(today);
      const { data } = await unwrap(api.GET('/api/v1/calendar/days', { params: { query }, signal }));
      return data.map(({ day, off, cases }) => ({ day, off, count: cases }));
    },
    staleTime: 60_000,
  });
