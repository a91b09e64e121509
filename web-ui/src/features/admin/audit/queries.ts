import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { auditFilter, type AuditSearch } from './search';

export type AuditRow = components['schemas']['AuditEventView'];

export const auditList = (search: AuditSearch) =>
  queryOptions({
    queryKey: ['audit', search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/audit-events', {
          params: {
            query: { ...auditFilter(search), limit: 50, ...(search.cursor ? { cursor: search.cursor } : {}) },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    // What was done while the page stood open is news here.
    staleTime: 0,
  });
