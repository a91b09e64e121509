import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { OPEN_REQUESTS } from '~/api/lookups';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';
import type { Tier } from './quota';

export type PractitionerRow = components['schemas']['PractitionerView'];

export const practitionerList = (query: { kind?: string }) =>
  listOf(
    ['practitioners', 'list', query],
    (place, signal) =>
      unwrap(api.GET('/api/v1/practitioners', { params: { query: { ...query, ...place } }, signal })),
    50,
  );

export const practitioner = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}', { params: { path: { id } }, signal })),
  });

/** Who may not know of absences is shown none. */
export const absences = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id, 'absences'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}/absences', { params: { path: { id } }, signal })),
    retry: false,
  });

export type Contract = components['schemas']['ContractView'];

/** Who may not know of contracts is shown none. */
export const contracts = (id: string) =>
  queryOptions({
    queryKey: ['practitioners', id, 'contracts'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/practitioners/{id}/contracts', { params: { path: { id } }, signal })),
    retry: false,
  });

export type OfficerQuota = components['schemas']['OfficerQuota'];

/** The officers by name, each with what court cases of a year credited. */
export const quotaOfficers = (year: number, tier: Tier | undefined) =>
  listOf(['quotas', year, 'officers', tier], (place, signal) =>
    unwrap(
      api.GET('/api/v1/quotas/{year}/officers', {
        params: { path: { year }, query: { tier, ...place } },
        signal,
      }),
    ),
  );

/** The states of a case that somebody still works on, in the order of its life. */
const STAGES = ['accepted', 'assigned', 'in_progress', 'suspended', 'pending_completion'];

/** Those among them that make a practitioner's load. */
export const OPEN_CASES = STAGES.slice(1).join(',');

/** The stages before their numbers are known. */
export const noneYet = (withRequests: boolean) =>
  [...(withRequests ? [OPEN_REQUESTS] : []), ...STAGES].map((state) => ({ state, count: 0 }));

/** How many stand at each stage: each number is the total of the very list that it opens. */
export const stageCounts = (withRequests: boolean) =>
  queryOptions({
    queryKey: ['cases', 'stages', withRequests],
    queryFn: async ({ signal }) => {
      const one = { count: 'exact', limit: 1 } as const;
      const requests = withRequests
        ? [
            unwrap(
              api.GET('/api/v1/requests', { params: { query: { state: OPEN_REQUESTS, ...one } }, signal }),
            ).then(({ page }) => ({ state: OPEN_REQUESTS, count: page.total ?? 0 })),
          ]
        : [];
      const cases = STAGES.map(async (state) => {
        const { page } = await unwrap(
          api.GET('/api/v1/cases', { params: { query: { state, ...one } }, signal }),
        );
        return { state, count: page.total ?? 0 };
      });
      return Promise.all([...requests, ...cases]);
    },
  });
