import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';

export interface Bar {
  key: string;
  name: string;
  /** Beside the name: a chip. */
  mark?: ReactNode;
  count: number;
  /** The list behind the number: its rows are those counted. */
  to: string;
  search: Record<string, string | undefined>;
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
  const t = useT();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const link = ({ to, search, name, count }: Bar) => ({ to, search, 'aria-label': `${name}: ${count}` });
  return (
    <div className={isWaiting ? 'waiting' : undefined}>
      <p className="sm t2">{about}</p>
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.key}>
            <Link {...link(bar)}>
              <span className="bars__name">{bar.name}</span>
              <i aria-hidden="true">
                <i style={{ width: `${(100 * bar.count) / most}%` }} />
              </i>
              <b>{bar.count}</b>
            </Link>
            {bar.mark}
          </li>
        ))}
      </ul>
      <details className="twin noprint">
        <summary>{t('due.table')}</summary>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col" className="num">
                {heads[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.name}</th>
                <td className="num">
                  <Link {...link(bar)}>{bar.count}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
