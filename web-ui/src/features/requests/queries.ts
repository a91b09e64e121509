import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { followed, listOf } from '~/api/pages';
import type { components } from '~/api/schema';

export type RequestRow = components['schemas']['RequestSummary'];
export type RequestFile = components['schemas']['RequestView'];

export interface RequestSearch {
  state?: string;
  channel?: string;
  sort?: string;
}

export const requestList = (query: RequestSearch) =>
  listOf(['requests', 'list', query], (place, signal) =>
    unwrap(api.GET('/api/v1/requests', { params: { query: { ...query, ...place } }, signal })),
  );

export const request = (id: string) =>
  queryOptions({
    queryKey: ['requests', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/requests/{id}', { params: { path: { id } }, signal })),
  });

export const requestActions = (id: string) =>
  queryOptions({
    queryKey: ['requests', id, 'actions'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/requests/{id}/actions', { params: { path: { id } }, signal })),
  });

/** The papers of a request; once it is accepted they are part of the case's file. */
export const requestPapers = ({ id, case_id }: RequestFile) =>
  queryOptions({
    queryKey: ['requests', id, 'documents', case_id],
    queryFn: ({ signal }) =>
      followed((query) =>
        unwrap(
          case_id
            ? api.GET('/api/v1/cases/{id}/documents', { params: { path: { id: case_id }, query }, signal })
            : api.GET('/api/v1/requests/{id}/documents', { params: { path: { id }, query }, signal }),
        ),
      ),
    retry: false,
  });
