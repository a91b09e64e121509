/** One page of a list as the API gives it. */
export interface Page<Row> {
  data: Row[];
  page: { next?: string | null };
}

/** Rows of a page that is read to follow the list to its end. */
const MOST = 100;

/**
 * A list followed from page to page, as one: a page of the API is a part, and its first rows may be the oldest. What
 * still comes next after `pages` pages is said as on any page.
 */
export async function followed<Row>(
  read: (place: { limit: number; cursor?: string }) => Promise<Page<Row>>,
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
