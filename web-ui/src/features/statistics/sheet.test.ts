import { expect, it } from 'vitest';
import { translate } from '~/i18n';
import { bookOf, csvOf } from '~/lib/book';
import type { Filter } from '~/ui/FilterBar';
import { sheetOf } from './sheet';
import { answered, row } from './testAnswer';
import { HIDDEN } from './words';

const words = (vi: string) => ({ vi, en: vi });
const filters: Filter[] = [
  {
    many: true,
    name: 'form',
    label: 'Hình thức',
    value: 'advice,out_of_court',
    options: [
      { value: 'advice', label: 'Tư vấn' },
      { value: 'out_of_court', label: 'Đại diện ngoài tố tụng' },
    ],
  },
  { many: true, name: 'province', label: 'Tỉnh, thành phố', value: undefined, options: undefined },
];
const period = '2026-01..2026-11';

it('takes away what was asked, what is hidden as shown, and no change of a time that is not over', () => {
  const answer = answered(
    ['month'],
    [
      { ...row(['2026-10'], 1250, 1000), labels: [words('tháng 10/2026')], share: 6000, percent: 2500 },
      { ...row(['2026-11'], 300, 700), labels: [words('tháng 11/2026')], share: 4000 },
      { ...row(['2026-09'], 0), labels: [words('tháng 09/2026')], figure: null, suppressed: true },
    ],
    { notes: [words('Lưu ý')], total: row([null], 1550, 1700) },
  );
  answer.measure.definition = words('Vụ việc ghi vào sổ');
  answer.measure.legal_basis = 'TT 12/2018';
  const rows = sheetOf(translate, {
    answer,
    filters,
    question: { measure: 'cases_accepted', by: 'month', period, compare: 'last_year' },
  });
  expect(rows).toEqual([
    ['Vụ việc thụ lý'],
    ['Định nghĩa', 'Vụ việc ghi vào sổ'],
    ['Căn cứ', 'TT 12/2018'],
    ['Kỳ', 'Tháng 01/2026 – 11/2026'],
    ['Bộ lọc', 'Hình thức: Tư vấn, Đại diện ngoài tố tụng'],
    ['Tỉnh, tổ chức', 'Như lúc báo cáo'],
    ['So với', 'Cùng kỳ năm trước'],
    ['Số liệu lúc', '07:00 23/11/2026'],
    [],
    ['Phân theo', 'Vụ việc', 'Tỷ lệ (%)', 'Kỳ so sánh', 'Tăng, giảm', 'Tăng, giảm (%)'],
    ['Tháng 10/2026', 12.5, 60, 10, 2.5, 25],
    ['Tháng 11/2026 (đến 23/11/2026)', 3, 40, 7, '', ''],
    ['Tháng 09/2026', HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN],
    ['Tổng số', 15.5, '', 17, '', ''],
    [],
    ['Lưu ý'],
    ['Tháng 11/2026 chưa hết: số liệu đến ngày 23/11/2026.'],
  ]);
});

it('takes a table of two things away with its margins', () => {
  const answer = answered(['province', 'form'], [row(['20', 'advice'], 200)], {
    to: '2026-10',
    margins: [row(['20', null], 200), row([null, 'advice'], 200)],
  });
  const rows = sheetOf(translate, { answer, filters: [], question: { by: 'province,form', period } });
  expect(rows.slice(8, -1)).toEqual([
    ['Vụ việc', 'Advice', 'Tổng số'],
    ['20', 2, 2],
    ['Tổng số', 2, 2],
  ]);
});

it('is written for spreadsheets: numbers as such, a text that would be computed as text', () => {
  expect(csvOf([['Tỷ lệ', 12.5], ['=1+1'], []])).toBe('\ufeff"Tỷ lệ",12.5\r\n"\'=1+1"\r\n\r\n');
  const text = new TextDecoder().decode(bookOf([['A & <b>', -0.5]]));
  expect(text).toContain('<c r="B1"><v>-0.5</v></c>');
  expect(text).toContain('<t>A &amp; &lt;b></t>');
});
