import { useSyncExternalStore } from 'react';

/** What was last said to those who hear the page. The same words said again are another saying. */
let last = { words: '', count: 0 };
const listeners = new Set<() => void>();

export function say(words: string): void {
  last = { words, count: last.count + 1 };
  listeners.forEach((listener) => listener());
}

export const useSaid = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
