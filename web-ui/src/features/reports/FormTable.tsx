import { MessageSquare, Pencil, TriangleAlert } from 'lucide-react';
import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { isComposing, strokeOf } from '~/lib/keys';
import { hundredths } from '~/lib/numbers';
import { Icon } from '~/ui/Icon';
import { cellPointer, type Draft } from './draft';
import {
  blockOf,
  cellAt,
  movedBy,
  nameOf,
  pasted,
  printed,
  readFigure,
  stepped,
  typedOf,
  type Spot,
} from './figures';
import type { FormLine, ReportView } from './types';

/** Which rows are looked through. */
export const SHOWS = ['all', 'adjusted', 'changed'] as const;
export type Show = (typeof SHOWS)[number];

interface Props {
  report: ReportView;
  /** As they would be with what is being typed. */
  figures: (number | null)[][];
  /** What is being typed; only where the report may be written. */
  draft: Draft | undefined;
  show: Show;
  at: Spot;
  onMove: (at: Spot) => void;
  /** The cell whose facts are shown. */
  shown: Spot | undefined;
  /** Counts the jumps from outside: each brings the focus to the cell. */
  jump: number;
  address: (spot: Spot) => string;
  onOpen: (spot: Spot) => void;
  onExplain: (spot: Spot) => void;
  /** How much what does not agree weighs, by the name of the cell. */
  weights: ReadonlyMap<string, 'error' | 'explain' | 'notice'>;
  commented: ReadonlySet<string>;
}

/** The table of a form as its circular prints it; in a draft it is written in like a sheet. */
export function FormTable(props: Props) {
  const { report, figures, draft, show, at, onMove, shown, jump, address, onOpen, onExplain } = props;
  const t = useT();
  const { rows, columns } = report;
  const table = useRef<HTMLTableElement>(null);
  const walking = useRef(false);
  const lastJump = useRef(jump);
  const [typing, setTyping] = useState<string>();
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    if (lastJump.current !== jump) walking.current = true;
    lastJump.current = jump;
    if (!walking.current || typing !== undefined) return;
    walking.current = false;
    const cell = table.current?.querySelector<HTMLElement>('[data-here]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at, jump, typing]);

  const go = (to: Spot | undefined) => {
    walking.current = true;
    setTyping(undefined);
    if (to) onMove(to);
  };
  const pointer = cellPointer(nameOf(report, at));
  const write = () => {
    if (draft && typing !== undefined && typing.trim() !== draft.get(pointer))
      draft.set({ [pointer]: typing.trim() });
  };
  const commit = (to: Spot | undefined) => {
    write();
    go(to);
  };

  const inCell = (stroke: string): (() => void) | undefined => {
    const to = stepped(at, stroke, report);
    if (to) return () => go(to);
    if (stroke === 'Ctrl+Enter') return () => onOpen(at);
    if (stroke === 'Ctrl+;') return () => onExplain(at);
    if (!draft) return undefined;
    if (stroke === 'Enter' || stroke === 'F2') return () => setTyping(draft.get(pointer));
    if (stroke === 'Delete' || stroke === 'Backspace') return () => draft.set({ [pointer]: '' });
    if (/^[\d,-]$/.test(stroke)) return () => setTyping(stroke);
    return undefined;
  };
  const inField = (stroke: string): (() => void) | undefined =>
    ({
      Enter: () => commit(stepped(at, 'ArrowDown', report)),
      'Shift+Enter': () => commit(stepped(at, 'ArrowUp', report)),
      Tab: () => commit(stepped(at, 'ArrowRight', report)),
      'Shift+Tab': () => commit(stepped(at, 'ArrowLeft', report)),
      ArrowDown: () => commit(stepped(at, 'ArrowDown', report)),
      ArrowUp: () => commit(stepped(at, 'ArrowUp', report)),
      Escape: () => go(undefined),
    })[stroke];
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const act = (typing === undefined ? inCell : inField)(strokeOf(event.nativeEvent));
    if (!act) return;
    event.preventDefault();
    act();
  };
  const paste = (event: ClipboardEvent) => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1;
    if (!draft || (typing !== undefined && !isBlock)) return;
    event.preventDefault();
    const { cells, unread } = pasted(report, at, block);
    setUnread(unread);
    draft.set(Object.fromEntries(Object.entries(cells).map(([name, text]) => [cellPointer(name), text])));
    go(undefined);
  };
  // A period that runs on is not set beside a whole one.
  const isCompared =
    report.data_to < today() && report.cells.some(([cell]) => typeof cell?.previous === 'number');
  const isHit = (spot: Spot) => hits(report, figures, spot, show);
  const seen = rows.flatMap((row, index) =>
    show === 'all' || columns.some((_, column) => isHit({ row: index, column })) ? [{ row, index }] : [],
  );

  return (
    <section className="form__box" aria-label={t('reports.table')}>
      <table className="form" ref={table}>
        <caption className="vh">{inWords(report.title)}</caption>
        <Heads columns={columns} isCompared={isCompared} />
        <tbody>
          {seen.map(({ row, index }) => (
            <tr key={row.code} className={`form__l${Math.min(depthOf(row, rows), 2)}`}>
              <th scope="row">
                <span>{row.code}</span> {inWords(row.words)}
              </th>
              {columns.map((column, place) => {
                const spot = { row: index, column: place };
                const isHere = spot.row === at.row && spot.column === at.column;
                return (
                  <FormCell
                    key={column.code}
                    {...props}
                    spot={spot}
                    figure={figures[index]?.[place] ?? null}
                    isHere={isHere}
                    isShown={shown?.row === index && shown.column === place}
                    isHit={show !== 'all' && isHit(spot)}
                    href={address(spot)}
                    onFocus={() => isHere || onMove(spot)}
                    onKey={press}
                    onPaste={paste}
                    onPress={(event) => {
                      if (event.ctrlKey || event.metaKey) return;
                      event.preventDefault();
                      onMove(spot);
                      onOpen(spot);
                    }}
                    onEdit={() => {
                      onMove(spot);
                      if (draft) setTyping(draft.get(cellPointer(nameOf(report, spot))));
                    }}
                    field={
                      isHere && typing !== undefined ? (
                        <Field
                          label={t('reports.cell', { row: row.code, column: column.code })}
                          value={typing}
                          onChange={setTyping}
                          onKey={press}
                          onPaste={paste}
                          onLeave={() => {
                            write();
                            setTyping(undefined);
                          }}
                        />
                      ) : undefined
                    }
                  />
                );
              })}
              {isCompared && <Moved figure={figures[index]?.[0]} base={report.cells[index]?.[0]?.previous} />}
            </tr>
          ))}
        </tbody>
      </table>
      {seen.length === 0 && <p className="list__none">{t('reports.no_hits')}</p>}
      <p className="vh" role="status">
        {unread > 0 && t('reports.unread', { n: unread })}
      </p>
      {unread > 0 && <p className="form__unread noprint">{t('reports.unread', { n: unread })}</p>}
    </section>
  );
}

/** Whether a cell is one of those that are looked for. */
function hits(report: ReportView, figures: Props['figures'], spot: Spot, show: Show): boolean {
  const cell = cellAt(report.cells, spot);
  const figure = figures[spot.row]?.[spot.column];
  if (show === 'adjusted') return Boolean(cell?.reason) || figure !== (cell?.counted ?? null);
  return show === 'changed' && typeof cell?.previous === 'number' && cell.previous !== figure;
}

const depthOf = (line: FormLine, lines: FormLine[]): number => {
  const parent = lines.find(({ code }) => code === line.parent);
  return parent ? 1 + depthOf(parent, lines) : 0;
};

/** Columns under their headings, and below them the codes by which the circular names them. */
function Heads({ columns, isCompared }: { columns: FormLine[]; isCompared: boolean }) {
  const t = useT();
  const headings = columns.reduce<{ words: string; from: number; span: number }[]>((all, column, at) => {
    const words = inWords(column.heading);
    const last = all.at(-1);
    if (words && last?.words === words) last.span += 1;
    else all.push({ words, from: at, span: 1 });
    return all;
  }, []);
  const isTall = headings.some(({ words }) => words);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={isTall ? 2 : 1}>
          {t('reports.stub')}
        </th>
        {headings.map(({ words, from, span }) =>
          words ? (
            <th key={from} scope="colgroup" colSpan={span}>
              {words}
            </th>
          ) : (
            <th key={from} scope="col" rowSpan={isTall ? 2 : 1} className={widthOf(columns[from])}>
              {inWords(columns[from]?.words)}
            </th>
          ),
        )}
        {isCompared && (
          <th scope="col" rowSpan={isTall ? 2 : 1} className="noprint">
            {t('reports.against', { column: columns[0]?.code ?? '' })}
          </th>
        )}
      </tr>
      {isTall && (
        <tr>
          {columns
            .filter(({ heading }) => heading)
            .map(({ code, words }) => (
              <th key={code} scope="col" className={widthOf({ words })}>
                {inWords(words)}
              </th>
            ))}
        </tr>
      )}
      <tr className="form__codes">
        <th scope="col">A</th>
        {columns.map(({ code }) => (
          <th key={code} scope="col">
            {code}
          </th>
        ))}
        {isCompared && <td className="noprint" />}
      </tr>
    </thead>
  );
}

/** How the first figure of a row moved against the period that it is compared with: no part of the form, so not printed. */
function Moved({ figure, base }: { figure: number | null | undefined; base: number | null | undefined }) {
  const t = useT();
  const percent = movedBy(figure, base);
  return (
    <td className="form__moved noprint">
      {percent === undefined ? (
        figure && base === 0 ? (
          t('reports.moved_new')
        ) : (
          ''
        )
      ) : (
        <>
          <span aria-hidden="true">
            {percent > 0 ? '▲ ' : percent < 0 ? '▼ ' : ''}
            {Math.abs(percent)}%
          </span>
          <span className="vh">
            {t(percent > 0 ? 'reports.moved_up' : percent < 0 ? 'reports.moved_down' : 'reports.moved_not', {
              n: Math.abs(percent),
              base: hundredths(base ?? 0),
            })}
          </span>
        </>
      )}
    </td>
  );
}

/** A long heading is given room, or it makes the head of the table higher than the table. */
const widthOf = (column: Pick<FormLine, 'words'> | undefined): string | undefined => {
  const { length } = inWords(column?.words);
  return length > 40 ? 'form__wide' : length > 20 ? 'form__roomy' : undefined;
};

interface CellProps extends Pick<Props, 'report' | 'draft' | 'weights' | 'commented'> {
  spot: Spot;
  figure: number | null;
  isHere: boolean;
  isShown: boolean;
  isHit: boolean;
  href: string;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onPress: (event: MouseEvent) => void;
  onEdit: () => void;
  field: ReactNode;
}

/** A figure, and what there is to say about it; the way to its cases. */
function FormCell(props: CellProps) {
  const { report, draft, weights, commented, spot, figure, isHere, isShown, isHit, href } = props;
  const t = useT();
  const name = nameOf(report, spot);
  const cell = cellAt(report.cells, spot);
  const isWritten = draft?.isWritten(cellPointer(name)) ?? false;
  const isAdjusted = Boolean(cell?.reason) || isWritten;
  const weight = weights.get(name);
  const isMissing = figure === null;
  const wrong = isWritten && draft !== undefined && isUnreadable(draft.get(cellPointer(name)));
  const classes = [
    isAdjusted && 'adj',
    weight && `form__${weight}`,
    wrong && 'form__error',
    isMissing && 'form__missing',
    isHit && 'hit',
    isShown && 'shown',
  ].filter(Boolean);
  return (
    <td className={classes.join(' ') || undefined}>
      {props.field ?? (
        <a
          href={href}
          tabIndex={isHere ? 0 : -1}
          data-here={isHere || undefined}
          aria-current={isShown ? 'true' : undefined}
          aria-label={[
            `${t('reports.cell', { row: report.rows[spot.row]?.code ?? '', column: report.columns[spot.column]?.code ?? '' })}: ${
              wrong ? draft.get(cellPointer(name)) : isMissing ? t('reports.missing') : typedOf(figure)
            }`,
            isWritten && t('reports.unsaved_cell'),
            cell?.reason && t('reports.adjusted_cell'),
            weight && t(`reports.weight_${weight}`),
            commented.has(name) && t('reports.commented_cell'),
          ]
            .filter(Boolean)
            .join(', ')}
          onFocus={props.onFocus}
          onKeyDown={props.onKey}
          onPaste={props.onPaste}
          onClick={props.onPress}
          onDoubleClick={props.onEdit}
        >
          {commented.has(name) && <Icon of={MessageSquare} small />}
          {weight && weight !== 'notice' && <Icon of={TriangleAlert} small />}
          {isAdjusted && <Icon of={Pencil} small />}
          <span>{wrong ? draft.get(cellPointer(name)) : isMissing ? '…' : printed(figure)}</span>
        </a>
      )}
    </td>
  );
}

const isUnreadable = (text: string): boolean => text.trim() !== '' && readFigure(text) === undefined;

/** The field of the cell that is being written in. */
function Field({
  label,
  value,
  onChange,
  onKey,
  onPaste,
  onLeave,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onLeave: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  return (
    <input
      ref={field}
      className="form__field"
      inputMode="decimal"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKey}
      onPaste={onPaste}
      onBlur={onLeave}
    />
  );
}
