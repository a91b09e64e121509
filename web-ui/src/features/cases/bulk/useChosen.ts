import { useState } from 'react';

/** The rows that a step is taken on together: those ticked, or all that the filter finds. */
export interface Chosen {
  ids: ReadonlySet<string>;
  /** All of the filter, whether they are on the screen or not. */
  whole: boolean;
  toggle: (id: string) => void;
  /** All rows of the screen, or none of them. */
  togglePage: (ids: string[]) => void;
  /** Takes more rows to those that are ticked. */
  extend: (ids: string[]) => void;
  takeWhole: () => void;
  clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** `list` names what is on the screen: under another filter or other words nothing is chosen. */
export function useChosen(list: string): Chosen {
  const [held, hold] = useState({ list, ids: NONE, whole: false });
  const { ids, whole } = held.list === list ? held : { ids: NONE, whole: false };
  const change = (next: Iterable<string>) => hold({ list, ids: new Set(next), whole: false });
  const without = (some: string[]) => [...ids].filter((id) => !some.includes(id));
  // To leave one out of all is to choose by hand again: what was ticked before stays.
  return {
    ids,
    whole,
    toggle: (id) => change(whole || ids.has(id) ? without([id]) : [...ids, id]),
    togglePage: (page) =>
      change(whole || page.every((id) => ids.has(id)) ? without(page) : [...ids, ...page]),
    extend: (more) => change([...ids, ...more]),
    takeWhole: () => hold({ list, ids, whole: true }),
    clear: () => change([]),
  };
}
