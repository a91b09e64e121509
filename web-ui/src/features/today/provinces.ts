import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';

export type Province = components['schemas']['ProvinceDue'];

export const lateByProvince = () =>
  queryOptions({
    queryKey: ['cases', 'provinces'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/calendar/provinces', { signal }))).data,
    staleTime: 60_000,
  });

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

/** Row and column of the grid, each from one. */
export const placeOf: Readonly<Record<string, { row: number; column: number }>> = Object.fromEntries(
  PLACES.flatMap((codes, row) =>
    codes.flatMap((code, column) => (code ? [[code, { row: row + 1, column: column + 1 }]] : [])),
  ),
);

/** The provinces that have a tile, from north to south and west to east: the way the focus goes. */
export const onMap = (provinces: Province[]) =>
  provinces
    .flatMap((province) => {
      const place = placeOf[province.province_code];
      return place ? [{ ...province, ...place }] : [];
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column);

/** The archipelagos, each of the province that it belongs to, always drawn. */
export const ISLANDS = [
  { of: '48', name: 'islands.hoang_sa', row: 9, column: 5 },
  { of: '56', name: 'islands.truong_sa', row: 15, column: 5 },
] as const;

/** A step of the ramp, 1 to 6: none, then fifths of the most. */
export const stepOf = (count: number, most: number): number =>
  count === 0 ? 1 : 1 + Math.max(1, Math.ceil((5 * count) / most));
