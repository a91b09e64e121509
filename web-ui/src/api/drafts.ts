import { queryOptions } from '@tanstack/react-query';
import { randomKey } from '~/lib/idempotency';
import { Keeper } from '~/lib/keeper';
import { api, done, unwrap } from './client';

const path = (id: string) => ({ path: { id } });
const at = (version: number) => ({ header: { 'If-Match': `"${version}"` } });

export const dropDraftOf = ({ id, version }: { id: string; version: number }) =>
  done(api.DELETE('/api/v1/drafts/{id}', { params: { ...path(id), ...at(version) } }));

const keepers = new Map<string, Keeper>();

/** The keeper of a form of this page; it goes on while one looks something up elsewhere. */
export function keeperOf(name: string, form: string): Keeper {
  const known = keepers.get(name);
  if (known) return known;
  const keeper = new Keeper({
    begin: (content) =>
      unwrap(
        api.POST('/api/v1/drafts', {
          params: { header: { 'Idempotency-Key': randomKey() } },
          body: { form, content: content as Record<string, never> },
        }),
      ),
    update: ({ id, version }, content) =>
      unwrap(
        api.PATCH('/api/v1/drafts/{id}', {
          params: { ...path(id), ...at(version) },
          body: { content: content as Record<string, never> },
        }),
      ),
    drop: dropDraftOf,
  });
  keepers.set(name, keeper);
  return keeper;
}

/** With the session they go; what they kept stays with the account. */
export const forgetKeepers = (): void => keepers.clear();

/** What the account left unsent. */
export const drafts = () =>
  queryOptions({
    queryKey: ['drafts'],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/drafts', { signal }))).data,
    staleTime: 0,
    gcTime: 0,
  });

export const readDraft = (id: string) => unwrap(api.GET('/api/v1/drafts/{id}', { params: path(id) }));
