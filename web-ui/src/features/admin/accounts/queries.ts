import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';

export interface AccountSearch {
  state?: string;
  role?: string;
  organisation_id?: string;
}

export const accountList = (query: AccountSearch) =>
  listOf(
    ['accounts', 'list', query],
    (place, signal) =>
      unwrap(api.GET('/api/v1/accounts', { params: { query: { ...query, ...place } }, signal })),
    50,
  );

export const account = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal })),
  });
