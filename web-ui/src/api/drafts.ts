import { queryOptions } from '@tanstack/react-query';
import { Keeper } from '~/lib/keeper';
import { api, done, unwrap } from './client';
import { account } from './session';

const path = (id: string) => ({ path: { id } });
const at = (version: number) => ({ header: { 'If-Match': `"${version}"` } });

export const dropDraftOf = ({ id, version }: { id: string; version: number }) =>
  done(api.DELETE('/api/v1/drafts/{id}', { params: { ...path(id), ...at(version) } }));

const keepers = new Map<string, Keeper>();

interface Place {
  form: string;
  subject_id?: string | undefined;
}

/** A form as drafts are kept under: `case.<id>.refuse` is `case.refuse` of that record, the last that it names. */
function placeOf(name: string): Place {
  const parts = name.split('.');
  return {
    form: parts.filter((part) => !isId(part)).join('.'),
    subject_id: parts.filter(isId).at(-1),
  };
}

const isId = (part: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part);

/** The keeper of a form of this page; it goes on while one looks something up elsewhere. */
export function keeperOf(name: string, place: Place = placeOf(name)): Keeper {
  const owner = account()?.id;
  const key = `${owner} ${name}`;
  const known = keepers.get(key);
  if (known) return known;
  /** Whoever signs in over the same page is not given what another one wrote. */
  const asOwner = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
    if (account()?.id !== owner) throw new Error('another account');
    return send();
  };
  const keeper = new Keeper({
    begin: (content, key) =>
      asOwner(() =>
        unwrap(
          api.POST('/api/v1/drafts', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...place, content: content as Record<string, never> },
          }),
        ),
      ),
    update: ({ id, version }, content) =>
      asOwner(() =>
        unwrap(
          api.PATCH('/api/v1/drafts/{id}', {
            params: { ...path(id), ...at(version) },
            body: { content: content as Record<string, never> },
          }),
        ),
      ),
    drop: (handle) => asOwner(() => dropDraftOf(handle)),
  });
  keepers.set(key, keeper);
  return keeper;
}

/** The form was sent: what was kept of it goes. */
export const sentOf = (name: string): void => void keepers.get(`${account()?.id} ${name}`)?.drop();

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

export interface Left {
  content: object;
  /** Puts it in the place of what is being written, which its keeper then goes on with. */
  take: () => Promise<void>;
}

/** What was left unsent in a form: what its keeper holds, or else what the server has. */
export async function leftIn(name: string): Promise<Left | undefined> {
  const keeper = keeperOf(name);
  if (keeper.content) return { content: keeper.content, take: () => Promise.resolve() };
  const { form, subject_id = null } = placeOf(name);
  const { data } = await unwrap(api.GET('/api/v1/drafts'));
  const draft = data.find(
    (each) => each.form === form && (each.subject_id ?? null) === subject_id && each.id !== keeper.draftId,
  );
  if (!draft) return undefined;
  const { content, version } = await readDraft(draft.id);
  // Its own may have been begun while the list was read.
  if (draft.id === keeper.draftId) return undefined;
  return { content, take: () => keeper.replace({ id: draft.id, version }, content) };
}
