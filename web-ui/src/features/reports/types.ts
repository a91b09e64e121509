import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type Words = Schemas['Words'];
export type Level = Schemas['Level'];
export type FormView = Schemas['FormView'];
export type FormLine = Schemas['FormLine'];
export type ReportPeriod = Schemas['ReportPeriod'];
export type ReportSummary = Schemas['ReportSummary'];
export type ReportState = Schemas['ReportState'];
export type ReportEvent = Schemas['ReportEvent'];
/** Pairs come as lists. */
export type ReportView = Omit<Schemas['ReportView'], 'missing'> & { missing: string[][] };
export type ReportCell = Schemas['ReportCell'];
export type ReportSection = Schemas['ReportSection'];
/** What is absent stays. */
export type ReportPatch = Partial<Schemas['ReportPatch']>;
export type ReportAct = Schemas['ReportAct'];
export type Segment = Schemas['Segment'];
export type CellComment = Schemas['CellComment'];
export type SectionComment = Schemas['SectionComment'];
/** What is said of single places of a report when it is sent back. */
export interface Comments {
  cells: CellComment[];
  sections: SectionComment[];
}
export type BrokenIdentity = Schemas['BrokenIdentity'];
export type UnmappedNotice = Schemas['UnmappedNotice'];
export type Verification = Schemas['ReportVerification'];
export type Completeness = Schemas['Completeness'];
export type CompletenessPeriod = Schemas['CompletenessPeriod'];
export type CompletenessRow = Schemas['CompletenessRow'];
export type CompletenessCell = Schemas['CompletenessCell'];
export type DeltaPart = Schemas['ReportDeltaPart'];
export type Reminded = Schemas['Reminded'];
