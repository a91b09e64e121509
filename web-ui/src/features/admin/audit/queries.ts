import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';
import { auditFilter, type AuditSearch } from './search';

export type AuditRow = components['schemas']['AuditEventView'];

export const auditList = (search: AuditSearch) => ({
  ...listOf(
    ['audit', search],
    (place, signal) =>
      unwrap(
        api.GET('/api/v1/audit-events', { params: { query: { ...auditFilter(search), ...place } }, signal }),
      ),
    50,
  ),
  // What was done while the page stood open is news here.
  staleTime: 0,
});
