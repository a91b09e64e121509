import { addDays, daysBetween } from '~/lib/dates';
import type { Lineage } from './queries';

export interface Axis {
  from: string;
  to: string;
}

/** A stretch of an axis, in per cent of its length. */
export interface Stretch {
  left: number;
  width: number;
  /** It began before the axis does. */
  isOlder?: true;
}

interface Life {
  valid_from: string;
  valid_to?: string | null;
  predecessors: Pick<Lineage, 'on'>[];
  successors: Pick<Lineage, 'on'>[];
}

/** Whether there is anything to draw. */
export const hasLineage = ({
  predecessors,
  successors,
}: Pick<Life, 'predecessors' | 'successors'>): boolean => predecessors.length + successors.length > 0;

/** Days before the first one known that are drawn at least: what an organisation was made of is older. */
const BEFORE = 730;

/** From some time before the first day that is known of until today or the last change; what lies before has room of its own. */
export function axisOf({ valid_from, predecessors, successors }: Life, today: string): Axis {
  const days = [valid_from, today, ...[...predecessors, ...successors].map(({ on }) => on)].sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  return { from: addDays(first, -Math.max(BEFORE, Math.round(daysBetween(first, last) / 3))), to: last };
}

/** Where a day stands on the axis, in per cent; what lies outside stands at its end. */
export function placeOn({ from, to }: Axis, day: string): number {
  const share = (100 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to));
  return Math.min(100, Math.max(0, share));
}

/** The stretch between two days; without a first day it comes from before the axis, without a last day it goes on. */
export function stretchOn(axis: Axis, from: string | undefined, to: string | undefined): Stretch {
  const left = from ? placeOn(axis, from) : 0;
  const width = (to ? placeOn(axis, to) : 100) - left;
  return { left, width, ...(from ? {} : { isOlder: true as const }) };
}
