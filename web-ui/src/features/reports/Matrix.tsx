import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { strokeOf } from '~/lib/keys';
import { Icon } from '~/ui/Icon';
import { Letter } from './Letter';
import { LEGEND, signOf, wordsOf } from './letters';
import {
  isWithin,
  linesOf,
  walked,
  type Column,
  type Line,
  type Matrix as Model,
  type Place,
  type Range,
} from './matrix';
import type { CompletenessCell } from './types';
import { formName, headOf, lastDay, lateness, shortUnit } from './words';

interface Props {
  matrix: Model;
  isOpen: (province: string) => boolean;
  onTurn: (province: string) => void;
  range: Range;
  onRange: (range: Range) => void;
  /** The address of a cell, which shows it beside the matrix. */
  address: (line: Line, column: Column) => string;
  /** Shows the cell where the range ends; pressed again, its report. */
  onOpen: (line: Line, column: Column) => void;
  /** The column that is being collected. */
  current: Column | undefined;
}

/** More columns than these a sheet has no room for as they stand on the screen. */
const MANY = 12;

/** Who has reported what: units by province, periods by form; the arrows walk from cell to cell. */
export function Matrix({ matrix, isOpen, onTurn, range, onRange, address, onOpen, current }: Props) {
  const t = useT();
  const table = useRef<HTMLTableElement>(null);
  const walking = useRef(false);
  const { columns, provinces } = matrix;
  const lines = linesOf(provinces, isOpen);
  const forms = groups(columns);
  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    table.current?.querySelector<HTMLElement>('[data-here]')?.focus();
  }, [range]);

  const walk = (event: KeyboardEvent) => {
    const next = walked(range, strokeOf(event.nativeEvent), lines.length, columns.length);
    if (!next) return;
    event.preventDefault();
    walking.current = true;
    onRange(next);
  };
  const press = (event: MouseEvent, at: Place) => {
    const [line, column] = [lines[at.row], columns[at.column]];
    if (event.ctrlKey || event.metaKey || !line || !column) return;
    event.preventDefault();
    if (event.shiftKey && at.column === range.at.column) {
      walking.current = true;
      onRange({ from: range.from, at });
    } else {
      onRange({ from: at.row, at });
      onOpen(line, column);
    }
  };
  const come = (at: Place) => onRange({ from: at.row, at });
  // A step draws the two cells that it concerns, and no other of a thousand.
  const acts = useRef({ walk, press, come });
  useEffect(() => {
    acts.current = { walk, press, come };
  });
  const [stable] = useState<Acts>(() => ({
    walk: (event) => acts.current.walk(event),
    press: (event, at) => acts.current.press(event, at),
    come: (at) => acts.current.come(at),
  }));

  return (
    <section className="mx__box" aria-label={t('reports.matrix')}>
      <table className={columns.length > MANY ? 'mx mx--many' : 'mx'} ref={table}>
        <caption className="vh">{t('reports.matrix_about')}</caption>
        <thead>
          {forms.length > 1 && (
            <tr>
              <th scope="col" rowSpan={2}>
                {t('reports.unit')}
              </th>
              {forms.map(({ form, title, span }) => (
                <th key={form} scope="colgroup" colSpan={span} className="g">
                  {formName(form, title)}
                </th>
              ))}
            </tr>
          )}
          <tr>
            {forms.length === 1 && <th scope="col">{t('reports.unit')}</th>}
            {columns.map((column, index) => {
              const { period } = column;
              const [name, year] = headOf(t, period);
              const words = capital(inWords(period.words));
              return (
                <th
                  key={`${column.form} ${period.period}`}
                  scope="col"
                  className={gap(columns, index)}
                  aria-current={column === current ? 'true' : undefined}
                  title={[words, lastDay(period.due_at)].filter(Boolean).join(', ')}
                >
                  <span aria-hidden="true">
                    {name} <br />
                    {year}
                  </span>
                  <span className="vh">{words}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ code, head, others }) =>
            [head, ...(isOpen(code) ? others : [])].map((line) => {
              const row = lines.indexOf(line);
              return (
                <tr key={line.unit.id} className={line === head ? undefined : 'mx__other'}>
                  <th scope="row" title={line.unit.name}>
                    {line === head && others.length > 0 ? (
                      <Turn line={line} n={others.length} isOpen={isOpen(code)} onTurn={() => onTurn(code)} />
                    ) : (
                      shortUnit(line.unit.name)
                    )}
                  </th>
                  {columns.map((column, index) => (
                    <td key={`${column.form} ${column.period.period}`} className={gap(columns, index)}>
                      <CellLink
                        line={line}
                        column={column}
                        cell={line.cells[index]}
                        row={row}
                        index={index}
                        isHere={row === range.at.row && index === range.at.column}
                        isIn={isWithin(range, { row, column: index })}
                        href={address(line, column)}
                        acts={stable}
                      />
                    </td>
                  ))}
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface TurnProps {
  line: Line;
  n: number;
  isOpen: boolean;
  onTurn: () => void;
}

/** The head of a province, and whether the others of it stand below. */
function Turn({ line, n, isOpen, onTurn }: TurnProps) {
  const t = useT();
  const name = shortUnit(line.unit.name);
  return (
    <>
      <button type="button" className="mx__turn" aria-expanded={isOpen} onClick={onTurn}>
        <Icon of={isOpen ? ChevronDown : ChevronRight} small />
        {name}
        <span className="t2" aria-hidden="true">
          +{n}
        </span>
        <span className="vh">{t('reports.others', { n })}</span>
      </button>
      <span className="onpaper">{name}</span>
    </>
  );
}

/** What a cell answers to; the same for all and always. */
interface Acts {
  walk: (event: KeyboardEvent) => void;
  press: (event: MouseEvent, at: Place) => void;
  come: (at: Place) => void;
}

interface CellProps {
  line: Line;
  column: Column;
  /** Nothing where the unit was not there. */
  cell: CompletenessCell | null | undefined;
  row: number;
  index: number;
  isHere: boolean;
  isIn: boolean;
  href: string;
  acts: Acts;
}

/** How one unit's report of one period stands; the way to it. */
const CellLink = memo(function CellLink(props: CellProps) {
  const { line, column, cell, row, index, isHere, isIn, href, acts } = props;
  const t = useT();
  if (!cell) return null;
  const at = { row, column: index };
  const late = lateness(cell);
  return (
    <a
      href={href}
      className={classOf(cell, isIn)}
      data-here={isHere || undefined}
      tabIndex={isHere ? 0 : -1}
      aria-current={isHere ? 'true' : undefined}
      aria-label={[
        shortUnit(line.unit.name),
        inWords(column.period.words),
        t(wordsOf(cell)),
        cell.nil && t('reports.nil'),
        late && cell.state && t(late),
      ]
        .filter(Boolean)
        .join(', ')}
      // With Shift the focus would leave the range before it can grow.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocus={() => isHere || acts.come(at)}
      onKeyDown={acts.walk}
      onClick={(event) => acts.press(event, at)}
    >
      <Letter of={signOf(cell)} />
    </a>
  );
});

/** The forms that stand side by side, each over its columns. */
const groups = (columns: Column[]): (Pick<Column, 'form' | 'title'> & { span: number })[] =>
  [...new Map(columns.map((column) => [column.form, column])).values()].map(({ form, title }) => ({
    form,
    title,
    span: columns.filter((column) => column.form === form).length,
  }));

const classOf = (cell: CompletenessCell, isIn: boolean): string =>
  ['mx__cell', isIn && 'mx__cell--in', cell.state && lateness(cell) === 'reports.is_late' && 'mx__cell--late']
    .filter(Boolean)
    .join(' ');

const gap = (columns: Column[], index: number): string | undefined =>
  index > 0 && columns[index - 1]?.form !== columns[index]?.form ? 'gap' : undefined;

export function Legend() {
  const t = useT();
  return (
    <ul className="legend" aria-label={t('reports.legend')}>
      {LEGEND.map(([sign, words]) => (
        <li key={words}>
          <Letter of={sign} /> {t(words)}
        </li>
      ))}
    </ul>
  );
}
