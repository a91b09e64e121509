import { expect, it } from 'vitest';
import { ISLANDS, ISLANDS_BEFORE, placeBefore, placeOf, shortName } from './provinces';

const cell = ({ row, column }: { row: number; column: number }) => `${row}/${column}`;

/** The 34 provinces and cities of NQ 202/2025/QH15. */
const CODES =
  '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96'.split(
    ' ',
  );

it('has a cell of its own for each of the 34 provinces and for the archipelagos', () => {
  expect(Object.keys(placeOf).toSorted()).toEqual(CODES);
  const cells = [...Object.values(placeOf), ...ISLANDS.map(({ place }) => place)].map(cell);
  expect(new Set(cells).size).toBe(CODES.length + ISLANDS.length);
});

it('has the same for each of the 63 until the merger', () => {
  const codes = Object.keys(placeBefore);
  expect(codes).toHaveLength(63);
  const kept = CODES.filter((code) => !codes.includes(code));
  expect(kept).toEqual([]);
  const cells = [...Object.values(placeBefore), ...ISLANDS_BEFORE.map(({ place }) => place)].map(cell);
  expect(new Set(cells).size).toBe(codes.length + ISLANDS_BEFORE.length);
});

it('is short on a tile', () => {
  expect(['Tỉnh Lạng Sơn', 'Thành phố Hồ Chí Minh'].map(shortName)).toEqual(['Lạng Sơn', 'TP.HCM']);
});
