import { useId, type ReactNode } from 'react';
import { Skeleton } from './Waiting';

interface Props {
  heading: string;
  /** Beside the heading: a chip. */
  mark?: ReactNode;
  /** At the right edge: a count or a link. */
  right?: ReactNode;
  /** Rows that reach the edges instead of text with a margin. */
  flush?: boolean;
  /** Nothing is known yet; the boxes below it wait too, so that none of them is pushed down when it comes. */
  isWaiting?: boolean;
  id?: string;
  children: ReactNode;
}

/** A titled surface. */
export function Box({ heading, mark, right, flush, isWaiting, id, children }: Props) {
  const label = useId();
  return (
    <section
      className={flush ? 'box box--flush' : 'box'}
      id={id}
      aria-labelledby={label}
      aria-busy={isWaiting || undefined}
    >
      <div className="box__h">
        <h2 id={label}>{heading}</h2>
        {mark}
        {right && <span className="r t2">{right}</span>}
      </div>
      <div className="box__b">{isWaiting ? <Skeleton rows={3} /> : children}</div>
    </section>
  );
}

export interface Row {
  key: string;
  /** What leads the row: a deadline, an icon. */
  lead?: ReactNode;
  main: ReactNode;
  /** A second, quieter line. */
  more?: ReactNode;
  right?: ReactNode;
  /** What may be done with the row. */
  menu?: ReactNode;
}

/** Looked up, not read: the lists of a side column. */
export function SideList({ rows, empty, tight }: { rows: Row[]; empty: string; tight?: boolean }) {
  if (rows.length === 0) return <p className="list__none">{empty}</p>;
  return (
    <ul className={tight ? 'list list--tight' : 'list'}>
      {rows.map(({ key, lead, main, more, right, menu }) => (
        <li key={key}>
          {lead}
          <span className="grow">
            {main}
            {more && <span className="t2 line">{more}</span>}
          </span>
          {right && <span className="r t2 nw">{right}</span>}
          {menu && <span className="list__menu noprint">{menu}</span>}
        </li>
      ))}
    </ul>
  );
}
