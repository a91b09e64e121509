import type { QueryClient } from '@tanstack/react-query';

/** What the page on the screen has to fetch before it can be printed whole. */
const preparing = new Set<() => Promise<void>>();

export function beforePaper(prepare: () => Promise<void>): () => void {
  preparing.add(prepare);
  return () => void preparing.delete(prepare);
}

/** Whatever does not come is told on the paper; printing goes on. */
const preparePaper = (): Promise<unknown> => Promise.allSettled([...preparing].map((prepare) => prepare()));

/** Names of the rows that came last are still on their way; a slow line does not hold the paper back for ever. */
const PATIENCE = 10_000;

async function quiet(cache: QueryClient): Promise<void> {
  const end = Date.now() + PATIENCE;
  do await new Promise((go) => setTimeout(go, 100));
  while (cache.isFetching() > 0 && Date.now() < end);
}

/** Prints the page: a list with all the rows of its filter, or with those of them that are chosen. */
export async function printPage(cache: QueryClient): Promise<void> {
  await preparePaper();
  await quiet(cache);
  window.print();
}
