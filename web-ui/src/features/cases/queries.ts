import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type CaseRow = Schemas['CaseView'];

export interface CaseSearch {
  state?: string;
  form?: string;
  field?: string;
  sort?: string;
  cursor?: string;
  'due_at[lt]'?: string;
}

export const caseList = (query: CaseSearch) =>
  queryOptions({
    queryKey: ['cases', 'list', query],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/cases', { params: { query: { ...query, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });

export const caseFile = (id: string) =>
  queryOptions({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
  });
