import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Page } from '~/api/pages';
import { useAccount } from '~/api/session';
import { beforePaper } from '~/lib/paper';
import { mayTake, wholeOf, type Source } from './source';

interface Paper<Row> {
  /** All rows of the list, for those who may take them away. */
  whole?: Page<Row>;
  /** They are on their way. */
  coming?: true;
  /** The page is a sheet now: what it holds stands there, in sight or not. */
  isPaper?: true;
}

/** A list while the page is printed. */
export function usePaper<Row>(source: Source | undefined): Paper<Row> {
  const account = useAccount();
  const [state, setState] = useState<Paper<Row>>({});
  const mark = source && mayTake(account, source) ? JSON.stringify(source) : undefined;
  useEffect(() => {
    // The browser takes its picture of the page at once.
    const take = () => flushSync(() => setState(({ whole }) => ({ whole, isPaper: true })));
    const forget = () => setState({});
    const unsubscribe = beforePaper(async () => {
      if (mark) {
        setState({ coming: true });
        const whole = await wholeOf<Row>(JSON.parse(mark) as Source).catch(() => undefined);
        setState({ whole });
      }
      take();
    });
    window.addEventListener('beforeprint', take);
    window.addEventListener('afterprint', forget);
    return () => {
      unsubscribe();
      window.removeEventListener('beforeprint', take);
      window.removeEventListener('afterprint', forget);
    };
  }, [mark]);
  return state;
}
