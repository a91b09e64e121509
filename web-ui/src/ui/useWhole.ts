import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Page } from '~/api/pages';
import { useAccount } from '~/api/session';
import { beforePaper } from '~/lib/paper';
import { mayTake, wholeOf, type Source } from './source';

/** All rows of a list while it is printed, for those who may take them away, and whether they are on their way. */
export function useWhole<Row>(source: Source | undefined): { whole?: Page<Row>; coming?: true } {
  const account = useAccount();
  const [state, setState] = useState<{ whole?: Page<Row>; coming?: true }>({});
  const mark = source && mayTake(account, source) ? JSON.stringify(source) : undefined;
  useEffect(() => {
    if (!mark) return undefined;
    const forget = () => setState({});
    const unsubscribe = beforePaper(async () => {
      setState({ coming: true });
      const whole = await wholeOf<Row>(JSON.parse(mark) as Source).catch(() => undefined);
      // The browser takes its picture of the page at once.
      flushSync(() => setState(whole ? { whole } : {}));
    });
    window.addEventListener('afterprint', forget);
    return () => {
      unsubscribe();
      window.removeEventListener('afterprint', forget);
    };
  }, [mark]);
  return state;
}
