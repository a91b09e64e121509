import { fetchJson } from '~/api/client';
import { followed, type Page } from '~/api/pages';
import type { paths } from '~/api/schema';
import { has, type Account } from '~/api/types';
import { stringifySearch } from '~/lib/search';

/** The lists that can also be had whole, as a file and on paper. */
export type ListPath = {
  [Path in keyof paths]: paths[Path] extends { get: { parameters: { query?: { format?: unknown } } } }
    ? Path
    : never;
}[keyof paths];

/** Where the rows on the screen come from. */
export interface Source {
  path: ListPath;
  /** What stands in the braces of the path, one after the other. */
  of?: readonly string[];
  /** The filter on the screen, as the API takes it. */
  filter?: Record<string, string | undefined>;
}

/** Registers of the State, in which nothing is about a person helped: whoever reads them may take them along. */
const OPEN: ListPath[] = [
  '/api/v1/organisations',
  '/api/v1/practitioners',
  '/api/v1/proceedings-bodies',
  // Taking these away is written into the log itself.
  '/api/v1/accounts',
  '/api/v1/service-accounts',
  '/api/v1/audit-events',
  '/api/v1/measures/{code}/records',
  '/api/v1/quotas/{year}/officers',
  '/api/v1/quotas/{year}/officers/{practitioner_id}/records',
  '/api/v1/reports',
  '/api/v1/report-completeness',
  '/api/v1/certificate-blanks/movements',
  '/api/v1/courses',
];

/** Whether the account may take the rows of the list away. */
export const mayTake = (account: Account | undefined, { path }: Source): boolean =>
  OPEN.includes(path) || has(account, 'row_export');

export function sourceAddress({ path, of = [], filter }: Source, more: Record<string, string>): string {
  const left = [...of];
  return `${path.replace(/\{\w+\}/g, () => left.shift() ?? '')}${stringifySearch({ ...filter, ...more })}`;
}

/** Pages of a hundred rows that one printing may take. */
const MOST_PAGES = 20;

/** All rows of the filter, two thousand at most; what still comes next is said as on any page. */
export const wholeOf = <Row>(source: Source): Promise<Page<Row>> =>
  followed(
    ({ limit, cursor }) =>
      fetchJson<Page<Row>>(sourceAddress(source, { limit: String(limit), ...(cursor ? { cursor } : {}) })),
    MOST_PAGES,
  );
