import { now } from '~/lib/clock';
import { deadline, dueDay, type Tone } from '~/lib/deadlines';
import type { Duty } from './queries';

export const toneOf = ({ due_at, clock }: Pick<Duty, 'due_at' | 'clock'>): Tone =>
  deadline(due_at, now(), clock === 'immediately').tone;

/** Rows by the day that each falls on. */
export function grouped<Row>(rows: readonly Row[], dayOf: (row: Row) => string): Map<string, Row[]> {
  const days = new Map<string, Row[]>();
  for (const row of rows) {
    const day = dayOf(row);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

/** Duties by the last day on which each is in time. */
export const byDay = <Row extends Pick<Duty, 'due_at'>>(duties: readonly Row[]): Map<string, Row[]> =>
  grouped(duties, ({ due_at }) => dueDay(due_at));
