import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { behind, Twin, type Figure } from './Twin';

export interface Bar extends Figure {
  /** Beside the name: a chip. */
  mark?: ReactNode;
}

interface Props {
  /** What the picture says, in a sentence. */
  about: string;
  /** The headings of the table twin. */
  heads: [name: string, count: string];
  bars: Bar[];
  /** The names are known, the numbers not yet: the room is kept. */
  isWaiting?: boolean;
}

/** Numbers side by side: in a sentence, as bars that open the list behind each number, and as a table. */
export function Bars({ about, heads, bars, isWaiting }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <div className={isWaiting ? 'waiting' : undefined}>
      <p className="sm t2">{about}</p>
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.key}>
            <Link {...behind(bar)}>
              <span className="bars__name">{bar.name}</span>
              <i aria-hidden="true">
                <i style={{ width: `${(100 * bar.count) / most}%` }} />
              </i>
              <b>{bar.shown ?? bar.count}</b>
            </Link>
            {bar.mark}
          </li>
        ))}
      </ul>
      <Twin heads={heads} figures={bars} />
    </div>
  );
}
