import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type Card = Schemas['Card'];
export type CardDetail = Schemas['CardDetail'];
export type CardFile = Schemas['CardFile'];
export type CardFileEvent = Schemas['CardFileEvent'];
export type CardKind = Schemas['CardKind'];
export type CardProposal = Schemas['CardProposal'];
export type CardState = Schemas['CardState'];
export type Course = Schemas['Course'];
export type WithdrawalGround = Schemas['WithdrawalGround'];

/** The grounds that the law has for each kind of card (Luật TGPL Đ.22 kh.1, Đ.24 kh.3; NĐ 144/2017 Đ.18). */
export const GROUNDS: Record<CardKind, WithdrawalGround[]> = {
  TGV: ['no_court_case', 'conditions_gone', 'dismissed', 'left', 'prohibited_acts', 'banned'],
  CTV: ['inactive', 'contract_ended', 'prohibited_acts'],
};

/** Certificates need no file: they follow the decision on the results of a course. */
export const isCertificate = ({ kind }: Pick<Card, 'kind'>): boolean => kind === 'CC';

export const cardKind = ({ kind }: Pick<Card, 'kind'>): CardKind => (kind === 'CTV' ? 'CTV' : 'TGV');
