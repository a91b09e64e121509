/**
 * The secret lookup code of a request just received. The server tells it once; it waits here, in memory, for the
 * request's page to show it, and is gone with the page.
 */
const fresh = new Map<string, string>();

export const keepReceipt = (id: string, code: string): void => void fresh.set(id, code);
export const takeReceipt = (id: string): string | undefined => fresh.get(id);
