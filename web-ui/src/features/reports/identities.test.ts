import { expect, it } from 'vitest';
import { linesIn, sidesOf, spotsOf } from './identities';
import { line } from './testLine';

const columns = ['1', '2', '3', '4', '5', '6'].map((code) => line(code));
const rows = ['T', 'I', '1.1'].map((code) => line(code));

it.each([
  ['1 = 2 + 3', [0, 1, 2]],
  ['1 = 4..6', [0, 3, 4, 5]],
  ['4 + 5 = 0', [3, 4]],
  ['2 = 1@previous - 3@previous', [1]],
  ['1 = 1@compared ± 50%, 2', [0]],
  ['x = y', []],
])('finds the lines of %s', (rule, found) => expect(linesIn(rule, columns)).toEqual(found));

it('leads to the cell on the left of the rule, in the line where it breaks', () => {
  expect(spotsOf({ rows, columns }, { over: 'columns', at: 'I', rule: '1 = 2 + 3' })[0]).toEqual({
    row: 1,
    column: 0,
  });
  expect(spotsOf({ rows, columns }, { over: 'rows', at: '3', rule: 'T = I' })).toEqual([
    { row: 0, column: 2 },
    { row: 1, column: 2 },
  ]);
  expect(spotsOf({ rows, columns }, { over: 'rows', at: '9', rule: 'T = I' })).toEqual([]);
});

it('tells two sides that differ, and a figure that moved', () => {
  expect(sidesOf({ rule: '1 = 2 + 3', left: 41200, right: 26000 })).toBe('412 ≠ 260');
  expect(sidesOf({ rule: '1 = 1@compared ± 50%, 20', left: 41200, right: 26000 })).toBe('260 → 412');
});
