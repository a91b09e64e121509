import type { UseQueryResult } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { ProblemAlert } from './ProblemAlert';
import { Timeline } from './Timeline';
import { Empty, Skeleton } from './Waiting';

/** An act that may have moved a record from one state to another. */
interface Act {
  at: string;
  actor_name?: string | null;
  event: string;
  from_state?: string | null;
  to_state: string;
}

interface Props<A extends Act> {
  query: Pick<UseQueryResult<A[], Problem>, 'data' | 'error' | 'refetch'>;
  icon: (act: A) => LucideIcon;
  /** What was done, in words. */
  event: (act: A) => string;
  /** The state entered, in words. */
  state: (act: A) => string;
  /** What was said with it. */
  quote: (act: A) => ReactNode;
}

/** Everything that happened to a record: who did what, where that left it, and what was said. */
export function History<A extends Act>({ query, icon, event, state, quote }: Props<A>) {
  const t = useT();
  const { data, error, refetch } = query;
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.length === 0) return <Empty heading={t('history.none')} />;
  return (
    <Timeline
      events={data
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((act, index) => ({
          key: `${act.at}-${index}`,
          at: act.at,
          icon: icon(act),
          what: (
            <>
              {act.actor_name && <b>{act.actor_name} · </b>}
              {event(act)}
            </>
          ),
          about: act.from_state !== act.to_state && <span>{state(act)}</span>,
          quote: quote(act),
        }))}
    />
  );
}
