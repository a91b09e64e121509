import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '~/i18n';
import { columnLetters } from '~/lib/book';
import type { FaultsOfRow } from './faults';
import type { SheetRow } from './workbook';

/** Where the grid stands: an index of the rows shown and one of the columns. */
export interface Place {
  row: number;
  column: number;
}

interface Columns {
  gridTemplateColumns: string;
  width: number;
}

interface Props {
  label: string;
  headings: string[];
  rows: SheetRow[];
  faults: ReadonlyMap<number, FaultsOfRow>;
  at: Place;
  onMove: (place: Place) => void;
  /** Counts the jumps from outside: each brings the focus to the cell. */
  jump: number;
}

/** Heights in pixels; the style sheet says the same. */
const ROW = 36;
const HEAD = 56;
/** Rows in sight at most, as the style sheet lets the box grow. */
const SIGHT = 16;
/** Rows drawn beyond both edges, so that scrolling shows no gap. */
const BEYOND = 8;
/** Rows of a page key. */
const LEAP = 10;

/** A column is as wide as its heading, or as its first cells where they are wider, within reason. */
const widths = (headings: string[], rows: SheetRow[]): number[] =>
  headings.map((heading, column) => {
    const longest = Math.max(
      heading.length + 2,
      ...rows.slice(0, 50).map(({ cells }) => cells[column]?.length ?? 0),
    );
    return Math.min(Math.max(longest * 9 + 24, 96), 260);
  });

/** The sheet as a spreadsheet shows it; only the rows in sight are drawn, however many there are. */
export function SheetGrid({ label, headings, rows, faults, at, onMove, jump }: Props) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  /** The first row in sight. */
  const [top, setTop] = useState(0);
  const first = Math.max(top - BEYOND, 0);
  const last = Math.min(top + SIGHT + BEYOND, rows.length);
  // Every width is told: a row that must find its own out is a row that scrolls slowly.
  const columns = useMemo<Columns>(() => {
    const all = [64, ...widths(headings, rows)];
    return {
      gridTemplateColumns: all.map((width) => `${width}px`).join(' '),
      width: all.reduce((sum, width) => sum + width, 0),
    };
  }, [headings, rows]);

  // The cell moved to may not be drawn yet: first its row is scrolled into sight, then the cell takes the focus.
  const wanted = useRef(false);
  const lastJump = useRef(jump);
  useEffect(() => {
    if (lastJump.current !== jump) {
      lastJump.current = jump;
      wanted.current = true;
    }
    const scroller = box.current;
    if (!scroller || !wanted.current) return;
    const from = at.row * ROW;
    const room = scroller.clientHeight - HEAD;
    if (from < scroller.scrollTop) scroller.scrollTop = from;
    else if (from + ROW > scroller.scrollTop + room) scroller.scrollTop = from + ROW - room;
    const cell = document.getElementById(`${id}-${at.row}-${at.column}`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, id, jump, first, last]);

  const walk = (event: KeyboardEvent) => {
    const next = stepped(at, event.key, rows.length, headings.length);
    if (!next) return;
    event.preventDefault();
    wanted.current = true;
    onMove(next);
  };

  return (
    <div
      className="sheet"
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={headings.length + 1}
      tabIndex={-1}
      style={{ height: HEAD + (rows.length + 1) * ROW }}
      onKeyDown={walk}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / ROW))}
    >
      <div className="sheet__row sheet__head" role="row" aria-rowindex={1} style={columns}>
        <span role="columnheader">{t('import.row')}</span>
        {headings.map((heading, column) => (
          <span key={column} role="columnheader" title={heading}>
            <b>{columnLetters(column)}</b> {heading}
          </span>
        ))}
      </div>
      <div role="presentation" style={{ height: first * ROW }} />
      {rows.slice(first, last).map((line, index) => (
        <Line
          key={line.number}
          id={id}
          index={first + index}
          line={line}
          wrong={faults.get(line.number)}
          columns={columns}
          here={at.row === first + index ? at.column : undefined}
          onMove={onMove}
        />
      ))}
      <div role="presentation" style={{ height: (rows.length - last) * ROW }} />
    </div>
  );
}

interface LineProps {
  id: string;
  index: number;
  line: SheetRow;
  wrong: FaultsOfRow | undefined;
  columns: Columns;
  /** The column of the row that one stands at, if one stands in it. */
  here: number | undefined;
  onMove: (place: Place) => void;
}

/** One row; while the sheet is scrolled the rows that stay in sight are not drawn again. */
const Line = memo(function Line({ id, index, line, wrong, columns, here, onMove }: LineProps) {
  const { number, cells } = line;
  const width = columns.gridTemplateColumns.split(' ').length - 1;
  return (
    <div className="sheet__row" role="row" aria-rowindex={index + 2} style={columns}>
      <span
        role="rowheader"
        className={wrong?.has(-1) ? 'bad' : undefined}
        title={wrong?.get(-1)?.join('. ')}
      >
        {number}
      </span>
      {Array.from({ length: width }, (_, column) => {
        const messages = wrong?.get(column);
        return (
          <span
            key={column}
            id={`${id}-${index}-${column}`}
            role="gridcell"
            className={messages ? 'bad' : undefined}
            aria-invalid={messages ? true : undefined}
            tabIndex={here === column ? 0 : -1}
            title={messages?.join('. ')}
            onFocus={() => here !== column && onMove({ row: index, column })}
          >
            {cells[column]}
            {messages && <span className="vh">{`. ${messages.join('. ')}`}</span>}
          </span>
        );
      })}
    </div>
  );
});

/** The place that a key leads to; nothing for other keys. */
function stepped({ row, column }: Place, key: string, rows: number, columns: number): Place | undefined {
  const steps: Record<string, Place> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - LEAP, column },
    PageDown: { row: row + LEAP, column },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
  };
  const next = steps[key];
  if (!next) return undefined;
  return {
    row: Math.min(Math.max(next.row, 0), rows - 1),
    column: Math.min(Math.max(next.column, 0), columns - 1),
  };
}
