import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type Stocktake = Schemas['BlankStocktake'];
export type Difference = Schemas['BlankDifference'];
export type ScanAnswer = Schemas['BlankScanAnswer'];

/** What of a scan is as it should be. */
export const isGood = ({ outcome }: ScanAnswer): boolean =>
  outcome === 'counted' || outcome === 'again' || outcome === 'taken_back';
