/**
 * The addresses of the list that was shown last, in its order, so that one record leads to the next. Kept in memory and
 * asked for only where somebody goes on.
 */
let trail: () => readonly string[] = () => [];

export const leaveTrail = (addresses: () => readonly string[]): void => {
  trail = addresses;
};

export interface Place {
  before: string | undefined;
  after: string | undefined;
  /** From 1 on. */
  at: number;
  of: number;
}

/** Where a record stands among those of its kind in that list, if it stands there. */
export function placeOf(address: string): Place | undefined {
  const kind = address.slice(0, address.lastIndexOf('/') + 1);
  const all = trail().filter((each) => each.startsWith(kind));
  const at = all.indexOf(address);
  return at < 0 ? undefined : { before: all[at - 1], after: all[at + 1], at: at + 1, of: all.length };
}
