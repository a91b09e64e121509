import { addDays, weekday } from '~/lib/dates';
import { isOff } from '~/lib/workdays';
import type { components } from '~/api/schema';

export type HolidayRow = components['schemas']['HolidayView'];
export type DayKind = components['schemas']['DayKind'];

const two = (n: number) => String(n).padStart(2, '0');

/** The days of a month, by its number from 1. */
export function daysOf(year: number, month: number): string[] {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`);
}

/** Empty places before the first day of a month: weeks begin on Monday. */
export const lead = (first: string): number => (weekday(first) + 6) % 7;

/** How many of each kind a year has, and how many days are worked in it. */
export function sums(year: number, days: readonly HolidayRow[]) {
  const count = (kind: DayKind) => days.filter((day) => day.kind === kind).length;
  const all = Array.from({ length: 12 }, (_, index) => daysOf(year, index + 1)).flat();
  return {
    holidays: count('holiday'),
    compensations: count('compensation'),
    swapped: count('swap_off'),
    worked: count('swap_work'),
    working: all.filter((day) => !isOff(day, days)).length,
  };
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day that a key leads to, within the year; nothing for other keys. */
export function stepped(day: string, key: string): string | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const next = addDays(day, step);
  return next.slice(0, 4) === day.slice(0, 4) ? next : day;
}
