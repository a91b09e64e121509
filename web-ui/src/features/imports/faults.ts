import type { components } from '~/api/schema';
import { csvOf } from '~/lib/book';
import { columnIndex, type Sheet, type SheetRow } from './workbook';

export type Fault = components['schemas']['Fault'];

/** The wrong cells of one column with one message: what is mended in one go. */
export interface FaultGroup {
  key: string;
  column: string;
  heading: string;
  message: string;
  faults: Fault[];
}

/** Most frequent first: mending it once mends most. */
export function grouped(faults: readonly Fault[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const fault of faults) {
    const { column, heading, message } = fault;
    const key = `${column}\n${message}`;
    const group = groups.get(key) ?? { key, column, heading, message, faults: [] };
    group.faults.push(fault);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.faults.length - a.faults.length);
}

/** What is wrong with a row, by the index of its cells; a column that the sheet does not have stands at -1. */
export type FaultsOfRow = Map<number, string[]>;

export function faultsByRow(faults: readonly Fault[]): Map<number, FaultsOfRow> {
  const rows = new Map<number, FaultsOfRow>();
  for (const { row, column, message } of faults) {
    const cells: FaultsOfRow = rows.get(row) ?? new Map<number, string[]>();
    const index = columnIndex(column);
    cells.set(index, [...(cells.get(index) ?? []), message]);
    rows.set(row, cells);
  }
  return rows;
}

/** The rows to look at: those with something wrong, or all. */
export const rowsShown = (sheet: Sheet, wrong: ReadonlyMap<number, unknown>, all: boolean): SheetRow[] =>
  all ? sheet.rows : sheet.rows.filter(({ number }) => wrong.has(number));

/** Where a place of the file stands among the rows shown. */
export const placeOf = (rows: readonly SheetRow[], { row, column }: Pick<Fault, 'row' | 'column'>) => ({
  row: rows.findIndex(({ number }) => number === row),
  column: Math.max(columnIndex(column), 0),
});

/** The list of wrong cells to hand on. */
export const asCsv = (heads: readonly string[], faults: readonly Fault[]): string =>
  csvOf([heads, ...faults.map(({ row, column, heading, message }) => [`${column}${row}`, heading, message])]);
