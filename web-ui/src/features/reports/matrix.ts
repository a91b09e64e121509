import type {
  Completeness,
  CompletenessCell,
  CompletenessPeriod,
  CompletenessRow,
  Level,
  ReportState,
  Words,
} from './types';

export interface Column {
  form: string;
  title: Words;
  level: Level;
  period: CompletenessPeriod;
}

export interface Line extends Pick<CompletenessRow, 'unit' | 'type' | 'province_code'> {
  /** By column; nothing where the unit was not there or does not report. */
  cells: (CompletenessCell | null)[];
}

/** The units of a province: whose report the province waits for first, and the others below it. */
export interface Province {
  code: string;
  head: Line;
  others: Line[];
}

export interface Matrix {
  columns: Column[];
  provinces: Province[];
}

/** Several forms side by side: a column a period, the units of all of them, in the order in which they come. */
export function matrixOf(all: Completeness[]): Matrix {
  const columns = all.flatMap(({ form, title, level, periods }) =>
    periods.map((period) => ({ form, title, level, period })),
  );
  const lines = new Map<string, Line>();
  let at = 0;
  for (const { units, periods } of all) {
    for (const { unit, type, province_code, cells } of units) {
      const line = lines.get(unit.id) ?? { unit, type, province_code, cells: columns.map(() => null) };
      cells.forEach((cell, index) => (line.cells[at + index] = cell));
      lines.set(unit.id, line);
    }
    at += periods.length;
  }
  const provinces = new Map<string, Line[]>();
  for (const line of lines.values()) {
    const code = line.province_code ?? line.unit.id;
    provinces.set(code, [...(provinces.get(code) ?? []), line]);
  }
  return {
    columns,
    provinces: [...provinces].flatMap(([code, units]) => {
      const head = units.find(({ type }) => HEADS.includes(type)) ?? units[0];
      return head ? [{ code, head, others: units.filter((unit) => unit !== head) }] : [];
    }),
  };
}

/** Of the units of a province those that answer for the State. */
const HEADS = ['department', 'centre', 'agency'];

/** The rows in sight: every province's head, and the others of those that are open. */
export const linesOf = (provinces: Province[], isOpen: (code: string) => boolean): Line[] =>
  provinces.flatMap(({ code, head, others }) => (isOpen(code) ? [head, ...others] : [head]));

/** Where one stands in the matrix: indices of the rows in sight and of the columns. */
export interface Place {
  row: number;
  column: number;
}

/** From where a range reaches to where, in one column. */
export interface Range {
  from: number;
  at: Place;
}

/** Where a key leads; with Shift up or down the range grows or shrinks, any other step makes it one cell. */
export function walked({ from, at }: Range, key: string, rows: number, columns: number): Range | undefined {
  const [, held, name = ''] = /^(Shift\+|Ctrl\+)?(\w+)$/.exec(key) ?? [];
  const isShift = held === 'Shift+';
  const last = { row: rows - 1, column: columns - 1 };
  const next: Place | undefined = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ...(isShift
      ? {}
      : {
          ArrowLeft: { ...at, column: at.column - 1 },
          ArrowRight: { ...at, column: at.column + 1 },
          Home: held ? { row: 0, column: 0 } : { ...at, column: 0 },
          End: held ? last : { ...at, column: last.column },
          PageUp: { ...at, row: at.row - LEAP },
          PageDown: { ...at, row: at.row + LEAP },
        }),
  }[name];
  if (!next) return undefined;
  const to = {
    row: Math.min(Math.max(next.row, 0), last.row),
    column: Math.min(Math.max(next.column, 0), last.column),
  };
  return { from: isShift ? from : to.row, at: to };
}

/** Rows of a page key. */
const LEAP = 10;

export const isWithin = ({ from, at }: Range, { row, column }: Place): boolean =>
  column === at.column && row >= Math.min(from, at.row) && row <= Math.max(from, at.row);

/** A cell with whose it is and of when. */
export interface Chosen {
  line: Line;
  column: Column;
  cell: CompletenessCell;
}

export const chosenIn = (lines: Line[], columns: Column[], range: Range): Chosen[] => {
  const column = columns[range.at.column];
  if (!column) return [];
  return lines.flatMap((line, row) => {
    const cell = line.cells[range.at.column];
    return cell && isWithin(range, { row, column: range.at.column }) ? [{ line, column, cell }] : [];
  });
};

/** The cells of a column, whoever is in sight. */
export const cellsOf = ({ columns, provinces }: Matrix, column: Column | undefined): Chosen[] => {
  const index = column ? columns.indexOf(column) : -1;
  return provinces.flatMap(({ head, others }) =>
    [head, ...others].flatMap((line) => {
      const cell = line.cells[index];
      return cell && column ? [{ line, column, cell }] : [];
    }),
  );
};

const REPORTED: readonly (ReportState | null | undefined)[] = [
  'submitted',
  'accepted',
  'frozen',
  'superseded',
];

const hasReported = ({ cell }: Chosen): boolean => REPORTED.includes(cell.state);

/** Its time is over and it has not reported: nothing was begun, or it lies there, or it was sent back. */
export const isSilent = (one: Chosen): boolean => one.cell.late && !hasReported(one);

const stands =
  (state: ReportState) =>
  ({ cell }: Chosen): boolean =>
    cell.state === state;

/** How a unit can stand in a period, as it is counted; each count opens the units that it counts. */
const STANDING = {
  reported: hasReported,
  in_time: (one: Chosen) => hasReported(one) && !one.cell.late,
  late: (one: Chosen) => hasReported(one) && one.cell.late,
  accepted: stands('accepted'),
  submitted: stands('submitted'),
  returned: stands('returned'),
  silent: isSilent,
} satisfies Record<string, (one: Chosen) => boolean>;
export type Standing = keyof typeof STANDING;

export const standingOf = (asked: string | undefined): Standing | undefined =>
  asked !== undefined && Object.hasOwn(STANDING, asked) ? (asked as Standing) : undefined;

/** The cells of a column that stand so. */
export const standing = (matrix: Matrix, column: Column | undefined, how: Standing): Chosen[] =>
  cellsOf(matrix, column).filter(STANDING[how]);

/** The matrix with those units alone, each in a row of its own. */
export const narrowed = (matrix: Matrix, column: Column | undefined, how: Standing): Matrix => ({
  ...matrix,
  provinces: standing(matrix, column, how).map(({ line }) => ({
    code: line.unit.id,
    head: line,
    others: [],
  })),
});

/** The period that is being collected: of those with a day the last whose data are complete, or else the first. */
export const currentOf = (columns: Column[], today: string): Column | undefined => {
  const dated = columns.filter(({ period }) => period.due_at);
  const asked = dated.length > 0 ? dated : columns;
  return (
    asked
      .filter(({ period }) => period.data_to < today)
      .toSorted(byEnd)
      .at(-1) ?? asked[0]
  );
};

const byEnd = (a: Column, b: Column): number =>
  a.period.data_to.localeCompare(b.period.data_to) || a.period.from.localeCompare(b.period.from);
