import type { Design } from '../types';

const isInForce = ({ valid_from, valid_to }: Design, day: string): boolean =>
  valid_from <= day && (!valid_to || day <= valid_to);

/** The designs of a type, the newest first, in which blanks may be ordered on a day: the first is the one in use. */
export const inForce = (all: Design[], day: string): Design[] => all.filter((one) => isInForce(one, day));

export type DesignState = 'coming' | 'present' | 'replaced' | 'over';

/** Where a design stands on a day among those of its type. */
export function stateOf(of: Design, all: Design[], day: string): DesignState {
  if (day < of.valid_from) return 'coming';
  if (!isInForce(of, day)) return 'over';
  return inForce(all, day)[0] === of ? 'present' : 'replaced';
}
