import type { BlankType, BlankTypeView, RangeView, SerialRange, Series } from './types';

/** Why serials cannot be read: the same faults, by the same names, as the API answers with. */
export type Fault =
  | { code: 'unreadable' | 'no_series' | 'reversed' | 'twice' }
  | { code: 'wrong_prefix'; prefix: string }
  | { code: 'too_wide'; digits: number };

/** What was typed, reckoned: ranges in order, joined where they touch, or what is wrong with which part. */
export type Reckoned = { ranges: RangeView[]; count: number } | { part: string; fault: Fault };

interface Numbers {
  series: Series;
  first: number;
  last: number;
}

const printed = ({ prefix, width }: Series, number: number): string =>
  `${prefix}${String(number).padStart(width, '0')}`;

/** A serial as it is printed, in letters and digits. */
export const serialParts = (text: string): { prefix: string; digits: string } | undefined => {
  const [, prefix, digits] = /^([A-Z]{0,4})(\d{1,12})$/.exec(text.trim().toUpperCase()) ?? [];
  return prefix !== undefined && digits && Number(digits) > 0 ? { prefix, digits } : undefined;
};

/** The series that a lot's first serial is of: the letters before its digits. */
export const seriesOf = (first: string): string => serialParts(first)?.prefix ?? '';

/** What was pasted, `004201-004250, 004260` or a line each, as ranges; nothing of it is judged yet. */
export const partsOf = (text: string): SerialRange[] =>
  text
    .replace(/\s*[-–—]\s*/g, '–')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((part) => {
      const [first = '', ...rest] = part.toUpperCase().split('–');
      return { first, last: rest.length > 0 ? rest.join('–') : first };
    });

/** One serial of a type: without letters it is of the type's only series. */
function numberOf(text: string, all: Series[]): { series: Series; number: number } | Fault {
  const parts = serialParts(text);
  if (!parts) return { code: 'unreadable' };
  const [only] = all;
  if (!only) return { code: 'no_series' };
  const series =
    all.find(({ prefix }) => prefix === parts.prefix) ??
    (all.length === 1 && parts.prefix === '' ? only : undefined);
  if (!series) return { code: 'wrong_prefix', prefix: all.map(({ prefix }) => prefix).join(', ') };
  const number = Number(parts.digits);
  if (number >= 10 ** series.width) return { code: 'too_wide', digits: series.width };
  return { series, number };
}

const isFault = (one: object): one is Fault => 'code' in one;

function rangeOf({ first, last }: SerialRange, all: Series[]): Numbers | Fault {
  const begin = numberOf(first, all);
  if (isFault(begin)) return begin;
  const end = numberOf(last, [begin.series]);
  if (isFault(end)) return end;
  if (end.number < begin.number) return { code: 'reversed' };
  return { series: begin.series, first: begin.number, last: end.number };
}

const view = ({ series, first, last }: Numbers): RangeView => ({
  first: printed(series, first),
  last: printed(series, last),
  count: last - first + 1,
});

/** The arithmetic of what was typed, against the series of a type. */
export function reckon(text: string, all: Series[]): Reckoned {
  const read: Numbers[] = [];
  for (const part of partsOf(text)) {
    const range = rangeOf(part, all);
    if (isFault(range)) {
      return { part: part.first === part.last ? part.first : `${part.first}–${part.last}`, fault: range };
    }
    read.push(range);
  }
  const place = ({ series }: Numbers) => all.indexOf(series);
  read.sort((a, b) => place(a) - place(b) || a.first - b.first);
  const joined: Numbers[] = [];
  for (const range of read) {
    const before = joined.at(-1);
    if (!before || before.series !== range.series || range.first > before.last + 1) joined.push({ ...range });
    else if (range.first === before.last + 1) before.last = range.last;
    else {
      return { part: printed(range.series, range.first), fault: { code: 'twice' } };
    }
  }
  const ranges = joined.map(view);
  return { ranges, count: ranges.reduce((sum, { count }) => sum + count, 0) };
}

/** The arithmetic of a new lot: the first serial says letters and number of digits, whether or not the series is known. */
export function reckonLot(first: string, last: string): Reckoned {
  const parts = serialParts(first);
  const series = parts && { prefix: parts.prefix, width: parts.digits.length };
  return reckon(`${first}-${last}`, series ? [series] : [{ prefix: '', width: 12 }]);
}

/** `A000001–A000050`; one serial alone stands once. */
export const rangeWords = ({ first, last }: SerialRange): string =>
  first === last ? first : `${first}–${last}`;

/** The kind whose serials begin so, the one in view before the others: a scanner does not know the tabs. */
export function typeOfSerial(serial: string, types: BlankTypeView[], shown: BlankType): BlankType {
  const prefix = serialParts(serial)?.prefix;
  const has = ({ series }: BlankTypeView) => series.some((one) => one.prefix === prefix);
  return [...types.filter(({ type }) => type === shown), ...types].find(has)?.type ?? shown;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/** Whether a key begins a serial: a digit, or the capital with which serials begin. Small letters, locked or not, are the page's keys. */
export const beginsSerial = (event: Pressed, prefixes: string[]): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (/^\d$/.test(event.key) ||
    (/^[A-Z]$/.test(event.key) &&
      !event.getModifierState('CapsLock') &&
      prefixes.some((prefix) => prefix.startsWith(event.key))));
