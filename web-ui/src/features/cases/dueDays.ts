import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed } from '~/api/pages';
import { addDays, fromLocalInput } from '~/lib/dates';
import { dueDay } from '~/lib/deadlines';
import { isOff } from '~/lib/workdays';
import type { DueDay } from '~/ui/DueStrip';

const DAYS_BEFORE = 3;
const DAYS = 14;
/** Pages of a hundred that are read to count; a nation's list is not drawn. */
const PAGES = 5;

/**
 * The filter of the API for the days `from` to `to`. A period of days ends with the midnight that closes its last
 * day, so a day of work begins just after the midnight before it.
 */
export const dueBetween = (from: string, to: string) => ({
  'due_at[gte]': justAfterMidnight(from),
  'due_at[lt]': justAfterMidnight(addDays(to, 1)),
});

const justAfterMidnight = (day: string): string =>
  fromLocalInput(`${day}T00:00`).replace('.000Z', '.000001Z');

const daysAround = (today: string): string[] =>
  Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS_BEFORE));

/** The days before their numbers are known. */
export const noneYet = (today: string): DueDay[] =>
  daysAround(today).map((day) => ({ day, count: 0, off: false }));

/** The next steps due on each day from three days ago to ten days ahead; nothing where they are too many to count. */
export function dueDays(today: string) {
  const days = daysAround(today);
  return queryOptions({
    queryKey: ['cases', 'due', today],
    queryFn: async ({ signal }): Promise<DueDay[] | null> => {
      const calendar = await unwrap(api.GET('/api/v1/calendar/holidays', { signal }));
      const counts = new Map<string, number>();
      const due = dueBetween(days[0] ?? today, days.at(-1) ?? today);
      const { data, page } = await followed(
        (place) =>
          unwrap(
            api.GET('/api/v1/cases', { params: { query: { ...due, sort: 'due_at', ...place } }, signal }),
          ),
        PAGES,
      );
      if (page.next) return null;
      for (const { next_action } of data) {
        if (!next_action?.due_at) continue;
        const day = dueDay(next_action.due_at);
        counts.set(day, (counts.get(day) ?? 0) + 1);
      }
      return days.map((day) => ({ day, count: counts.get(day) ?? 0, off: isOff(day, calendar.data) }));
    },
    staleTime: 60_000,
  });
}
