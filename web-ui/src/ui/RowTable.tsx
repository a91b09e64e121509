import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { Fragment, memo, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { onRows, rowsCompact } from '~/lib/settings';
import { leaveTrail } from '~/lib/trail';
import { DeadlineChip } from './DeadlineChip';
import { Icon } from './Icon';
import { useRowsInSight } from './useRowsInSight';
import { Peek } from './WithPanel';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** `num` right and aligned, `code` in the type of codes, `act` a button whose heading is only spoken. */
  kind?: 'num' | 'code' | 'act';
  /** Left out where there is little room: what the row also says elsewhere. */
  minor?: true;
}

/** What a row is called, where it leads, and what is next to do with it. */
export interface Lead {
  to: string;
  name: string;
  mark?: ReactNode;
  /** The second line: the next step in words. */
  next?: string | undefined;
}

interface Props<Row> {
  rows: Row[];
  /** The heading of the first column. */
  heading: string;
  lead: (row: Row) => Lead;
  columns: Column<Row>[];
  /** A queue has a last column of deadlines, which on a phone stands beside the name. */
  due?: (row: Row) => ReactNode;
  /** Its heading, where it also says something else. */
  dueName?: string;
  /** Rows can be ticked, to do something with several at once. */
  ticks?: Ticks;
}

export interface Ticks {
  isTicked: (id: string) => boolean;
  onTick: (id: string) => void;
  /** All rows of the screen, or none. */
  onTickAll: (ids: string[]) => void;
}

const named = (...names: (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

/** The rows of every list: who or what first, with the next step below it; on a phone a row is a card. */
export function RowTable<Row extends { id: string }>(props: Props<Row>) {
  const { rows, heading, lead, columns, due, dueName, ticks } = props;
  const t = useT();
  const { placed, rest, isPart, isFixed, rowCount, measure, body } = useRowsInSight(rows);
  const isCompact = useSyncExternalStore(onRows, rowsCompact);
  useEffect(() => leaveTrail(() => rows.map((row) => lead(row).to)));
  const before = columns.filter(({ kind }) => kind !== 'act');
  const acts = columns.filter(({ kind }) => kind === 'act');
  const heads = (some: Column<Row>[]) =>
    some.map(({ name, kind, minor }) => (
      <th
        key={name}
        scope="col"
        className={named(kind === 'num' && 'num', kind && `is-${kind}`, minor && 'hide-m')}
      >
        {kind === 'act' ? <span className="vh">{name}</span> : name}
      </th>
    ));
  return (
    <table
      className={named(
        'tbl tbl--cards',
        due && 'queue',
        (isFixed || isCompact) && 'tbl--part',
        isCompact && 'tbl--compact',
      )}
      aria-rowcount={isPart ? rowCount : undefined}
    >
      <thead>
        <tr aria-rowindex={isPart ? 1 : undefined}>
          {ticks && (
            <th scope="col" className="sel noprint">
              <input
                type="checkbox"
                aria-label={t('bulk.page')}
                checked={rows.length > 0 && rows.every(({ id }) => ticks.isTicked(id))}
                onChange={() => ticks.onTickAll(rows.map(({ id }) => id))}
              />
            </th>
          )}
          <th scope="col" className="is-lead">
            {heading}
          </th>
          {heads(before)}
          {due && (
            <th scope="col" className="is-due">
              {dueName ?? t('cases.due')}
            </th>
          )}
          {heads(acts)}
        </tr>
      </thead>
      <tbody {...body}>
        {placed.map(({ index, gap }) => {
          const row = rows[index];
          return (
            row && (
              <Fragment key={row.id}>
                {gap > 0 && <Gap height={gap} />}
                <OneRow {...props} row={row} index={index} isPart={isPart} measure={measure} />
              </Fragment>
            )
          );
        })}
        {rest > 0 && <Gap height={rest} />}
      </tbody>
    </table>
  );
}

/** The room of rows that are left out. */
const Gap = ({ height }: { height: number }) => (
  <tr className="tbl__gap" aria-hidden="true">
    <td style={{ height }} />
  </tr>
);

interface RowProps<Row extends { id: string }> extends Props<Row> {
  row: Row;
  index: number;
  isPart: boolean;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** Scrolling draws the rows that come into sight, and no other. */
const OneRow = memo(function OneRow<Row extends { id: string }>(props: RowProps<Row>) {
  const t = useT();
  const { lead, columns, due, row, index, isPart, measure, ticks } = props;
  const { to, name, mark, next } = lead(row);
  const cells = (isAct: boolean) =>
    columns
      .filter(({ kind }) => (kind === 'act') === isAct)
      .map(({ name: heading, kind, minor, cell }) => (
        <td
          key={heading}
          className={named(
            kind === 'num' && 'num',
            kind === 'code' && 'mono t2',
            isAct && 'queue__do noprint',
            minor && 'hide-m',
          )}
          data-key={isAct ? 'e' : undefined}
        >
          {cell(row)}
        </td>
      ));
  return (
    <tr ref={measure} data-row={row.id} data-index={index} aria-rowindex={isPart ? index + 2 : undefined}>
      {ticks && (
        <td className="sel noprint" data-key="x">
          <input
            type="checkbox"
            aria-label={t('bulk.row', { name })}
            checked={ticks.isTicked(row.id)}
            onChange={() => ticks.onTick(row.id)}
          />
        </td>
      )}
      <th scope="row">
        <Link className="who" to={to}>
          {name}
        </Link>{' '}
        {mark} <Peek id={row.id} name={name} />
        {next && (
          <div className="na">
            <Icon of={ArrowRight} small />
            <span>{next}</span>
          </div>
        )}
      </th>
      {cells(false)}
      {due && <td className="queue__due">{due(row)}</td>}
      {cells(true)}
    </tr>
  );
}) as <Row extends { id: string }>(props: RowProps<Row>) => ReactNode;

interface Next {
  code: string;
  due_at?: string | null;
}

/** The deadline of a row's next step. */
export const dueOf = (next: Next | null | undefined): ReactNode =>
  next?.due_at && <DeadlineChip due={next.due_at} duty={next.code} filled />;
