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

/** The tile of each province by its code. */
export const placeOf: Readonly<Record<string, Place>> = Object.fromEntries(
  PLACES.flatMap((codes, row) =>
    codes.flatMap((code, column) => (code ? [[code, { row: row + 1, column: column + 1 }]] : [])),
  ),
);

/** „Tỉnh Lạng Sơn“ is „Lạng Sơn“ on a tile. */
export const shortName = (name: string): string =>
  name.replace(/^(Tỉnh|Thành phố) /, '').replace('Hồ Chí Minh', 'TP.HCM');

/** The archipelagos, each of the province that it belongs to, always drawn. */
export const ISLANDS = [
  { of: '48', name: 'islands.hoang_sa', place: { row: 9, column: 5 } },
  { of: '56', name: 'islands.truong_sa', place: { row: 15, column: 5 } },
] as const;
