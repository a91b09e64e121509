import type { Place } from './TileMap';

/**
 * Where a province stands on the map of equal tiles, by its code: as its neighbours do, from north to south
 * (NQ 202/2025/QH15: 34 provinces and cities).
 */
const PLACES: readonly (readonly (string | null)[])[] = [
  [null, '12', '15', '08', '04'],
  ['11', '14', '25', '19', '20'],
  [null, null, '01', '24', '22'],
  [null, null, '37', '33', '31'],
  [null, null, '38', null, null],
  [null, null, '40', null, null],
  [null, null, '42', null, null],
  [null, null, '44', null, null],
  [null, null, null, '46', null],
  [null, null, null, '48', null],
  [null, null, null, '51', null],
  [null, null, null, '52', null],
  [null, null, null, '66', null],
  [null, '80', '75', '68', '56'],
  ['91', '82', '79', null, null],
  [null, '92', '86', null, null],
  [null, '96', null, null, null],
];

/** The 63 until 30/06/2025, in the same way. */
const PLACES_BEFORE: readonly (readonly (string | null)[])[] = [
  [null, null, null, '02', '04', null, null],
  [null, '12', '10', '08', '06', '20', null],
  ['11', '14', '15', '25', '19', '24', '22'],
  [null, null, '17', '26', '01', '27', '30'],
  [null, null, null, '35', '33', '34', '31'],
  [null, null, '38', '37', '36', null, null],
  [null, null, '40', null, null, null, null],
  [null, null, '42', null, null, null, null],
  [null, null, '44', null, null, null, null],
  [null, null, '45', '46', null, null, null],
  [null, null, null, '49', '48', null, null],
  [null, null, null, '62', '51', null, null],
  [null, null, null, '64', '52', null, null],
  [null, null, null, '66', '54', null, null],
  [null, null, '70', '67', '56', null, null],
  [null, '72', '74', '68', '58', null, null],
  [null, '80', '79', '75', '60', null, null],
  ['89', '87', '82', '77', null, null, null],
  ['91', '92', '86', '83', null, null, null],
  [null, '93', '94', '84', null, null, null],
  [null, '96', '95', null, null, null, null],
];

const placed = (rows: typeof PLACES): Readonly<Record<string, Place>> =>
  Object.fromEntries(
    rows.flatMap((codes, row) =>
      codes.flatMap((code, column) => (code ? [[code, { row: row + 1, column: column + 1 }]] : [])),
    ),
  );

/** The tile of each province by its code. */
export const placeOf = placed(PLACES);
/** The tile of each province of the days before the merger of 01/07/2025. */
export const placeBefore = placed(PLACES_BEFORE);

/** „Tỉnh Lạng Sơn“ is „Lạng Sơn“ on a tile. */
export const shortName = (name: string): string =>
  name
    .replace(/^(Tỉnh|Thành phố) /, '')
    .replace('Hồ Chí Minh', 'TP.HCM')
    .replace('Bà Rịa - Vũng Tàu', 'BR-VT');

/** The archipelagos, each of the province that it belongs to, always drawn. */
export const ISLANDS = [
  { of: '48', name: 'islands.hoang_sa', place: { row: 9, column: 5 } },
  { of: '56', name: 'islands.truong_sa', place: { row: 15, column: 5 } },
] as const;

/** The same on the map of the 63. */
export const ISLANDS_BEFORE = [
  { of: '48', name: 'islands.hoang_sa', place: { row: 11, column: 7 } },
  { of: '56', name: 'islands.truong_sa', place: { row: 15, column: 7 } },
] as const;
