import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { components } from '~/api/schema';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedView'];
export type ViewPage = Schemas['ViewPage'];
export type Notice = Schemas['NoticeView'];

export const savedViews = () =>
  queryOptions({
    queryKey: ['saved-views'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/saved-views', { signal }))).data,
    staleTime: 60_000,
  });

export const noticeCount = () =>
  queryOptions({
    queryKey: ['notices', 'count'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/notices/count', { signal }))).unread,
    refetchInterval: 60_000,
  });

/** What one was told: the last ten, then more. */
export const notices = () => ({
  ...listOf(
    ['notices', 'list'],
    (query, signal) => unwrap(api.GET('/api/v1/notices', { params: { query }, signal })),
    10,
  ),
  staleTime: 0,
});

export const calendarFeeds = () =>
  queryOptions({
    queryKey: ['own', 'calendar-feeds'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/calendar-feeds', { signal }))).data,
  });
