import { expect, it } from 'vitest';
import { LEGEND, signOf, wordsOf } from './letters';
import {
  cellsOf,
  chosenIn,
  currentOf,
  isSilent,
  linesOf,
  matrixOf,
  narrowed,
  standing,
  standingOf,
  walked,
  type Range,
} from './matrix';
import { countsOf, lateness } from './words';
import type { Completeness, CompletenessCell, CompletenessRow, ReportState } from './types';

const cell = (letter: string, state?: ReportState): CompletenessCell => ({
  letter,
  state: state ?? null,
  nil: false,
  late: letter === '!' || letter === 'M',
});

const unit = (code: string, type: string, province_code: string, cells: CompletenessRow['cells']) => ({
  unit: { id: code, code, name: code },
  type,
  province_code,
  cells,
});

const form = (
  code: string,
  periods: [period: string, data_to: string][],
  units: CompletenessRow[],
): Completeness => ({
  form: code,
  title: { vi: code, en: code },
  level: 'provider',
  periods: periods.map(([period, data_to]) => ({
    period,
    kind: 'half_year',
    words: { vi: period, en: period },
    regime: '',
    legal_basis: '',
    from: '2026-01-01',
    to: data_to,
    data_to,
    due: [],
    expected: units.length,
    reported: 0,
    in_time: 0,
    returned: 0,
    silent: 0,
  })),
  units,
});

const matrix = matrixOf([
  form(
    '24',
    [
      ['2026-H1', '2026-05-31'],
      ['2026-RY', '2026-10-31'],
    ],
    [
      unit('TC-1', 'contracted', '20', [cell('–'), cell('!')]),
      unit('TT-20', 'centre', '20', [cell('K', 'frozen'), cell('G', 'submitted')]),
      unit('TT-01', 'centre', '01', [cell('K', 'frozen'), null]),
    ],
  ),
  form(
    '12',
    [['2026-H1', '2026-05-31']],
    [unit('TT-01', 'centre', '01', [cell('!')]), unit('TT-04', 'centre', '04', [cell('M', 'draft')])],
  ),
]);

it('lays forms side by side: a unit has one row, a form that it does not make leaves its cells out', () => {
  expect(matrix.columns.map(({ form, period }) => `${form} ${period.period}`)).toEqual([
    '24 2026-H1',
    '24 2026-RY',
    '12 2026-H1',
  ]);
  const letters = linesOf(matrix.provinces, () => true).map(
    ({ unit, cells }) => `${unit.id} ${cells.map((one) => one?.letter ?? '.').join('')}`,
  );
  expect(letters).toEqual(['TT-20 KG.', 'TC-1 –!.', 'TT-01 K.!', 'TT-04 ..M']);
});

it('shows of a closed province the unit that answers for the State', () => {
  expect(linesOf(matrix.provinces, (code) => code !== '20').map(({ unit }) => unit.id)).toEqual([
    'TT-20',
    'TT-01',
    'TT-04',
  ]);
});

it('counts the cells of a column, in sight or not', () => {
  const silent = cellsOf(matrix, matrix.columns[1]).filter(isSilent);
  expect(silent.map(({ line }) => line.unit.id)).toEqual(['TC-1']);
  const begun = cellsOf(matrix, matrix.columns[2]).filter(isSilent);
  expect(begun.map(({ line, cell }) => `${line.unit.id} ${cell.letter}`)).toEqual(['TT-01 !', 'TT-04 M']);
});

it('collects the last period whose data are complete', () => {
  expect(currentOf(matrix.columns, '2026-11-20')?.period.period).toBe('2026-RY');
  expect(currentOf(matrix.columns, '2026-06-01')?.period.period).toBe('2026-H1');
  expect(currentOf(matrix.columns, '2026-01-05')?.period.period).toBe('2026-H1');
  expect(currentOf([], '2026-01-05')).toBeUndefined();
});

const walk = (start: Range, ...keys: string[]): Range =>
  keys.reduce((range, key) => walked(range, key, 4, 3) ?? range, start);
const corner: Range = { from: 0, at: { row: 0, column: 0 } };

it('walks from cell to cell and stays in the matrix', () => {
  expect(walk(corner, 'ArrowUp', 'ArrowLeft')).toEqual(corner);
  expect(walk(corner, 'ArrowDown', 'ArrowRight')).toEqual({ from: 1, at: { row: 1, column: 1 } });
  expect(walk(corner, 'Ctrl+End')).toEqual({ from: 3, at: { row: 3, column: 2 } });
  expect(walk(corner, 'End', 'PageDown', 'Home')).toEqual({ from: 3, at: { row: 3, column: 0 } });
  expect(walked(corner, 'a', 4, 3)).toBeUndefined();
});

it('grows and shrinks a range within one column', () => {
  const three = walk(corner, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect(three).toEqual({ from: 1, at: { row: 3, column: 0 } });
  expect(walk(three, 'Shift+ArrowUp')).toEqual({ from: 1, at: { row: 2, column: 0 } });
  expect(walk(three, 'Shift+ArrowRight')).toEqual(three);
  expect(walk(three, 'ArrowUp')).toEqual({ from: 2, at: { row: 2, column: 0 } });
  const lines = linesOf(matrix.provinces, () => true);
  expect(chosenIn(lines, matrix.columns, three).map(({ line }) => line.unit.id)).toEqual(['TC-1', 'TT-01']);
});

it('tells every state by a letter, a shape and a colour', () => {
  const states = ['draft', 'checked', 'signed', 'submitted', 'returned', 'accepted', 'frozen'] as const;
  const signs = states.map((state) => signOf({ letter: '', state }));
  expect(signs.map(({ letter }) => letter).join('')).toBe('MCCGTDK');
  expect(new Set(signs.map(({ icon }) => icon)).size).toBe(states.length);
  const silent = { letter: '!', state: null };
  expect([signOf(silent).tone, wordsOf(silent)]).toEqual(['x', 'reports.overdue']);
  expect(wordsOf({ letter: '·', state: null })).toBe('reports.awaited');
  expect(wordsOf({ letter: '–', state: null })).toBe('reports.not_open');
  expect(new Set(LEGEND.map(([{ letter, icon }]) => `${letter}${icon?.displayName}`)).size).toBe(
    LEGEND.length,
  );
});

it('says of a report that was sent late that it was, not that it is overdue', () => {
  const sent = '2026-06-12T02:00:00Z';
  expect(lateness({ late: true, submitted_at: sent })).toBe('reports.sent_late');
  expect(lateness({ late: true, submitted_at: null })).toBe('reports.is_late');
  expect(lateness({ late: false, submitted_at: sent })).toBeUndefined();
});

it('shows the very units that a count is of', () => {
  const [half, whole] = matrix.columns;
  const names = (how: Parameters<typeof standing>[2], column = whole) =>
    narrowed(matrix, column, how).provinces.map(({ head }) => head.unit.id);
  expect(names('silent')).toEqual(['TC-1']);
  expect(names('reported')).toEqual(['TT-20']);
  expect(names('in_time')).toEqual(['TT-20']);
  expect(names('submitted')).toEqual(['TT-20']);
  expect(names('late')).toEqual([]);
  expect(names('reported', half)).toHaveLength(standing(matrix, half, 'reported').length);
  expect(standing(matrix, undefined, 'reported')).toEqual([]);
  expect(['silent', 'toString', undefined].map(standingOf)).toEqual(['silent', undefined, undefined]);
});

it('tells of a sum how many units have sent and how many are counted from their records', () => {
  const source = (report_id?: string) => ({
    unit: { id: '', code: '', name: '' },
    report_id: report_id ?? null,
  });
  expect(countsOf([source('a'), source(), source('b')])).toEqual({ n: 3, sent: 2, counted: 1 });
});
