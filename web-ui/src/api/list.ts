import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { listOf, Page } from './pages';
import type { Problem } from './problem';

/** What of a list has not come yet. */
export interface More {
  isComing: boolean;
  /** Why it did not come. */
  problem: Problem | null;
  load: () => void;
}

type ListOptions<Row> = ReturnType<typeof listOf<Row>>;

/** A list as one page: the rows that came so far, and how to have more. */
export function useList<Row>(options: ListOptions<Row>) {
  const list = useInfiniteQuery(options);
  const { data: come, error, isPlaceholderData, isFetchNextPageError, refetch } = list;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const data = useMemo(
    (): Page<Row> | undefined =>
      come && {
        data: come.pages.flatMap(({ data }) => data),
        page: { next: come.pages.at(-1)?.page.next ?? null },
      },
    [come],
  );
  const more: More | undefined = hasNextPage
    ? {
        isComing: isFetchingNextPage,
        problem: isFetchNextPageError ? error : null,
        // Asked for twice, it comes once.
        load: () => void fetchNextPage({ cancelRefetch: false }),
      }
    : undefined;
  return { data, error: isFetchNextPageError ? null : error, isPlaceholderData, refetch, more };
}
