import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '~/api/client';
import { followed, listOf } from '~/api/pages';
import type { components } from '~/api/schema';
import { endOfDay } from '~/lib/dates';
import type { BlankType, MovementKind, Paper } from './types';

const LONG = 10 * 60_000;

/** What an act on blanks makes untrue. */
export const STALE = [['blanks'], ['obligations'], ['workqueues']];

/** The kinds of blanks with the series they were printed in. */
export const blankTypes = queryOptions({
  queryKey: ['blanks', 'types'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/certificate-blanks/types', { signal }))).data,
  staleTime: LONG,
});

/** How many there are and where, at the end of a day, now where none is asked for. */
export const balances = (type: BlankType, as_of: string | undefined) =>
  queryOptions({
    queryKey: ['blanks', 'balances', type, as_of],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/certificate-blanks/balances', {
          params: { query: { type, ...(as_of ? { as_of } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface MovementSearch {
  type: BlankType;
  kind?: MovementKind;
  holder?: string;
  'at[lt]'?: string;
}

/** The filter of the ledger as the API takes it: a day that is asked for is counted with its end. */
export const movementSearch = (
  type: BlankType,
  {
    kind,
    holder,
    as_of,
  }: { kind?: string | undefined; holder?: string | undefined; as_of?: string | undefined },
): MovementSearch => ({
  type,
  // A kind that there is not is the API's to refuse.
  ...(kind ? { kind: kind as MovementKind } : {}),
  ...(holder ? { holder } : {}),
  ...(as_of ? { 'at[lt]': endOfDay(as_of) } : {}),
});

export const movementList = (query: MovementSearch) =>
  listOf(['blanks', 'movements', query], async (place, signal) => {
    const { data, page } = await unwrap(
      api.GET('/api/v1/certificate-blanks/movements', { params: { query: { ...query, ...place } }, signal }),
    );
    return { data: data.map((row) => ({ ...row, id: String(row.seq) })), page };
  });

export type MovementRow = Awaited<
  ReturnType<Exclude<ReturnType<typeof movementList>['queryFn'], symbol | undefined>>
>['data'][number];

/** Where the serials are, in their order; as many ranges as a strip can show come first. */
export const standingList = (type: BlankType, as_of: string | undefined) =>
  listOf(
    ['blanks', 'ranges', type, as_of],
    (place, signal) =>
      unwrap(
        api.GET('/api/v1/certificate-blanks/ranges', {
          params: { query: { type, ...(as_of ? { as_of } : {}), ...place } },
          signal,
        }),
      ),
    80,
  );

/** The papers that wait for somebody, the oldest first: it has waited longest. */
export const waitingPapers = (type: BlankType) =>
  queryOptions({
    queryKey: ['blanks', 'waiting', type],
    queryFn: async ({ signal }) => {
      const { data } = await followed((place) =>
        unwrap(
          api.GET('/api/v1/certificate-blanks/papers', {
            params: { query: { type, waiting: true, ...place } },
            signal,
          }),
        ),
      );
      return data.toReversed();
    },
    placeholderData: keepPreviousData,
  });

const ofPaper = (id: string) => ({ params: { path: { id } } });

export const paper = (id: string) =>
  queryOptions({
    queryKey: ['blanks', 'papers', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/certificate-blanks/papers/{id}', { ...ofPaper(id), signal })),
  });

export const paperActions = (id: string) =>
  queryOptions({
    queryKey: ['blanks', 'papers', id, 'actions'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/certificate-blanks/papers/{id}/actions', { ...ofPaper(id), signal })),
  });

/** The life of one number. */
export const trace = (type: BlankType, serial: string) =>
  queryOptions({
    queryKey: ['blanks', 'trace', type, serial],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/certificate-blanks/{type}/{serial}/trace', {
          params: { path: { type, serial } },
          signal,
        }),
      ),
    retry: false,
  });

/** How long the stock of each holder lasts. */
export const forecast = (type: BlankType) =>
  queryOptions({
    queryKey: ['blanks', 'forecast', type],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/certificate-blanks/forecast', { params: { query: { type } }, signal })),
    placeholderData: keepPreviousData,
  });

export type Opening = components['schemas']['BlankOpening'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends the sheet of opening balances: to be tried, or to be brought in whole. */
export const sendOpening = (sheet: File, dry_run: boolean, key: string): Promise<Opening> =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/opening-balances', {
      params: { query: { dry_run }, header: { 'Idempotency-Key': key } },
      headers: { 'Content-Type': sheet.name.endsWith('.csv') ? 'text/csv' : XLSX },
      body: sheet as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  );

/** The addresses that make a paper. */
export type Making =
  | 'lots'
  | 'supply-requests'
  | 'shipments'
  | 'spoil'
  | 'report-loss'
  | 'take-back'
  | 'return'
  | 'recall'
  | 'destroy'
  | 'stocktakes'
  | 'print-orders'
  | 'reverse';

/** Every paper is made in the same way; what each asks for stands with its form. */
export const make = (what: Making, body: object, key: string) =>
  unwrap(
    api.POST(`/api/v1/certificate-blanks/${what}` as '/api/v1/certificate-blanks/reverse', {
      params: { header: { 'Idempotency-Key': key } },
      body: body as { paper_id: string; reason: string },
    }),
  );

/** A step of a paper at the version seen, under the address of its kind. */
export const take = (of: Pick<Paper, 'id' | 'version'>, step: string, body: object, key: string) =>
  unwrap(
    api.POST(`/api/v1/certificate-blanks/${step}` as '/api/v1/certificate-blanks/papers/{id}/approve', {
      params: { path: { id: of.id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) } },
      body,
    }),
  );
