import { expect, it } from 'vitest';
import { allMonths, kindOf, KINDS, lastMonth, periodOf, periodsOf } from './period';

it.each(KINDS)('names the %s that holds a month, and knows its kind again', (kind) => {
  expect(kindOf(periodOf(kind, '2026-05'))).toBe(kind);
});

it('writes each kind as the API reads it', () => {
  expect(KINDS.map((kind) => periodOf(kind, '2026-05'))).toEqual([
    '2026-01..2026-05',
    '2026-05',
    '2026-Q2',
    '2026-H1',
    '2026-9M',
    '2026-R',
    '2026-Y',
  ]);
});

it('stays in the time that is looked at when the kind is changed, and never in one to come', () => {
  expect(lastMonth('2025-Q3', '2026-11')).toBe('2025-09');
  expect(lastMonth('2025-H1', '2026-11')).toBe('2025-06');
  expect(lastMonth('2026-Y', '2026-11')).toBe('2026-11');
  expect(lastMonth('2024-02..2025-04', '2026-11')).toBe('2025-04');
});

it('offers what has begun since the Law of 2017, the newest first', () => {
  const months = allMonths('2026-11');
  expect([months[0], months.at(-1), months.length]).toEqual(['2026-11', '2018-01', 107]);
  expect(periodsOf('quarter', '2026-11').slice(0, 2)).toEqual(['2026-Q4', '2026-Q3']);
  expect(periodsOf('half_year', '2026-11')).toHaveLength(9);
});
