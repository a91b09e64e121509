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
export type Standing = Schemas['BlankStanding'];
export type ForecastLine = Schemas['BlankForecastLine'];
export type Balance = Schemas['BlankBalance'];
export type Paper = Schemas['BlankPaper'];
export type PaperState = Schemas['BlankPaperState'];
export type YearlyReport = Schemas['BlankYearlyReport'];
export type YearlyLine = Schemas['BlankYearlyLine'];
export type BookClosing = Schemas['BlankBookClosing'];
export type BookKind = Schemas['BlankBookKind'];
/** A unit that keeps blanks. */
export type Store = Pick<Schemas['OrganisationView'], 'id' | 'name'>;
export type Design = Schemas['BlankTemplate'];
export type Layout = Schemas['BlankLayout'];
export type LayoutField = Schemas['BlankLayoutField'];
export type LayoutSymbol = Schemas['BlankLayoutSymbol'];
export type PaperEvent = Schemas['BlankPaperEvent'];

/** What can happen to a paper beside the ledger. */
const PAPER_EVENTS = [
  'approve',
  'reject',
  'cancel',
  'ship',
  'carry_out',
  'confirm',
  'report_discrepancy',
  'reverse',
  'report',
] as const satisfies readonly PaperEvent[];

/** The steps that are taken beside the ledger; a stock-take is counted and closed on a page of its own. */
export type PaperStep = (typeof PAPER_EVENTS)[number];

/** Whether an address or an answer names such a step. */
export const isPaperEvent = (step: string): step is PaperStep => PAPER_EVENTS.some((one) => one === step);

/** In the order of the tabs. */
export const BLANK_TYPES = ['CC', 'TGV', 'CTV'] as const satisfies readonly BlankType[];

/** The kind that an address names; the first where it names none that there is. */
export const typeOf = (named: string | undefined): BlankType =>
  BLANK_TYPES.find((one) => one === named) ?? BLANK_TYPES[0];
