import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { now } from '~/lib/clock';
import { dayOf } from '~/lib/dates';
import { api, unwrap } from './client';
import type { components } from './schema';

export const groupsToday = () =>
  queryOptions({
    queryKey: ['eligibility-groups'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/eligibility-groups', { signal })),
    staleTime: Infinity,
  });

export const checkEligibility = (facts: components['schemas']['Facts']) =>
  queryOptions({
    queryKey: ['eligibility', facts],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/api/v1/eligibility:check', { body: { facts, on: dayOf(now()) }, signal })),
    placeholderData: keepPreviousData,
  });
