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

export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState(false);
  const change = (next: Iterable<string>) => {
    setWhole(false);
    setIds(new Set(next));
  };
  return {
    ids,
    whole,
    toggle: (id) => change(ids.has(id) ? [...ids].filter((held) => held !== id) : [...ids, id]),
    togglePage: (page) =>
      change(
        page.every((id) => ids.has(id)) ? [...ids].filter((id) => !page.includes(id)) : [...ids, ...page],
      ),
    extend: (more) => change([...ids, ...more]),
    takeWhole: () => setWhole(true),
    clear: () => change([]),
  };
}
