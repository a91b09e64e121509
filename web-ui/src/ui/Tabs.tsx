import { Link } from '@tanstack/react-router';

export interface Tab {
  /** The value in the address; the first tab has none. */
  key: string;
  name: string;
  count?: number | undefined;
}

interface Props {
  label: string;
  /** The parameter of the address. */
  name?: string;
  tabs: Tab[];
}

/** Parts of one page. Each is an address, so Back works and a colleague can be sent to it. */
export function Tabs({ label, name: parameter = 'tab', tabs }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ key, name, count }, index) => (
        <Link
          key={key}
          to="."
          search={(old: Record<string, unknown>) => ({ ...old, [parameter]: index === 0 ? undefined : key })}
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
