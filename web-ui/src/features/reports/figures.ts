import { hundredths } from '~/lib/numbers';
import type { DeltaPart, FormLine, ReportCell, ReportView } from './types';

const whole = 100;

/** Hundredths as they are printed: `1.234`, `0,5`; nothing happened is a dash, nothing known is nothing. */
export function printed(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return '';
  return figure === 0 ? '–' : hundredths(figure);
}

/** As it is typed: without marks between thousands. */
export const typedOf = (hundredths: number | null | undefined): string =>
  hundredths === null || hundredths === undefined ? '' : String(hundredths / whole).replace('.', ',');

/**
 * What somebody typed or copied from a sheet, in hundredths: `1.234`, `1234,5`, `0.5`; a dash is nought. Nothing for what
 * is no figure of a report. A point is a mark of thousands where three digits follow it, as the office writes.
 */
export function readFigure(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0]/g, '');
  if (/^[-–—]$/.test(plain)) return 0;
  const joined = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const [, before = '', after = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(joined) ?? [];
  return before ? Number(before) * whole + Number(after.padEnd(2, '0')) : undefined;
}

/** What of a report the records count, so that it can be held against them; nothing where all of it is written by hand. */
export const comparedParts = ({ cells, sections, listed }: Compared): DeltaPart[] => [
  ...(cells.length > 0 ? ['table' as const] : []),
  ...(sections.some(({ counted }) => counted && counted.length > 0) ? ['text' as const] : []),
  ...(typeof listed === 'number' ? ['list' as const] : []),
];

type Compared = Pick<ReportView, 'cells' | 'sections' | 'listed'>;

/** Where a cell stands: indices of the row and the column. */
export interface Spot {
  row: number;
  column: number;
}

/** Its name in an address and in what is kept: the codes as printed. */
export const nameOf = ({ rows, columns }: Lines, { row, column }: Spot): string =>
  `${rows[row]?.code ?? ''}/${columns[column]?.code ?? ''}`;

export function spotOf({ rows, columns }: Lines, name: string | undefined): Spot | undefined {
  const [row, column] = name?.split('/') ?? [];
  const spot = {
    row: rows.findIndex(({ code }) => code === row),
    column: columns.findIndex(({ code }) => code === column),
  };
  return spot.row < 0 || spot.column < 0 ? undefined : spot;
}

type Lines = Pick<ReportView, 'rows' | 'columns'>;

export const cellAt = (cells: ReportCell[][], { row, column }: Spot): ReportCell | undefined =>
  cells[row]?.[column];

/** The figures by hand, by the name of the cell; what was not typed as a figure is left out. */
export type Typed = ReadonlyMap<string, number | null>;

/**
 * The figures as they would be with what is being typed: sums that nobody wrote over follow the lines below them. The
 * server counts again when they are saved.
 */
export function settled(report: Lines & Pick<ReportView, 'cells'>, typed: Typed): (number | null)[][] {
  const { rows, columns, cells } = report;
  if (typed.size === 0) return cells.map((row) => row.map(({ figure }) => figure ?? null));
  const known = new Map<string, number | null>();
  const below = (lines: FormLine[], at: number) =>
    lines.flatMap(({ parent }, index) => (parent === lines[at]?.code ? [index] : []));
  const rowsBelow = rows.map((_, at) => below(rows, at));
  const columnsBelow = columns.map((_, at) => below(columns, at));

  const figure = (spot: Spot): number | null => {
    const name = nameOf(report, spot);
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = settle(spot, name);
    known.set(name, value);
    return value;
  };
  const settle = (spot: Spot, name: string): number | null => {
    const { figure: stands = null, counted: records = null, reason } = cellAt(cells, spot) ?? {};
    const mine = typed.get(name);
    if (mine !== undefined && mine !== null) return mine;
    if (reason && mine === undefined) return stands;
    const parts = rows[spot.row]?.sum
      ? (rowsBelow[spot.row] ?? []).map((row) => ({ ...spot, row }))
      : columns[spot.column]?.sum
        ? (columnsBelow[spot.column] ?? []).map((column) => ({ ...spot, column }))
        : [];
    if (parts.length === 0) return mine === null ? records : stands;
    const all = parts.map(figure);
    return all.includes(null) ? null : all.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  };
  return rows.map((_, row) => columns.map((__, column) => figure({ row, column })));
}

/** A block of a spreadsheet as the clipboard has it. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

export interface Pasted {
  /** By the name of the cell, as typed. */
  cells: Record<string, string>;
  /** Of the block: what is no figure, or lies past the form. */
  unread: number;
}

/** A block laid over the form from a cell on. Empty cells leave what stands there; sums follow by themselves. */
export function pasted(report: Lines, from: Spot, block: string[][]): Pasted {
  const { rows, columns } = report;
  const result: Pasted = { cells: {}, unread: 0 };
  block.forEach((line, down) =>
    line.forEach((text, right) => {
      const spot = { row: from.row + down, column: from.column + right };
      const [row, column] = [rows[spot.row], columns[spot.column]];
      const value = readFigure(text);
      if (text.trim() === '' || row?.sum || column?.sum) return;
      if (!row || !column || value === undefined) result.unread += 1;
      else result.cells[nameOf(report, spot)] = typedOf(value);
    }),
  );
  return result;
}

/** By how much a figure moved against another, in whole percent; nothing where there is nothing to measure by. */
export const movedBy = (
  figure: number | null | undefined,
  base: number | null | undefined,
): number | undefined =>
  typeof figure === 'number' && base ? Math.round((100 * (figure - base)) / base) : undefined;

/** The cell that a key leads to; nothing for other keys, and no way past the edge. */
export function stepped(at: Spot, key: string, { rows, columns }: Lines): Spot | undefined {
  const { row, column } = at;
  const next = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns.length - 1 },
    'Ctrl+Home': { row: 0, column: 0 },
    'Ctrl+End': { row: rows.length - 1, column: columns.length - 1 },
  }[key];
  if (!next) return undefined;
  return {
    row: Math.min(Math.max(next.row, 0), rows.length - 1),
    column: Math.min(Math.max(next.column, 0), columns.length - 1),
  };
}
