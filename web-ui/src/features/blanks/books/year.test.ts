import { expect, it } from 'vitest';
import { fileOf } from './queries';
import { hasEnded, yearOf, yearsUntil } from './year';

it('shows a year that has come, and the one in hand where another is asked for', () => {
  expect(yearOf('2024', '2026-11-23')).toBe(2024);
  expect(yearOf('2026', '2026-11-23')).toBe(2026);
  for (const asked of [undefined, '2027', '2017', '2024.5', 'x'])
    expect(yearOf(asked, '2026-11-23')).toBe(2026);
});

it('offers every year there can be a book of, the latest first', () => {
  expect(yearsUntil('2020-01-01')).toEqual([2020, 2019, 2018]);
});

it('takes a year for ended only when its last day is over', () => {
  expect(hasEnded(2026, '2026-12-31')).toBe(false);
  expect(hasEnded(2026, '2027-01-01')).toBe(true);
});

it('asks for a file of what is shown', () => {
  const of = { type: 'TGV', year: '2026', holder: undefined } as const;
  expect(fileOf('yearly-report', of)('xlsx')).toBe(
    '/api/v1/certificate-blanks/yearly-report?type=TGV&year=2026&format=xlsx',
  );
  expect(fileOf('book', { ...of, holder: 'c0' })('pdf')).toBe(
    '/api/v1/certificate-blanks/book?type=TGV&year=2026&holder=c0&format=pdf',
  );
});
