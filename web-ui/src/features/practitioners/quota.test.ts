import { expect, it } from 'vitest';
import { standing } from '~/api/quotas';
import { endOf, gone, paceOf, placeOf, yearOf } from './quota';

const brackets = [
  { from_years: 0, pass: 6, fair: 12, good: 16 },
  { from_years: 5, pass: 13, fair: 21, good: 27 },
];
const [newcomer, senior] = brackets as [(typeof brackets)[0], (typeof brackets)[0]];

it('looks at a year that has begun and whose quota is known', () => {
  expect(['2022', '2025', '2026'].map((year) => yearOf(year, '2026-11-23'))).toEqual([2022, 2025, 2026]);
  expect([undefined, '', '2021', '2027', '2024.5', 'x'].map((year) => yearOf(year, '2026-11-23'))).toEqual(
    Array(6).fill(2026),
  );
});

it('tells the part of a year that is gone: all of one that is over, and nothing of one to come', () => {
  expect(gone(2026, '2026-01-01')).toBe(1 / 365);
  expect(gone(2028, '2028-07-01')).toBe(183 / 366);
  expect(gone(2026, '2026-12-31')).toBe(1);
  expect(gone(2025, '2026-11-23')).toBe(1);
  expect(gone(2027, '2026-12-31')).toBe(0);
});

it('goes evenly through the year to what is asked for at least', () => {
  expect(paceOf(newcomer, 0.5)).toBe(300);
  expect(paceOf(senior, gone(2026, '2026-11-23'))).toBe(1165);
  expect(paceOf(senior, 1)).toBe(1300);
});

it('sets every officer on the same scale, on which the highest bound is in sight', () => {
  const end = endOf(brackets);
  expect(placeOf(2700, end)).toBe(80);
  expect(placeOf(0, end)).toBe(0);
  expect(placeOf(1350, end)).toBe(40);
  expect(placeOf(9900, end)).toBe(100);
});

it('counts who reaches the quota among those whose tier is known', () => {
  const tiers = [
    { tier: 'good' as const, officers: 5 },
    { tier: 'fair' as const, officers: 3 },
    { tier: 'pass' as const, officers: 2 },
    { tier: 'below' as const, officers: 4 },
    { tier: null, officers: 7 },
  ];
  expect(standing({ tiers })).toEqual({ reached: 10, known: 14 });
});
