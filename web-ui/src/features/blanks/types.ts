import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type BlankType = Schemas['BlankType'];
export type BlankState = Schemas['BlankState'];
export type BlankTypeView = Schemas['BlankTypeView'];
export type Series = Schemas['BlankSeries'];
export type SerialRange = Schemas['BlankRange'];
export type RangeView = Schemas['BlankRangeView'];
export type Movement = Schemas['BlankMovement'];
export type MovementKind = Schemas['BlankMovementKind'];
export type Balance = Schemas['BlankBalance'];
export type Paper = Schemas['BlankPaper'];
export type PaperState = Schemas['BlankPaperState'];
export type PaperEvent = Schemas['BlankPaperEvent'];

/** What can happen to a paper. */
const PAPER_EVENTS = [
  'approve',
  'reject',
  'cancel',
  'ship',
  'carry_out',
  'confirm',
  'report_discrepancy',
  'reverse',
] as const satisfies readonly PaperEvent[];

/** Whether an address names a step that there is. */
export const isPaperEvent = (step: string): step is PaperEvent => PAPER_EVENTS.some((one) => one === step);

/** In the order of the tabs. */
export const BLANK_TYPES = ['CC', 'TGV', 'CTV'] as const satisfies readonly BlankType[];

/** The kind that an address names; the first where it names none that there is. */
export const typeOf = (named: string | undefined): BlankType =>
  BLANK_TYPES.find((one) => one === named) ?? BLANK_TYPES[0];
