import { useEffect, useRef } from 'react';
import type { MessageId } from '~/i18n';

/** Keys that a page has for itself, while it is shown. */
export interface PageKey {
  /** As `strokeOf` names them. */
  keys: readonly string[];
  /** For the list of keys. */
  what: MessageId;
  act: (key: string) => void;
}

const pages = new Set<() => PageKey[]>();

export const pageKeys = (): PageKey[] => [...pages].flatMap((read) => read());

export function usePageKeys(keys: PageKey[]): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const read = () => now.current;
    pages.add(read);
    return () => void pages.delete(read);
  }, []);
}
