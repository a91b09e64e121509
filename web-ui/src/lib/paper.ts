/** What the page on the screen has to fetch before it can be printed whole. */
const preparing = new Set<() => Promise<void>>();

export function beforePaper(prepare: () => Promise<void>): () => void {
  preparing.add(prepare);
  return () => void preparing.delete(prepare);
}

/** Whatever does not come is told on the paper; printing goes on. */
export const preparePaper = (): Promise<unknown> =>
  Promise.allSettled([...preparing].map((prepare) => prepare()));
