import type { Standing } from './types';

export interface Piece {
  range: Standing;
  /** Its place among all. */
  at: number;
  /** Of its line, in percent. */
  width: number;
}

/** A range of two serials is still to be seen and hit, in percent of its line. */
const LEAST = 2;

/** More than so many ranges on a line cannot be told apart. */
const LINE = 40;

/** Ranges side by side, as wide as they count and none too thin to be hit, on as many lines as they need. */
export function lines(ranges: Standing[]): Piece[][] {
  const all: Piece[][] = [];
  for (let at = 0; at < ranges.length; at += LINE) {
    const some = ranges.slice(at, at + LINE);
    const sum = some.reduce((total, { count }) => total + count, 0);
    const weights = some.map(({ count }) => Math.max(LEAST, (100 * count) / sum));
    const whole = weights.reduce((total, weight) => total + weight, 0);
    all.push(
      some.map((range, place) => ({ range, at: at + place, width: (100 * (weights[place] ?? 0)) / whole })),
    );
  }
  return all;
}
