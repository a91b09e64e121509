import { expect, it } from 'vitest';
import { lines } from './strip';
import type { Standing } from './types';

const range = (first: number, count: number): Standing => ({
  type: 'TGV',
  first: `A${String(first).padStart(6, '0')}`,
  last: `A${String(first + count - 1).padStart(6, '0')}`,
  count,
  state: 'held',
  holder_id: 'c0',
  holder_name: 'Cục',
});

it('goes on below where there are more than a line can tell apart', () => {
  const drawn = lines(Array.from({ length: 101 }, (_, at) => range(at * 10 + 1, 10)));
  expect(drawn.map((line) => line.length)).toEqual([40, 40, 21]);
  expect(drawn.flat().map(({ range: { first } }) => first)[40]).toBe('A000401');
});

it('draws nothing of nothing', () => {
  expect(lines([])).toEqual([]);
});
