import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '~/api/client';
import { listOf } from '~/api/pages';
import type { Level, ReportPatch, ReportState } from './types';

const LONG = 10 * 60_000;

/** All forms, each in the version of a day: that by which a period is reported that ends then. */
export const reportForms = (on: string) =>
  queryOptions({
    queryKey: ['report-forms', on],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/report-forms', { params: { query: { on } }, signal }))).data,
    staleTime: LONG,
  });

/** Who has reported what in a year. */
export const completeness = (form: string, year: number, level: Level | undefined) =>
  queryOptions({
    queryKey: ['reports', 'completeness', form, year, level],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/report-completeness', {
          params: { query: { form, year, ...(level ? { level } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface ReportSearch {
  form?: string;
  period?: string;
  year?: number;
  organisation_id?: string;
  receiver_id?: string;
  state?: ReportState;
}

export const reportList = (search: ReportSearch) =>
  listOf(['reports', 'list', search], (place, signal) =>
    unwrap(api.GET('/api/v1/reports', { params: { query: { ...search, ...place } }, signal })),
  );

const of = (id: string) => ({ params: { path: { id } } });

export const reportView = (id: string) =>
  queryOptions({
    queryKey: ['reports', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reports/{id}', { ...of(id), signal })),
  });

/** The parts of one report hang under its key, so that an act renews all of them together. */
export const reportActions = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'actions'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reports/{id}/actions', { ...of(id), signal })),
  });

export const reportHistory = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'history'],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET('/api/v1/reports/{id}/history', { ...of(id), signal }))).data,
  });

/** A cell in the periods before, the newest first. */
export const cellPeriods = (id: string, row: string, column: string) =>
  queryOptions({
    queryKey: ['reports', id, 'periods', row, column],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET('/api/v1/reports/{id}/cells/{row}/{column}/periods', {
            params: { path: { id, row, column } },
            signal,
          }),
        )
      ).data,
  });

/** Asked for when somebody wants to know: it counts everything again. */
export const verification = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'verify'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reports/{id}/verify', { ...of(id), signal })),
    retry: false,
  });

export const deltas = (id: string) =>
  queryOptions({
    queryKey: ['reports', id, 'deltas'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/reports/{id}/deltas', { ...of(id), signal })),
  });

export const createReport = (body: { form: string; period: string; organisation_id?: string }, key: string) =>
  unwrap(api.POST('/api/v1/reports', { params: { header: { 'Idempotency-Key': key } }, body }));

export const patchReport = (id: string, version: number, body: ReportPatch) =>
  unwrap(
    api.PATCH('/api/v1/reports/{id}', {
      params: { path: { id }, header: { 'If-Match': ifMatch(version) } },
      body: body as Required<ReportPatch>,
    }),
  );

interface At {
  id: string;
  version: number;
}

/** One step of its life: every step is asked for in the same way. */
export const takeStep = ({ id, version }: At, action: string, body: object, key: string) =>
  unwrap(
    api.POST(`/api/v1/reports/{id}/${action}` as '/api/v1/reports/{id}/check', {
      params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) } },
      body,
    }),
  );

export const remind = (body: { form: string; period: string; organisation_ids: string[] }, key: string) =>
  unwrap(
    api.POST('/api/v1/report-completeness:remind', {
      params: { header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** What an act on any report makes untrue. */
export const STALE = [['reports'], ['obligations'], ['workqueues']];

/** The report as a file, in the layout of its form. */
export const filePath = (id: string, format: string): string => `/api/v1/reports/${id}/file?format=${format}`;
