import type { BlankState, Movement } from './types';

/** Serials without a gap that stand in one state at one holder. */
export interface Segment {
  prefix: string;
  first: number;
  last: number;
  /** As printed. */
  from: string;
  to: string;
  state: BlankState;
  holder_id: string | null;
  holder: string;
}

const LETTERS = /^[A-Z]*/;
const numbersOf = (serial: string) => {
  const [prefix = ''] = LETTERS.exec(serial) ?? [];
  return { prefix, number: Number(serial.slice(prefix.length)), width: serial.length - prefix.length };
};

const printed = (prefix: string, width: number, number: number) =>
  `${prefix}${String(number).padStart(width, '0')}`;

const isSame = (a: Segment, b: Segment) =>
  a.prefix === b.prefix && a.state === b.state && a.holder_id === b.holder_id && a.last + 1 === b.first;

/**
 * Where serials stand after movements, given the newest first as the ledger lists them: of each serial the newest
 * movement tells. Neighbours in one state at one holder are one.
 */
export function standing(movements: Movement[]): Segment[] {
  const told: Segment[] = [];
  for (const { first, last, to } of movements) {
    const { prefix, number, width } = numbersOf(first);
    const end = numbersOf(last).number;
    let next = number;
    const add = (from: number, until: number): Segment => ({
      prefix,
      first: from,
      last: until,
      from: printed(prefix, width, from),
      to: printed(prefix, width, until),
      state: to.state,
      holder_id: to.holder_id ?? null,
      holder: to.holder_name ?? '',
    });
    const fresh: Segment[] = [];
    for (const known of told) {
      if (known.prefix !== prefix || known.last < next || known.first > end) continue;
      if (known.first > next) fresh.push(add(next, known.first - 1));
      next = known.last + 1;
    }
    if (next <= end) fresh.push(add(next, end));
    told.push(...fresh);
    told.sort(inOrder);
  }
  const joined: Segment[] = [];
  for (const one of told.filter(({ state }) => state !== 'outside')) {
    const before = joined.at(-1);
    if (before && isSame(before, one)) joined[joined.length - 1] = { ...before, last: one.last, to: one.to };
    else joined.push(one);
  }
  return joined;
}

const inOrder = (a: Segment, b: Segment) => a.prefix.localeCompare(b.prefix) || a.first - b.first;

export const countOf = ({ first, last }: Segment): number => last - first + 1;

export interface Piece {
  segment: Segment;
  /** Of the strip, in percent. */
  left: number;
  width: number;
}

/** A segment that two serials make is still to be seen and hit. */
const LEAST = 0.7;

/** Segments side by side: as wide as they count, none too thin to be hit. */
export function pieces(segments: Segment[]): Piece[] {
  const sum = segments.reduce((total, one) => total + countOf(one), 0);
  const weights = segments.map((one) => Math.max(LEAST, (100 * countOf(one)) / sum));
  const all = weights.reduce((total, one) => total + one, 0);
  let left = 0;
  return segments.map((segment, at) => {
    const width = (100 * (weights[at] ?? 0)) / all;
    const piece = { segment, left, width };
    left += width;
    return piece;
  });
}
