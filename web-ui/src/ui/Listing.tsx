import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Page } from '~/api/pages';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from './Button';
import { Icon } from './Icon';
import { ProblemAlert } from './ProblemAlert';
import type { Source } from './source';
import { useWhole } from './useWhole';
import { Empty, Skeleton } from './Waiting';

interface Query<Row> {
  data: Page<Row> | undefined;
  error: Problem | null;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

interface Props<Row> {
  label: string;
  query: Query<Row>;
  /** What nothing means here, when nothing is filtered. */
  empty: ReactNode;
  /** Set when filters may be why nothing is shown. */
  onClear?: (() => void) | undefined;
  /** Whether this is a later page, so that the way back to the first is offered. */
  later?: boolean;
  /** A short list inside another page: without the foot of pages. */
  whole?: boolean;
  /** Where its rows come from, so that paper can have all of them. */
  source?: Source;
  children: (rows: Row[]) => ReactNode;
}

/** A list while it loads, fails, is empty, and as it stands; the last page stays dimmed while the next one comes. */
export function Listing<Row>({ label, query, empty, onClear, later, whole, source, children }: Props<Row>) {
  const t = useT();
  const { error, isPlaceholderData, refetch } = query;
  const { whole: all, coming } = useWhole<Row>(source);
  const data = all ?? query.data;
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
          {children(data.data)}
          {!whole && (
            <p className="onpaper">
              {t('list.printed', { n: data.data.length })} {data.page.next && t('list.printed_part')}
            </p>
          )}
          {!whole && (
            <div className="listing__foot row row--apart noprint">
              <span>{t('list.rows', { n: data.data.length })}</span>
              <span className="row">
                {later && <PageLink cursor={undefined}>{t('list.first')}</PageLink>}
                {data.page.next && (
                  <PageLink cursor={data.page.next}>
                    {t('list.next')}
                    <Icon of={ChevronRight} small />
                  </PageLink>
                )}
              </span>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function PageLink({ cursor, children }: { cursor: string | undefined; children: ReactNode }) {
  return (
    <Link
      to="."
      search={(old: Record<string, unknown>) => ({ ...old, cursor })}
      className="btn btn--s"
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {children}
    </Link>
  );
}
