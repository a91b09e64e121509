import { expect, it } from 'vitest';
import { axisOf, placeOn, stretchOn } from './lineage';

const merged = {
  valid_from: '2025-07-01',
  valid_to: null,
  predecessors: [{ on: '2025-07-01' }],
  successors: [],
};

it('leaves room before the first day for what is older', () => {
  expect(axisOf(merged, '2026-11-22')).toEqual({ from: '2023-07-02', to: '2026-11-22' });
});

it('reaches to a change that is still to come', () => {
  expect(axisOf({ ...merged, successors: [{ on: '2028-01-01' }] }, '2026-11-22').to).toBe('2028-01-01');
});

it('places days between its ends and keeps the others at them', () => {
  const axis = { from: '2026-01-01', to: '2026-01-11' };
  expect(['2025-05-05', '2026-01-01', '2026-01-06', '2030-01-01'].map((day) => placeOn(axis, day))).toEqual([
    0, 0, 50, 100,
  ]);
});

it('draws a predecessor up to the change, the organisation from it on', () => {
  const axis = { from: '2026-01-01', to: '2026-01-11' };
  expect(stretchOn(axis, undefined, '2026-01-06')).toEqual({ left: 0, width: 50, isOlder: true });
  expect(stretchOn(axis, '2026-01-06', undefined)).toEqual({ left: 50, width: 50 });
});
