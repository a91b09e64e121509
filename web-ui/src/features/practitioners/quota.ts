import { FIRST_QUOTA, type QuotaYear } from '~/api/quotas';
import { addDays, daysBetween } from '~/lib/dates';

/** What the year of an officer comes to, the best first; unknown as long as the day of appointment is. */
export const TIERS = ['good', 'fair', 'pass', 'below', 'unknown'] as const;
export type Tier = (typeof TIERS)[number];

/** The lower bounds of the tiers, for so many years since the appointment. */
export type Bracket = QuotaYear['table']['brackets'][number];

/** The year that is asked for, where it has begun and its quota is known; else that of today. */
export function yearOf(asked: string | undefined, today: string): number {
  const [year, now] = [Number(asked), Number(today.slice(0, 4))];
  return Number.isInteger(year) && year >= FIRST_QUOTA && year <= now ? year : now;
}

/** The part of a year that is gone when a day is over, from nought to one. */
export function gone(year: number, day: string): number {
  const first = `${year}-01-01`;
  const part = daysBetween(first, addDays(day, 1)) / daysBetween(first, `${year + 1}-01-01`);
  return Math.min(1, Math.max(0, part));
}

/** What is done by now, in hundredths, if the cases that are asked for come evenly through the year. */
export const paceOf = ({ pass }: Bracket, part: number): number => Math.round(100 * pass * part);

/** Where the pictures end, in hundredths: beyond the highest bound of all, so that one can be set beside another. */
export const endOf = (brackets: Bracket[]): number => 125 * Math.max(...brackets.map(({ good }) => good));

/** Where a number stands in a picture, in percent of its width; what is beyond the end stands at it. */
export const placeOf = (hundredths: number, end: number): number => Math.min(100, (100 * hundredths) / end);
