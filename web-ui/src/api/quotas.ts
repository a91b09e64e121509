import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { components } from './schema';

export type QuotaYear = components['schemas']['QuotaYear'];

/** The first year whose quota is known (CV 5008/BTP-TGPL of 31/12/2021). */
export const FIRST_QUOTA = 2022;

/** The quota of court cases of a year, and how many officers come to what. */
export const quotaYear = (year: number) =>
  queryOptions({
    queryKey: ['quotas', year],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/quotas/{year}', { params: { path: { year } }, signal })),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Of the officers whose tier is known, those who reach the quota. */
export function standing({ tiers }: Pick<QuotaYear, 'tiers'>): { reached: number; known: number } {
  const sum = (some: QuotaYear['tiers']) => some.reduce((all, { officers }) => all + officers, 0);
  const known = tiers.filter(({ tier }) => tier);
  return { reached: sum(known.filter(({ tier }) => tier !== 'below')), known: sum(known) };
}
