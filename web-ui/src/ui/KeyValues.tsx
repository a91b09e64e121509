import type { ReactNode } from 'react';

/** Names and values, without the rows that say nothing. */
export function KeyValues({ rows }: { rows: [string, ReactNode][] }) {
  return (
    <dl className="kv kv--even">
      {rows
        .filter(([, value]) => value)
        .map(([name, value], index) => (
          <div className="kv__row" key={`${index} ${name}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
