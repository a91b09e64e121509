import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Page } from '~/api/pages';
import { useAccount } from '~/api/session';
import { beforePaper } from '~/lib/paper';
import { mayTake, wholeOf, type Source } from './source';

/** All rows of a list while it is printed, for those who may take them away; nothing at any other time. */
export function useWhole<Row>(source: Source | undefined): Page<Row> | undefined {
  const account = useAccount();
  const [whole, setWhole] = useState<Page<Row>>();
  const mark = source && mayTake(account, source) ? JSON.stringify(source) : undefined;
  useEffect(() => {
    if (!mark) return undefined;
    const forget = () => setWhole(undefined);
    const unsubscribe = beforePaper(async () => {
      const rows = await wholeOf<Row>(JSON.parse(mark) as Source);
      // The browser takes its picture of the page at once.
      flushSync(() => setWhole(rows));
    });
    window.addEventListener('afterprint', forget);
    return () => {
      unsubscribe();
      window.removeEventListener('afterprint', forget);
    };
  }, [mark]);
  return whole;
}
