import { expect, it } from 'vitest';
import { answered, row } from './testAnswer';
import {
  along,
  bodyOf,
  cellOf,
  firstQuestion,
  isRunning,
  isSoFar,
  monthBeside,
  monthsBack,
  monthsBeside,
  questionOf,
  recordsOf,
  rowAt,
  searchOf,
  stretch,
  toldApart,
  wholeMonth,
} from './question';

it('asks for the cases of this year when nothing is asked', () => {
  expect(bodyOf(firstQuestion('2026-11-23'))).toEqual({
    measure: 'cases_accepted',
    by: ['month'],
    period: { from: '2026-01', to: '2026-11' },
  });
});

it('asks what an address leaves out as when nothing is asked', () => {
  const months = '2026-01..2026-11';
  expect(questionOf({}, '2026-11-23')).toEqual(firstQuestion('2026-11-23'));
  expect(questionOf({ measure: 'cases_ended' }, '2026-11-23')).toEqual({
    measure: 'cases_ended',
    period: months,
  });
  expect(questionOf({ measure: 'cases_ended', by: 'form', period: '' }, '2026-11-23')).toEqual({
    measure: 'cases_ended',
    by: 'form',
    period: months,
  });
  expect(questionOf({ period: '2025-Q1', form: 'advice' }, '2026-11-23')).toEqual({
    measure: 'cases_accepted',
    by: 'month',
    period: '2025-Q1',
    form: 'advice',
  });
});

it('comes back from the API as the address that it was', () => {
  const search = {
    measure: 'cases_ended',
    by: 'province,in_time',
    period: '2026-H1',
    geography: 'as_current',
    compare: 'last_year',
    province: '20',
    field: 'civil,land',
    form: 'advice',
  };
  const body = bodyOf(search);
  expect(body.filter).toEqual({ field: ['civil', 'land'], form: 'advice' });
  expect(Object.entries(searchOf(body)).filter(([, value]) => value)).toEqual(
    expect.arrayContaining(Object.entries(search)),
  );
  expect(Object.entries(searchOf(body)).filter(([, value]) => value)).toHaveLength(8);
});

it('leaves out what nothing can be told apart by', () => {
  expect(bodyOf({ measure: 'x', by: 'month,name,month', period: '2026-11' }).by).toEqual(['month']);
});

it('knows the months of a stretch of time', () => {
  expect(['2026-03', '2026-Q4', '2026'].map(stretch)).toEqual([
    { from: '2026-03', to: '2026-03' },
    { from: '2026-10', to: '2026-12' },
    { from: '2026-01', to: '2026-12' },
  ]);
});

it('narrows the question to the cell, and its months to those that were asked for', () => {
  const asked = { measure: 'cases_accepted', by: 'quarter,form', period: '2026-02..2026-11', field: 'civil' };
  const answer = answered(['quarter', 'form'], [], { from: '2026-02', to: '2026-11' });
  expect(recordsOf(asked, answer, ['2026-Q1', 'advice'])).toEqual({
    form: 'advice',
    field: 'civil',
    from: '2026-02',
    to: '2026-03',
    by: 'quarter,form',
  });
  expect(recordsOf(asked, answer, [null, 'advice'], '2026-11-20T00:00:00Z')).toEqual({
    form: 'advice',
    field: 'civil',
    from: '2026-02',
    to: '2026-11',
    by: 'quarter,form',
    as_of: '2026-11-20T00:00:00Z',
  });
});

it('names a provider as the list of cases does', () => {
  const answer = answered(['organisation'], [], { from: '2026-11', to: '2026-11' });
  expect(recordsOf({ measure: 'cases_accepted', organisation_id: 'other' }, answer, ['mine'])).toMatchObject({
    organisation_id: 'mine',
  });
});

it('finds a cell by its name in the address, a margin and the whole too', () => {
  const one = row(['20', 'advice'], 200);
  const margin = row(['20', null], 300);
  const answer = answered(['province', 'form'], [one], { margins: [margin, row([null, 'advice'], 200)] });
  expect(rowAt(answer, '20~advice')).toBe(one);
  expect(rowAt(answer, cellOf(['20', null]))).toBe(margin);
  expect(rowAt(answer, '*')).toBe(answer.total);
  expect(rowAt(answer, '20~none')).toBeUndefined();
  expect(along(answer, 0)).toEqual([margin]);
});

it('tells provinces of one name apart by the day since when they are', () => {
  const named = (code: string, vi: string) => ({ ...row([code], 100), labels: [{ vi, en: vi }] });
  const { rows } = toldApart(
    answered(
      ['province'],
      [
        named('08', 'Tỉnh Tuyên Quang'),
        named('08@2025-07-01', 'Tỉnh Tuyên Quang'),
        named('15@2025-07-01', 'Tỉnh Lào Cai'),
      ],
    ),
  );
  expect(rows.map(({ labels }) => labels[0]?.vi)).toEqual([
    'Tỉnh Tuyên Quang',
    'Tỉnh Tuyên Quang (từ 01/07/2025)',
    'Tỉnh Lào Cai',
  ]);
});

it('goes from month to month over the years', () => {
  expect([monthBeside('2026-01', -1), monthBeside('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
  expect(monthsBack('2026-11', 23)).toBe('2024-12');
});

it('knows which figures are of a time that is not over at the instant of the data, in Vietnam', () => {
  const answer = answered(['month', 'form'], [], { to: '2026-12', as_of: '2026-10-31T17:00:00Z' });
  const running = (key: (string | null)[]) => [isRunning(answer, key), isSoFar(answer, key)];
  expect(running(['2026-10', 'advice'])).toEqual([false, false]);
  expect(running(['2026-11', 'advice'])).toEqual([true, true]);
  expect(running(['2026-12', null])).toEqual([true, true]);
  expect(running([null, 'advice'])).toEqual([true, false]);
  expect(isRunning({ ...answer, to: '2026-10' })).toBe(false);
  expect(isRunning({ ...answer, as_of: '2026-10-31T16:59:00Z', to: '2026-10' })).toBe(true);
  const quarters = answered(['quarter'], [], { to: '2026-12', as_of: '2026-11-23T00:00:00Z' });
  expect(['2026-Q3', '2026-Q4'].map((quarter) => isRunning(quarters, [quarter]))).toEqual([false, true]);
});

it('knows the last month that is over', () => {
  expect([wholeMonth('2026-11-30'), wholeMonth('2026-01-01')]).toEqual(['2026-10', '2025-12']);
});

it('finds the cases of what a figure is set beside', () => {
  const beside = (period: string, compare = 'previous') => monthsBeside({ period, compare });
  expect(['2026-03', '2026-Q1', '2026-H1', '2026-R', '2025-11..2026-03'].map((one) => beside(one))).toEqual([
    1, 3, 12, 12, 5,
  ]);
  expect([beside('2026-03', 'last_year'), monthsBeside({ period: '2026-03' })]).toEqual([12, undefined]);
  const answer = answered(['month'], [], { from: '2026-01', to: '2026-03' });
  const asked = { measure: 'cases_accepted', by: 'month', period: '2026-01..2026-03', compare: 'previous' };
  expect(recordsOf(asked, answer, ['2026-02'], undefined, monthsBeside(asked))).toEqual({
    by: 'month',
    from: '2025-11',
    to: '2025-11',
  });
});
