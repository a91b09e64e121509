import { Link } from '@tanstack/react-router';

export interface Tab {
  /** The value of `?tab=`; the first tab has none. */
  key: string;
  name: string;
  count?: number | undefined;
}

/** Parts of one page. Each is an address, so Back works and a colleague can be sent to it. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ key, name, count }, index) => (
        <Link
          key={key}
          to="."
          search={(old: Record<string, unknown>) => ({ ...old, tab: index === 0 ? undefined : key })}
          replace
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
          {count !== undefined && <i>{count}</i>}
        </Link>
      ))}
    </nav>
  );
}
