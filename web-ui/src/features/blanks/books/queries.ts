import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import { stringifySearch } from '~/lib/search';
import type { FileFormat } from '~/ui/FileMenu';
import type { BlankType, BookKind } from '../types';

const LONG = 10 * 60_000;

/** A unit as it keeps blanks: a unit of the Agency has them in the Agency's store, every other in its own. */
export const storeOf = (unit: string) =>
  queryOptions({
    queryKey: ['organisations', unit, 'store'],
    queryFn: async ({ signal }) => {
      const read = (id: string) =>
        unwrap(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal }));
      const own = await read(unit);
      return own.type === 'agency_unit' && own.parent_id ? read(own.parent_id) : own;
    },
    staleTime: LONG,
  });

/** The yearly report, of everybody in reach where no holder is asked for. The log keeps every reading: it is not read anew by itself. */
export const yearlyReport = (type: BlankType, year: number, holder: string | undefined) =>
  queryOptions({
    queryKey: ['blanks', 'yearly', type, year, holder],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/certificate-blanks/yearly-report', {
          params: { query: { type, year, ...(holder ? { holder } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });

/** The closings, which one more makes untrue. */
export const CLOSINGS = ['blanks', 'closings'];

/** How a book or a register was closed; null where it is open. */
export const closingOf = (book: BookKind, type: BlankType, year: number, holder: string) =>
  queryOptions({
    queryKey: [...CLOSINGS, book, type, year, holder],
    queryFn: async ({ signal }) => {
      const { data } = await unwrap(
        api.GET('/api/v1/certificate-blanks/books', {
          params: { query: { book, type, year, holder } },
          signal,
        }),
      );
      return data[0] ?? null;
    },
  });

export const closeBook = (
  book: BookKind,
  type: BlankType,
  year: number,
  organisation_id: string,
  key: string,
) =>
  unwrap(
    api.POST('/api/v1/certificate-blanks/books/{type}/{year}/close', {
      params: { path: { type, year: String(year) }, header: { 'Idempotency-Key': key } },
      body: { book, organisation_id },
    }),
  );

/** Where the files of a book, a register or the report are had. */
export const fileOf =
  (
    what: 'book' | 'register' | 'yearly-report',
    of: { type: BlankType; year: string; holder: string | undefined },
  ) =>
  (format: FileFormat): string =>
    `/api/v1/certificate-blanks/${what}${stringifySearch({ ...of, format })}`;

/** The files that each of them can be had as. */
export const FORMATS = ['pdf', 'docx', 'xlsx', 'csv'] as const;
