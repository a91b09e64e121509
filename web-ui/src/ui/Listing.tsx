import { ChevronDown, Rows4 } from 'lucide-react';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { More } from '~/api/list';
import type { Page } from '~/api/pages';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { onRows, rowsCompact, setRowsCompact } from '~/lib/settings';
import { Button, IconButton } from './Button';
import { ProblemAlert } from './ProblemAlert';
import type { Source } from './source';
import { usePaper } from './usePaper';
import { ListState } from './useRowsInSight';
import { Empty, Skeleton } from './Waiting';

interface Query<Row> {
  data: Page<Row> | undefined;
  error: Problem | null;
  isPlaceholderData: boolean;
  refetch: () => unknown;
  /** How the list goes on, where it is read page by page. */
  more?: More | undefined;
}

interface Props<Row> {
  label: string;
  query: Query<Row>;
  /** What nothing means here, when nothing is filtered. */
  empty: ReactNode;
  /** Set when filters may be why nothing is shown. */
  onClear?: (() => void) | undefined;
  /** A short list inside another page: without a foot. */
  whole?: boolean;
  /** Where its rows come from, so that paper can have all of them. */
  source?: Source;
  /** Of its rows those that paper shows; without it all. */
  onPaper?: ((row: Row) => boolean) | undefined;
  children: (rows: Row[]) => ReactNode;
}

/**
 * A list while it loads, fails, is empty, and as it stands. It goes on by itself as its end comes near; under another
 * filter the rows of the last one stay dimmed while the new ones come.
 */
export function Listing<Row>({ label, query, empty, onClear, whole, source, onPaper, children }: Props<Row>) {
  const t = useT();
  const { error, isPlaceholderData, refetch } = query;
  const { whole: all, coming, isPaper = false } = usePaper<Row>(source);
  const come = all ?? query.data;
  const isPicked = isPaper && onPaper !== undefined;
  const data = come && isPicked ? { data: come.data.filter(onPaper), page: {} } : come;
  const more = isPaper || isPlaceholderData || whole ? undefined : query.more;
  const hasMore = more !== undefined;
  const state = useMemo(() => ({ isPaper, hasMore }), [isPaper, hasMore]);
  return (
    <section
      className="box listing"
      aria-label={label}
      aria-busy={(!data && !error) || isPlaceholderData || coming === true}
    >
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={whole ? 2 : 10} />}
      {data?.data.length === 0 &&
        (onClear ? (
          <Empty
            heading={t('list.no_match')}
            action={
              <Button size="small" onClick={onClear}>
                {t('filter.clear')}
              </Button>
            }
          />
        ) : (
          empty
        ))}
      {data && data.data.length > 0 && (
        <div className="dim">
          <ListState value={state}>{children(data.data)}</ListState>
          {!whole && (
            <p className="onpaper">
              {t('list.printed', { n: data.data.length })} {isPicked && t('list.printed_chosen')}
              {data.page.next && t('list.printed_part')}
            </p>
          )}
          {!whole && <Foot count={data.data.length} more={more} />}
        </div>
      )}
    </section>
  );
}

/** How far below the screen the end of the list may be before more is fetched. */
const AHEAD = '600px';

/** How many there are; what is still to come is fetched before one gets here, and can be asked for. */
function Foot({ count, more }: { count: number; more: More | undefined }) {
  const t = useT();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!foot.current || !more || more.isComing || more.problem) return undefined;
    const watch = new IntersectionObserver(([end]) => end?.isIntersecting && more.load(), {
      rootMargin: `0px 0px ${AHEAD}`,
    });
    watch.observe(foot.current);
    return () => watch.disconnect();
  }, [more]);
  return (
    <div className="listing__foot row row--apart noprint" ref={foot}>
      <ProblemAlert problem={more?.problem} onRetry={more?.load} />
      <span role="status">{t(more ? 'list.rows_so_far' : 'list.rows', { n: count })}</span>
      {more && !more.problem && (
        <Button size="small" icon={ChevronDown} busy={more.isComing} onClick={more.load}>
          {t('list.more')}
        </Button>
      )}
      <Density />
    </div>
  );
}

/** Rows of one line, or with room; kept for the next time. */
function Density() {
  const t = useT();
  const isCompact = useSyncExternalStore(onRows, rowsCompact);
  return (
    <IconButton
      className="hide-s"
      icon={Rows4}
      label={t('list.compact')}
      aria-pressed={isCompact}
      onClick={() => setRowsCompact(!isCompact)}
    />
  );
}
