import { expect, it } from 'vitest';
import { clashesIn, patchOf, standing, typedIn } from './draft';
import { line } from './testLine';
import type { ReportView } from './types';

const report = {
  rows: [line('T'), line('1.2')],
  columns: [line('1'), line('2')],
  cells: [
    [
      { figure: 500, counted: 500 },
      { figure: 300, counted: 300 },
    ],
    [
      { figure: 700, counted: 200, reason: 'hai vụ giấy' },
      { figure: null, counted: null },
    ],
  ],
  sections: [{ code: '3', title: { vi: '', en: '' }, written: 'Đã ban hành kế hoạch.' }],
  explanations: { 'continuity@T': 'sổ cũ' },
  nil: false,
  note: null,
} as unknown as ReportView;

it('knows what stands where something is written', () => {
  const stands = [
    '/cells/1.2/1',
    '/cells/1.2/2',
    '/texts/3',
    '/texts/note',
    '/explanations/continuity@T',
    '/nil',
  ];
  expect(stands.map((pointer) => standing(report, pointer))).toEqual([
    '7',
    '',
    'Đã ban hành kế hoạch.',
    '',
    'sổ cũ',
    'false',
  ]);
});

it('sends what was written and nothing else, one reason with every figure', () => {
  const values = {
    '/cells/T/1': '6',
    '/cells/1.2/2': '0,5',
    '/texts/3': ' Mới. ',
    '/explanations/continuity@T': '',
    '/nil': 'true',
    '/reason': 'sổ giấy',
  };
  expect(patchOf(report, values, Object.keys(values))).toEqual({
    entries: [
      { row: 'T', column: '1', figure: 600, reason: 'sổ giấy' },
      { row: '1.2', column: '2', figure: 50, reason: 'sổ giấy' },
    ],
    texts: { 3: 'Mới.' },
    explanations: { 'continuity@T': '' },
    nil: true,
  });
});

it('gives a cell back to the records when it is emptied, or says what they say', () => {
  const values = { '/cells/1.2/1': '', '/cells/T/1': '5', '/reason': 'sổ giấy' };
  expect(patchOf(report, values, ['/cells/1.2/1', '/cells/T/1'])).toEqual({
    entries: [
      { row: '1.2', column: '1', figure: null },
      { row: 'T', column: '1', figure: null },
    ],
  });
});

it('sends no figure that cannot be read', () => {
  expect(typedIn({ '/cells/T/1': 'năm', '/cells/T/2': '3', '/texts/3': '4' })).toEqual(
    new Map([['T/2', 300]]),
  );
});

it('finds what somebody else changed meanwhile', () => {
  const was = { '/cells/T/1': '4', '/cells/T/2': '3', '/cells/1.2/1': '6' };
  // The first was changed to what stands there now as well; the second by nobody else; the third differently.
  const values = { '/cells/T/1': '5', '/cells/T/2': '9', '/cells/1.2/1': '8' };
  expect(clashesIn(report, was, values)).toEqual(['/cells/1.2/1']);
});
