import { expect, it } from 'vitest';
import { sourceAddress } from '~/ui/source';
import { behindOf, isToldByCases, piecesOf } from './behind';
import { line } from './testLine';
import type { ReportView } from './types';

const figure = (hundredths: number) => ({ figure: { field: 'cases_accepted', hundredths } });
const section = {
  code: '3',
  title: { vi: 'Vụ việc', en: 'Cases' },
  counted: [
    { text: 'Thụ lý ' },
    figure(500),
    { text: ', ' },
    { change: { field: 'cases_accepted change=previous', hundredths: 500, base: 300, unit: 'case' } },
    { change: { field: 'cases_accepted change=last_year', hundredths: 500, base: null, unit: 'case' } },
  ],
};
const rule = { identity: 'sexes', rule: '1 = 2 + 3', over: 'columns', at: 'T', left: 300, right: 200 };
const report = {
  id: 'r',
  sections: [section],
  broken: [rule],
  notices: [{ law_version: 'RS2027', group: 'CN_2027', hundredths: 200 }],
} as unknown as ReportView;

const addressOf = (name: string) => {
  const behind = behindOf(report, name);
  return behind && sourceAddress(behind.source, {});
};

it('numbers the live numbers of a text, not its words', () => {
  const pieces = report.sections.flatMap(piecesOf);
  expect(pieces.map(({ number }) => number)).toEqual([0, 1, 0, 2, 3]);
});

it.each([
  ['text/3/1', '/sections/3/fields/1/records', 500],
  ['text/3/2', '/sections/3/fields/2/records', 500],
  ['text/3/2/base', '/sections/3/fields/2/records?of=base', 300],
  ['rule/sexes/T', '/broken/sexes/T/records', 100],
  ['group/RS2027/CN_2027', '/notices/RS2027/CN_2027/records', 200],
])('finds where the cases of %s are listed, and what they come to', (name, path, sum) => {
  expect(addressOf(name)).toBe(`/api/v1/reports/r${path}`);
  expect(behindOf(report, name)?.sum).toBe(sum);
});

it.each([undefined, 'text/3/4', 'text/3/3/base', 'text/1/1', 'rule/sexes/I', 'group/RS2026/CN_2027', 'x'])(
  'knows no number %s',
  (name) => expect(behindOf(report, name)).toBeUndefined(),
);

it('leaves to the cases what the cases tell', () => {
  const cell = (value: number | null, counted: number | null = value) => ({ figure: value, counted });
  const of = (second: ReturnType<typeof cell>) =>
    ({
      rows: [line('T')],
      columns: ['1', '2', '3'].map((code) => line(code)),
      cells: [[cell(300), second, cell(100)]],
    }) as unknown as ReportView;
  const asked = (view: ReportView, text = rule.rule) =>
    isToldByCases(view, { over: 'columns', at: 'T', rule: text });
  expect(asked(of(cell(100)))).toBe(true);
  expect(asked(of(cell(200, 100)))).toBe(false);
  expect(asked(of(cell(null)))).toBe(false);
  expect(asked(of(cell(200, 100)), '1 = 3')).toBe(true);
  expect(asked(of(cell(100)), '1 = 2@previous')).toBe(false);
});
