/**
 * The secret lookup code of a request just received, and its receipt. The server tells the code once; both wait
 * here, in memory, for the request's page, and are gone with it.
 */
export interface FreshReceipt {
  code: string;
  /** Absent for those who may not read papers: the hotline reads the code out. */
  paper?: Blob | undefined;
}

const fresh = new Map<string, FreshReceipt>();

export const keepReceipt = (id: string, receipt: FreshReceipt): void => void fresh.set(id, receipt);
export const takeReceipt = (id: string): FreshReceipt | undefined => fresh.get(id);
