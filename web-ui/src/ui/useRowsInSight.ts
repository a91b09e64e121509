import { defaultRangeExtractor, measureElement, useWindowVirtualizer } from '@tanstack/react-virtual';
import { createContext, use, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';

/** What the rows have to know of the list they stand in. */
export const ListState = createContext({ isPaper: false, hasMore: false });

/** Up to here every row stands on the page. */
const FEW = 60;
/** Rows kept ready above and below those in sight. */
const AROUND = 8;
/** Pixels of a row that was never seen. */
const USUAL = 62;

/** How high each row was when it was last in sight: a list one comes back to is as long as it was left. */
const heights = new WeakMap<object, number>();

interface Placed {
  index: number;
  /** Pixels of rows left out before this one. */
  gap: number;
}

/** Which rows of a list stand on the page: of a long one those in sight, and the one under the keyboard. */
export function useRowsInSight<Row extends { id: string }>(rows: Row[]) {
  const { isPaper, hasMore } = use(ListState);
  const isLong = rows.length > FEW && !isPaper;
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const [held, hold] = useState<number>();
  useLayoutEffect(() => {
    if (isLong && body.current) setTop(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
  }, [isLong, rows]);

  const sight = useWindowVirtualizer<HTMLTableRowElement>({
    enabled: isLong,
    // The rows kept ready are seen before these are drawn; several turns of the wheel are drawn as one.
    useFlushSync: false,
    count: rows.length,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: (index) => heights.get(rows[index] ?? {}) ?? USUAL,
    measureElement: (element, entry, instance) => {
      const height = measureElement(element, entry, instance);
      const row = rows[instance.indexFromElement(element)];
      if (row) heights.set(row, height);
      return height;
    },
    overscan: AROUND,
    scrollMargin: top,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (held === undefined) return seen;
      const around = [held - 1, held, held + 1].filter((index) => index >= 0 && index < rows.length);
      return [...new Set([...seen, ...around])].sort((a, b) => a - b);
    },
  });

  let end = top;
  const placed: Placed[] = isLong
    ? sight.getVirtualItems().map((item) => {
        const gap = item.start - end;
        end = item.end;
        return { index: item.index, gap };
      })
    : rows.map((_, index) => ({ index, gap: 0 }));

  const isPart = isLong || (hasMore && !isPaper);
  // Columns that were fixed stay so when the rest has come: rows that are read do not move.
  const [isFixed, fix] = useState(isPart);
  if (isPart && !isFixed) fix(true);

  return {
    placed,
    isFixed: isFixed && !isPaper,
    /** Pixels of the rows left out after the last one. */
    rest: isLong ? sight.getTotalSize() + top - end : 0,
    /** Whether rows of the list are not on the page, so that their number must be told. */
    isPart,
    /** As browsers tell it to those who do not see the page; minus one while the end is unknown. */
    rowCount: hasMore ? -1 : rows.length + 1,
    measure: isLong ? sight.measureElement : undefined,
    body: {
      ref: body,
      onFocus: ({ target }: FocusEvent) =>
        hold(Number(target.closest<HTMLElement>('[data-index]')?.dataset.index)),
      onBlur: () => hold(undefined),
    },
  };
}
