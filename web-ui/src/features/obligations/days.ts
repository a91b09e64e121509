import { now } from '~/lib/clock';
import { deadline, dueDay, type Tone } from '~/lib/deadlines';
import type { Duty } from './queries';

export const toneOf = ({ due_at, clock }: Pick<Duty, 'due_at' | 'clock'>): Tone =>
  deadline(due_at, now(), clock === 'immediately').tone;

/** Duties by the last day on which each is in time. */
export function byDay<Row extends Pick<Duty, 'due_at'>>(duties: readonly Row[]): Map<string, Row[]> {
  const days = new Map<string, Row[]>();
  for (const duty of duties) {
    const day = dueDay(duty.due_at);
    days.set(day, [...(days.get(day) ?? []), duty]);
  }
  return days;
}
