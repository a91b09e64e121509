import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { DeadlineChip } from './DeadlineChip';
import { Icon } from './Icon';

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
}

const classes = ({ kind, minor }: { kind?: string; minor?: true }): string | undefined =>
  [
    kind === 'num' && 'num',
    kind === 'code' && 'mono t2',
    kind === 'act' && 'queue__do noprint',
    minor && 'hide-m',
  ]
    .filter(Boolean)
    .join(' ') || undefined;

/** The rows of every list: who or what first, with the next step below it; on a phone a row is a card. */
export function RowTable<Row extends { id: string }>({
  rows,
  heading,
  lead,
  columns,
  due,
  dueName,
}: Props<Row>) {
  const t = useT();
  const before = columns.filter(({ kind }) => kind !== 'act');
  const acts = columns.filter(({ kind }) => kind === 'act');
  const cells = (some: Column<Row>[], row: Row) =>
    some.map((column) => (
      <td key={column.name} className={classes(column)} data-key={column.kind === 'act' ? 'e' : undefined}>
        {column.cell(row)}
      </td>
    ));
  const heads = (some: Column<Row>[]) =>
    some.map(({ name, kind, minor }) => (
      <th
        key={name}
        scope="col"
        className={classes({ ...(kind === 'num' ? { kind } : {}), ...(minor ? { minor } : {}) })}
      >
        {kind === 'act' ? <span className="vh">{name}</span> : name}
      </th>
    ));
  return (
    <table className={due ? 'tbl tbl--cards queue' : 'tbl tbl--cards'}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {heads(before)}
          {due && <th scope="col">{dueName ?? t('cases.due')}</th>}
          {heads(acts)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { to, name, mark, next } = lead(row);
          return (
            <tr key={row.id} data-row>
              <th scope="row">
                <Link className="who" to={to}>
                  {name}
                </Link>{' '}
                {mark}
                {next && (
                  <div className="na">
                    <Icon of={ArrowRight} small />
                    <span>{next}</span>
                  </div>
                )}
              </th>
              {cells(before, row)}
              {due && <td className="queue__due">{due(row)}</td>}
              {cells(acts, row)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Next {
  code: string;
  due_at?: string | null;
}

/** The deadline of a row's next step. */
export const dueOf = (next: Next | null | undefined): ReactNode =>
  next?.due_at && <DeadlineChip due={next.due_at} duty={next.code} filled />;
