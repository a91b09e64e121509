import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';

export interface AccountSearch {
  state?: string;
  role?: string;
  organisation_id?: string;
  cursor?: string;
}

export const accountList = (query: AccountSearch) =>
  queryOptions({
    queryKey: ['accounts', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts', { params: { query: { ...query, limit: 50 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const account = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal })),
  });
