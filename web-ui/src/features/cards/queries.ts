import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '~/api/client';
import { followed, listOf } from '~/api/pages';
import type { CardFile, CardFileEvent } from './types';

/** What an act on cards makes untrue. */
export const STALE = [['cards'], ['blanks'], ['obligations'], ['workqueues']];

/** What an address or a page asks for; a value that there is not is the API's to refuse. */
export type Asked = Record<string, string | undefined>;

/** The filter as the API takes it: what is not asked for is left out. */
const sent = (asked: Asked): object => Object.fromEntries(Object.entries(asked).filter(([, value]) => value));

export const fileList = (asked: Asked) =>
  listOf(['cards', 'files', asked], (place, signal) =>
    unwrap(api.GET('/api/v1/card-files', { params: { query: { ...sent(asked), ...place } }, signal })),
  );

export const cardList = (asked: Asked) =>
  listOf(['cards', 'cards', asked], (place, signal) =>
    unwrap(api.GET('/api/v1/cards', { params: { query: { ...sent(asked), ...place } }, signal })),
  );

export const certificateList = (asked: Asked) =>
  listOf(['cards', 'certificates', asked], (place, signal) =>
    unwrap(api.GET('/api/v1/certificates', { params: { query: { ...sent(asked), ...place } }, signal })),
  );

export const courseList = listOf(['cards', 'courses'], (place, signal) =>
  unwrap(api.GET('/api/v1/courses', { params: { query: place }, signal })),
);

/** Whose card the law lets be withdrawn because they did nothing for two years: all of them. */
export const proposals = queryOptions({
  queryKey: ['cards', 'proposals'],
  queryFn: async ({ signal }) => {
    const { data, page } = await unwrap(api.GET('/api/v1/cards/withdrawal-proposals', { signal }));
    return { data: data.map((row) => ({ ...row, id: row.card_id })), page };
  },
});

const ofId = (id: string) => ({ params: { path: { id } } });

export const file = (id: string) =>
  queryOptions({
    queryKey: ['cards', 'files', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/card-files/{id}', { ...ofId(id), signal })),
  });

export const fileActions = (id: string) =>
  queryOptions({
    queryKey: ['cards', 'files', id, 'actions'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/card-files/{id}/actions', { ...ofId(id), signal })),
  });

/** A card, or a certificate: the two are read alike, each in its own register. */
const registered = (register: 'cards' | 'certificates') => (id: string) =>
  queryOptions({
    queryKey: ['cards', register, id],
    queryFn: ({ signal }) =>
      unwrap(api.GET(`/api/v1/${register}/{id}` as '/api/v1/cards/{id}', { ...ofId(id), signal })),
  });
export const card = registered('cards');
export const certificate = registered('certificates');

export const course = (id: string) =>
  queryOptions({
    queryKey: ['cards', 'courses', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/courses/{id}', { ...ofId(id), signal })),
  });

/** The cards and certificates of one practitioner, whoever may not know of them shown none. */
export const cardsOf = (practitioner_id: string) =>
  queryOptions({
    queryKey: ['cards', 'of', practitioner_id],
    queryFn: async ({ signal }) => {
      const all = await Promise.all([
        followed((place) =>
          unwrap(api.GET('/api/v1/cards', { params: { query: { practitioner_id, ...place } }, signal })),
        ),
        followed((place) =>
          unwrap(
            api.GET('/api/v1/certificates', { params: { query: { practitioner_id, ...place } }, signal }),
          ),
        ),
      ]);
      return all.flatMap(({ data }) => data);
    },
    retry: false,
  });

/** The words of the API for a step stand in its address with a dash. */
const addressOf = (step: CardFileEvent) =>
  `/api/v1/card-files/{id}/${step.replace('_', '-')}` as '/api/v1/card-files/{id}/abandon';

/** A step of a file, at the version seen. */
export const takeStep = (
  of: Pick<CardFile, 'id' | 'version'>,
  step: CardFileEvent,
  body: object,
  key: string,
) =>
  unwrap(
    api.POST(addressOf(step), {
      params: { path: { id: of.id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) } },
      // What each step asks for stands with its form.
      body: body as never,
    }),
  );
