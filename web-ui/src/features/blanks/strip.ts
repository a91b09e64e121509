import type { Standing } from './types';

export interface Piece {
  range: Standing;
  /** Its place among all. */
  at: number;
}

/** So many pieces wide enough to be hit fit beside each other on a desk; a phone breaks them into more rows. */
const LINE = 40;

/** Ranges side by side on as many lines as they need. */
export function lines(ranges: Standing[]): Piece[][] {
  const pieces = ranges.map((range, at) => ({ range, at }));
  return Array.from({ length: Math.ceil(pieces.length / LINE) }, (_, line) =>
    pieces.slice(line * LINE, (line + 1) * LINE),
  );
}
