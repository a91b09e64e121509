import { describe, expect, it } from 'vitest';
import { addMonths, lastOfMonth, mondayOf, moved, weekOf, weeksOf } from './months';

describe('a wall calendar', () => {
  it('begins its weeks on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    expect(weekOf('2026-01-01')).toEqual([
      '2025-12-29',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
    ]);
  });

  it.each([
    ['2026-11-22', 6, '2026-10-26', '2026-12-06'],
    ['2027-02-10', 4, '2027-02-01', '2027-02-28'],
    ['2026-08-31', 6, '2026-07-27', '2026-09-06'],
  ])('draws the month of %s in %i whole weeks', (day, count, first, last) => {
    const weeks = weeksOf(day);
    expect(weeks).toHaveLength(count);
    expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([first, last]);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', -12, '2025-11-22'],
  ])('%s and %i months is %s', (day, n, then) => expect(addMonths(day, n)).toBe(then));

  it('knows the last day of a month', () => {
    expect(lastOfMonth('2028-02-03')).toBe('2028-02-29');
  });

  it.each([
    ['ArrowLeft', '2026-11-19'],
    ['ArrowRight', '2026-11-21'],
    ['ArrowUp', '2026-11-13'],
    ['ArrowDown', '2026-11-27'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['PageUp', '2026-10-20'],
    ['PageDown', '2026-12-20'],
    ['a', undefined],
  ])('%s leads from Friday 20/11/2026 to %s', (key, to) => expect(moved('2026-11-20', key)).toBe(to));

  it('goes by years with Shift', () => {
    expect(moved('2028-02-29', 'PageDown', true)).toBe('2029-02-28');
  });
});
