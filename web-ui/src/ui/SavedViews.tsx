import './savedViews.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, BookmarkPlus, Ellipsis, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, done, unwrap } from '~/api/client';
import { useAccount } from '~/api/session';
import type { Account, Role } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { kept, searchOf, type Reader } from '~/lib/views';
import { Button } from './Button';
import { CommandDialog } from './CommandDialog';
import { Icon } from './Icon';
import { Menu } from './Menu';
import { ProblemAlert } from './ProblemAlert';
import { savedViews, type SavedView, type ViewPage } from '~/api/desk';

/** Who says with which view a page opens for a role of the unit. */
const DECIDES: Role[] = ['director', 'centre_admin', 'sysadmin'];

const STALE = [savedViews().queryKey];

export const readerOf = (account: Account | undefined): Reader => ({
  me: account?.practitioner_ids[0],
  unit: account?.organisation_id ?? '',
  today: today(),
});

interface Props {
  page: ViewPage;
  /** The filter as it stands in the address. */
  search: Record<string, string | undefined>;
}

/** Filters under a name: one's own, the unit's and the role's; the filter on the screen can be added to them. */
export function SavedViews({ page, search }: Props) {
  const t = useT();
  const account = useAccount();
  const [saving, setSaving] = useState(false);
  const { data } = useQuery(savedViews());
  const query = kept(search, readerOf(account));
  const views = data?.filter((view) => view.page === page) ?? [];
  // A colleague's may be kept as one's own too: to open the page with it.
  const isKept = views.some((view) => view.mine && view.query === query);
  if (views.length === 0 && query === '') return null;
  return (
    <div className="views noprint">
      {views.length > 0 && (
        <ul aria-label={t('views.title')}>
          {views.map((view) => (
            <ViewLink key={view.id} view={view} />
          ))}
        </ul>
      )}
      {query !== '' && !isKept && (
        <Button size="small" kind="quiet" icon={BookmarkPlus} onClick={() => setSaving(true)}>
          {t('views.save')}
        </Button>
      )}
      {saving && <SaveDialog page={page} query={query} onClose={() => setSaving(false)} />}
    </div>
  );
}

function ViewLink({ view }: { view: SavedView }) {
  const t = useT();
  const [removing, setRemoving] = useState(false);
  const cache = useQueryClient();
  const path = { id: view.id };
  const change = useWrite({
    form: `saved-view.${view.id}`,
    send: (is_default: boolean) =>
      unwrap(
        api.PATCH('/api/v1/saved-views/{id}', {
          params: { path, header: { 'If-Match': `"${view.version}"` } },
          body: { is_default },
        }),
      ),
    stale: STALE,
  });
  const send = () =>
    done(
      api.DELETE('/api/v1/saved-views/{id}', {
        params: { path, header: { 'If-Match': `"${view.version}"` } },
      }),
    );
  const remove = useWrite({ form: `saved-view.${view.id}.delete`, send, stale: STALE });
  // Nobody else misses one's own.
  const onDelete = () => (view.shared === 'mine' ? remove.mutate(undefined) : setRemoving(true));
  return (
    <li>
      <Link
        to="."
        search={searchOf(view.query)}
        className="view"
        activeOptions={{ exact: true, includeSearch: true }}
        title={view.mine ? undefined : t('views.by', { name: view.owner_name ?? '' })}
      >
        <Icon of={view.is_default ? Star : Bookmark} small />
        {view.name}
        {!view.mine && <span className="vh"> {t('views.by', { name: view.owner_name ?? '' })}</span>}
      </Link>
      {view.mine && (
        <Menu
          label={t('views.manage', { name: view.name })}
          button={(wired) => (
            <button
              type="button"
              className="ibtn view__more"
              {...wired}
              aria-label={t('views.manage', { name: view.name })}
            >
              <Icon of={Ellipsis} small />
            </button>
          )}
        >
          <li>
            <button type="button" onClick={() => change.mutate(!view.is_default)}>
              <Icon of={Star} />
              {t(view.is_default ? 'views.no_default' : 'views.default')}
            </button>
          </li>
          <li>
            <button type="button" onClick={onDelete}>
              <Icon of={Trash2} />
              {t('views.delete')}
            </button>
          </li>
        </Menu>
      )}
      <ProblemAlert
        problem={change.error ?? remove.error}
        onReload={() => {
          void cache.invalidateQueries({ queryKey: savedViews().queryKey });
          change.reset();
          remove.reset();
        }}
      />
      {removing && (
        <CommandDialog
          form={`saved-view.${view.id}.delete`}
          heading={t('views.delete')}
          danger
          about={<p>{t('views.delete_about', { name: view.name })}</p>}
          send={send}
          stale={STALE}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

function SaveDialog({ page, query, onClose }: { page: ViewPage; query: string; onClose: () => void }) {
  const t = useT();
  const { options } = useLabels();
  const decides = useAccount()?.roles.some(({ role }) => DECIDES.includes(role));
  return (
    <CommandDialog
      form={`saved-view.new.${page}`}
      heading={t('views.save')}
      about={<p className="sm t2">{t('views.about')}</p>}
      fields={[
        { kind: 'line', pointer: '/name', label: 'views.name', required: true, unique: true },
        { kind: 'choice', pointer: '/shared', label: 'views.shared', options: options('view_shared') },
        {
          kind: 'choice',
          pointer: '/role',
          label: 'views.role',
          hint: 'views.role_hint',
          options: options('role'),
        },
        ...(decides
          ? [{ kind: 'flag', pointer: '/role_default', label: 'views.role_default' } as const]
          : []),
        { kind: 'flag', pointer: '/is_default', label: 'views.default' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/saved-views', {
            params: { header: { 'Idempotency-Key': key } },
            body: { ...body, page, query } as never,
          }),
        )
      }
      stale={STALE}
      onClose={onClose}
    />
  );
}
