import '~/ui/savedViews.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bookmark, Ellipsis, RefreshCw, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api, done, ifMatch, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { Button } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { savedQueries, type SavedQuery } from './queries';
import { bodyOf, searchOf, type MeasureQuery, type QuestionSearch } from './question';

const STALE = [savedQueries().queryKey];

const keep = (name: string, query: MeasureQuery, key: string) =>
  unwrap(
    api.POST('/api/v1/saved-queries', {
      params: { header: { 'Idempotency-Key': key } },
      body: { name, query },
    }),
  );

/** The questions that the reader kept: each is answered as it was then, or on the data of now. */
export function Kept() {
  const t = useT();
  const { data, isPending } = useQuery(savedQueries());
  const [gone, setGone] = useState<SavedQuery>();
  // What comes back is answered as of the same instant.
  const bring = useWrite({
    form: 'saved-query.again',
    send: ({ name, query, as_of }: SavedQuery, key) => keep(name, { ...query, as_of }, key),
    stale: STALE,
    onDone: () => setGone(undefined),
  });
  // Nothing below is pushed down when they come.
  if (isPending) return <div aria-busy="true" />;
  if (!gone && (data ?? []).length === 0) return null;
  return (
    <div className="stack-s noprint">
      <div className="views">
        <ul aria-label={t('statistics.kept')}>
          {data?.map((query) => (
            <KeptLink key={query.id} query={query} onGone={() => setGone(query)} />
          ))}
        </ul>
      </div>
      {gone && (
        <Note role="status">
          <span className="row">
            {t('statistics.deleted', { name: gone.name })}
            <Button size="small" icon={Undo2} busy={bring.isPending} onClick={() => bring.mutate(gone)}>
              {t('bulk.undo')}
            </Button>
          </span>
        </Note>
      )}
      <ProblemAlert problem={bring.error} />
    </div>
  );
}

function KeptLink({ query, onGone }: { query: SavedQuery; onGone: () => void }) {
  const t = useT();
  const { id, name, version, as_of } = query;
  const remove = useWrite({
    form: `saved-query.${id}.delete`,
    send: () =>
      done(
        api.DELETE('/api/v1/saved-queries/{id}', {
          params: { path: { id }, header: { 'If-Match': ifMatch(version) } },
        }),
      ),
    stale: STALE,
    onDone: onGone,
  });
  return (
    <li>
      <Link
        to="."
        search={{ ...searchOf(query.query), saved: id }}
        className="view"
        activeOptions={{ exact: true, includeSearch: true }}
        title={t('statistics.as_of', { at: dateTime(as_of) })}
      >
        <Icon of={Bookmark} small />
        {name}
      </Link>
      <Menu
        label={t('statistics.manage', { name })}
        button={(wired) => (
          <button
            type="button"
            className="ibtn view__more"
            {...wired}
            aria-label={t('statistics.manage', { name })}
          >
            <Icon of={Ellipsis} small />
          </button>
        )}
      >
        <li>
          <Link to="." search={searchOf(query.query)}>
            <Icon of={RefreshCw} />
            {t('statistics.run_now')}
          </Link>
        </li>
        <li>
          <button type="button" onClick={() => remove.mutate(undefined)}>
            <Icon of={Trash2} />
            {t('statistics.delete')}
          </button>
        </li>
      </Menu>
      <ProblemAlert problem={remove.error} />
    </li>
  );
}

interface SaveProps {
  question: QuestionSearch;
  onClose: () => void;
  onKept: (kept: SavedQuery) => void;
}

/** Gives the question a name, and keeps the instant of its answer. */
export function KeepDialog({ question, onClose, onKept }: SaveProps) {
  const t = useT();
  return (
    <CommandDialog
      form="saved-query.new"
      heading={t('statistics.keep')}
      about={<p className="sm t2">{t('statistics.keep_about')}</p>}
      fields={[{ kind: 'line', pointer: '/name', label: 'statistics.name', required: true, unique: true }]}
      send={(body, key) => keep(String(body.name), bodyOf(question), key)}
      stale={STALE}
      onClose={onClose}
      onDone={onKept}
    />
  );
}
