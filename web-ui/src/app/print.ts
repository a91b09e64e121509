import { preparePaper } from '~/lib/paper';
import { cache } from './cache';

/** Names of the rows that came last are still on their way; a slow line does not hold the paper back for ever. */
const PATIENCE = 10_000;

async function quiet(): Promise<void> {
  const end = Date.now() + PATIENCE;
  do await new Promise((go) => setTimeout(go, 100));
  while (cache.isFetching() > 0 && Date.now() < end);
}

/** Prints the page: a list with all the rows of its filter. */
export async function printPage(): Promise<void> {
  await preparePaper();
  await quiet();
  window.print();
}
