import { expect, it } from 'vitest';
import { blockOf, movedBy, pasted, printed, readFigure, settled, spotOf, stepped, typedOf } from './figures';
import { line } from './testLine';
import type { ReportCell } from './types';

const report = (cells: (number | [counted: number, figure: number, reason: string])[][]) => ({
  rows: [line('T'), line('I', null, true), line('1', 'I'), line('2', 'I')],
  columns: [line('1'), line('2')],
  cells: cells.map((row) =>
    row.map((cell): ReportCell => {
      if (typeof cell === 'number') return { figure: cell, counted: cell };
      const [counted, figure, reason] = cell;
      return { figure, counted, reason };
    }),
  ),
});

const plain = report([
  [500, 300],
  [500, 300],
  [200, 100],
  [300, 200],
]);

it.each([
  ['1.234', 123_400],
  ['1234', 123_400],
  ['12,5', 1_250],
  ['12.5', 1_250],
  ['1.234,05', 123_405],
  ['0', 0],
  [' 7 ', 700],
  ['–', 0],
  ['-', 0],
])('reads %s as the office writes it', (text, hundredths) => expect(readFigure(text)).toBe(hundredths));

it.each(['', 'năm', '-3', '1,2,3', '1.2.3', '12,345', '1e3', '=A1'])('takes %s for no figure', (text) =>
  expect(readFigure(text)).toBeUndefined(),
);

it('prints a figure so that it can be read again', () => {
  expect(printed(123_450)).toBe('1.234,5');
  expect(printed(0)).toBe('–');
  expect(printed(null)).toBe('');
  for (const figure of [0, 100, 123_400, 1_250, 123_405]) {
    expect(readFigure(typedOf(figure))).toBe(figure);
    expect(readFigure(printed(figure))).toBe(figure);
  }
});

it('lets a sum follow what is typed below it, and nothing else', () => {
  expect(settled(plain, new Map([['1/1', 900]]))).toEqual([
    [500, 300],
    [1_200, 300],
    [900, 100],
    [300, 200],
  ]);
});

it('keeps a sum that was written by hand until it is given back', () => {
  const over = report([
    [500, 300],
    [[500, 700, 'hai vụ giấy'], 300],
    [200, 100],
    [300, 200],
  ]);
  expect(settled(over, new Map([['1/1', 900]]))[1]).toEqual([700, 300]);
  expect(settled(over, new Map([['I/1', null]]))[1]).toEqual([500, 300]);
  expect(
    settled(
      over,
      new Map([
        ['I/1', null],
        ['2/1', 0],
      ]),
    )[1],
  ).toEqual([200, 300]);
});

it('gives a cell back to the records', () => {
  const over = report([
    [500, 300],
    [500, 300],
    [[200, 250, 'sổ giấy'], 100],
    [300, 200],
  ]);
  expect(settled(over, new Map([['1/1', null]]))[2]).toEqual([200, 100]);
});

it('has no sum of what is not filled in', () => {
  const open = { ...plain, cells: plain.cells.map((row) => [...row]) };
  open.cells[3] = [
    { figure: null, counted: null },
    { figure: 200, counted: 200 },
  ];
  const [, sums] = settled(open, new Map([['1/1', 100]]));
  expect(sums).toEqual([null, 300]);
});

it('lays a block of a spreadsheet over the form, without its sums', () => {
  const block = blockOf('5\t3\r\n1.200\t\r\nhai\t2\r\n');
  expect(block).toEqual([
    ['5', '3'],
    ['1.200', ''],
    ['hai', '2'],
  ]);
  expect(pasted(plain, { row: 1, column: 0 }, block)).toEqual({
    cells: { '1/1': '1200', '2/2': '2' },
    unread: 1,
  });
});

it('counts what of a block lies past the form', () => {
  expect(pasted(plain, { row: 3, column: 1 }, [['1', '2'], ['3']])).toEqual({
    cells: { '2/2': '1' },
    unread: 2,
  });
});

it('walks the cells by keys and stays on the form', () => {
  expect(stepped({ row: 0, column: 0 }, 'ArrowUp', plain)).toEqual({ row: 0, column: 0 });
  expect(stepped({ row: 0, column: 0 }, 'ArrowDown', plain)).toEqual({ row: 1, column: 0 });
  expect(stepped({ row: 2, column: 0 }, 'Ctrl+End', plain)).toEqual({ row: 3, column: 1 });
  expect(stepped({ row: 2, column: 0 }, 'x', plain)).toBeUndefined();
});

it('finds a cell by its codes', () => {
  expect(spotOf(plain, 'I/2')).toEqual({ row: 1, column: 1 });
  expect(spotOf(plain, 'IX/2')).toBeUndefined();
  expect(spotOf(plain, undefined)).toBeUndefined();
});

it.each([
  [41200, 26000, 58],
  [1300, 2600, -50],
  [2600, 2600, 0],
  [2600, 0, undefined],
  [null, 2600, undefined],
  [2600, undefined, undefined],
])('says by how much %s moved from %s', (figure, base, percent) =>
  expect(movedBy(figure, base)).toBe(percent),
);
