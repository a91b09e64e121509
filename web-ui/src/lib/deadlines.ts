import { addDays, date, dateTime, dayOf, daysBetween, fromLocalInput, shortDate, time } from './dates';

export type Tone = 'late' | 'today' | 'soon' | 'far' | 'done';
export type DeadlineWords =
  | {
      id:
        | 'deadline.late_days'
        | 'deadline.late_hours'
        | 'deadline.late_minutes'
        | 'deadline.hours'
        | 'deadline.minutes';
      values: { n: number };
    }
  | { id: 'deadline.now' | 'deadline.today' | 'deadline.done' | 'deadline.done_late'; values?: undefined }
  | { id: 'deadline.today_at'; values: { time: string } }
  | { id: 'deadline.on'; values: { date: string } };

/** A period of days ends with the midnight that closes its last day: `2026-11-20T17:00:00Z` is due on 20/11. */
const closesDay = (due: string): boolean => due.length > 10 && time(due) === '00:00';

/** The last day (`YYYY-MM-DD`) on which it is in time. */
export const dueDay = (due: string): string =>
  closesDay(due) ? addDays(dayOf(due), -1) : due.length > 10 ? dayOf(due) : due;

/** Until when, in full: a day, or a day with its hour. */
export const dueInFull = (due: string): string =>
  closesDay(due) ? date(dueDay(due)) : due.length > 10 ? dateTime(due) : date(due);

/**
 * The filter of the API for the days `from` to `to`. A period of days ends with the midnight that closes its last
 * day, so a day of work begins just after the midnight before it.
 */
export const dueBetween = (from: string, to: string) => ({
  'due_at[gte]': justAfterMidnight(from),
  'due_at[lt]': justAfterMidnight(addDays(to, 1)),
});

/** The filter of the API for what was due before a day. */
export const dueBefore = (day: string) => ({ 'due_at[lt]': justAfterMidnight(day) });

const justAfterMidnight = (day: string): string =>
  fromLocalInput(`${day}T00:00`).replace('.000Z', '.000001Z');

/** The duties that the law always wants at once. */
const AT_ONCE = ['DL01', 'DL02', 'DL11', 'DL13', 'DS01', 'DS03'];
export const isAtOnce = (duty: string | undefined): boolean => AT_ONCE.includes(duty ?? '');

/**
 * How a due time reads at `now`. A due day (`YYYY-MM-DD`, or the midnight that closes it) counts in days and ends with the day; a due
 * instant (RFC 3339) counts in hours within a day, because the 12 hours of an arrest run through the night. What the law
 * wants at once is in time on its own day and late in days after it.
 */
export function deadline(due: string, now: Date, atOnce = false): { tone: Tone; words: DeadlineWords } {
  const today = dayOf(now);
  if (atOnce && dayOf(due) >= today) return { tone: 'late', words: { id: 'deadline.now' } };
  if (atOnce) due = dayOf(due);
  const day = dueDay(due);
  const days = daysBetween(today, day);
  const on = {
    id: 'deadline.on',
    values: { date: day.slice(0, 4) === today.slice(0, 4) ? shortDate(day) : date(day) },
  } as const;

  if (due.length > 10 && !closesDay(due)) {
    const minutes = Math.floor((Date.parse(due) - now.getTime()) / 60_000);
    // What the law wants at once is due the moment it begins.
    if (minutes === 0 || minutes === -1) return { tone: 'late', words: { id: 'deadline.now' } };
    if (minutes < 0 && minutes > -60)
      return { tone: 'late', words: { id: 'deadline.late_minutes', values: { n: -minutes } } };
    if (minutes < 0) {
      const hours = Math.floor(-minutes / 60);
      return hours < 24
        ? { tone: 'late', words: { id: 'deadline.late_hours', values: { n: hours } } }
        : { tone: 'late', words: { id: 'deadline.late_days', values: { n: Math.floor(hours / 24) } } };
    }
    if (minutes < 60) return { tone: 'today', words: { id: 'deadline.minutes', values: { n: minutes } } };
    if (minutes <= 12 * 60)
      return { tone: 'today', words: { id: 'deadline.hours', values: { n: Math.floor(minutes / 60) } } };
    if (days === 0) return { tone: 'today', words: { id: 'deadline.today_at', values: { time: time(due) } } };
  } else {
    if (days < 0) return { tone: 'late', words: { id: 'deadline.late_days', values: { n: -days } } };
    if (days === 0) return { tone: 'today', words: { id: 'deadline.today' } };
  }
  return { tone: days <= 7 ? 'soon' : 'far', words: on };
}
