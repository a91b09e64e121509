import { addDays, weekday } from './dates';

/** Days as a wall calendar lays them out. All are `YYYY-MM-DD`; a week begins on Monday. */

const WEEK = 7;

export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % WEEK));

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

export const lastOfMonth = (day: string): string => addDays(addMonths(firstOfMonth(day), 1), -1);

/** The same date `n` months on; where that month is shorter, its last day. */
export function addMonths(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + n, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export const weekOf = (day: string): string[] => {
  const monday = mondayOf(day);
  return Array.from({ length: WEEK }, (_, index) => addDays(monday, index));
};

/** The weeks that a month touches, each whole. */
export function weeksOf(day: string): string[][] {
  const weeks: string[][] = [];
  for (let at = mondayOf(firstOfMonth(day)); at <= lastOfMonth(day); at = addDays(at, WEEK))
    weeks.push(weekOf(at));
  return weeks;
}

/** Where a key leads in a grid of days; nothing for the keys that are not the grid's. */
export function moved(day: string, key: string, shift = false): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -WEEK);
    case 'ArrowDown':
      return addDays(day, WEEK);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), WEEK - 1);
    case 'PageUp':
      return addMonths(day, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(day, shift ? 12 : 1);
    default:
      return undefined;
  }
}
