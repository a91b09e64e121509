import { infiniteQueryOptions, keepPreviousData, type QueryKey } from '@tanstack/react-query';

/** One page of a list as the API gives it. */
export interface Page<Row> {
  data: Row[];
  page: { next?: string | null };
}

/** Where a page of a list begins, and how long it may be. */
export interface Place {
  limit: number;
  cursor?: string;
}

type Read<Row> = (place: Place, signal: AbortSignal) => Promise<Page<Row>>;

/** Rows of the first page of a list, which the eye waits for. */
const FIRST = 20;
/** Rows of a page that is read to follow the list to its end. */
const MOST = 100;

/** A list that grows as it is scrolled: short at first, by long pages later. */
export const listOf = <Row>(queryKey: QueryKey, read: Read<Row>, first = FIRST) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam: cursor, signal }) =>
      read(cursor ? { limit: MOST, cursor } : { limit: first }, signal),
    initialPageParam: '',
    getNextPageParam: ({ page }: Page<Row>) => page.next,
    placeholderData: keepPreviousData,
  });

/**
 * A list followed from page to page, as one: a page of the API is a part, and its first rows may be the oldest. What
 * still comes next after `pages` pages is said as on any page.
 */
export async function followed<Row>(
  read: (place: Place) => Promise<Page<Row>>,
  pages = Infinity,
): Promise<Page<Row>> {
  const data: Row[] = [];
  let next: string | null | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await read({ limit: MOST, ...(next ? { cursor: next } : {}) });
    data.push(...answer.data);
    next = answer.page.next;
    if (!next) break;
  }
  return { data, page: { next: next ?? null } };
}
