import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { keeperOf, leftIn, type Left } from '~/api/drafts';
import { now } from '~/lib/clock';
import type { Keeper } from '~/lib/keeper';
import { written, type Values } from '~/lib/merge';

/** What was written into a form and over what; a list, because of a list a patch leaves nothing standing. */
interface Writing {
  at: string;
  fields: { pointer: string; was: string; now: string }[];
}

interface Form {
  /** Names the form among the forms of the record: `case.<id>.refuse`. */
  form: string;
  /** The fields that are written by hand; without any there is nothing to lose. */
  typed: string[];
  /** What the form held before anybody wrote. */
  start: Values;
  values: Values;
  /** Puts back what was written, and what stood there when it was. */
  bring: (wrote: Values, was: Values) => void;
  /** Makes the form what it was before anybody wrote. */
  clear: () => void;
}

export interface Kept {
  keeper: Keeper;
  /** When what stands in the form again was written. */
  since: string | undefined;
  /** What was left unsent before, where one wrote something else until it came: when, and how to have it instead. */
  earlier: { at: string; take: () => void } | undefined;
  /** It is not wanted any more. */
  clear: () => void;
  /** What stands there is kept anew: it was written while what stood there before was sent. */
  keep: () => void;
}

/**
 * What is written into a form outlives its tab: it is kept under the account while one writes, and stands there again
 * when the same form of the same record is opened. `useWrite` drops it when it was sent.
 */
export function useKept({ form, typed, start, values, bring, clear }: Form): Kept {
  const keeper = keeperOf(form);
  const [since, setSince] = useState<string>();
  const [earlier, setEarlier] = useState<Left>();
  const wrote = written(start, values);
  const fields = wrote.some((pointer) => typed.includes(pointer))
    ? wrote.map((pointer) => ({ pointer, was: start[pointer] ?? '', now: values[pointer] ?? '' }))
    : [];
  const words = JSON.stringify(fields);
  const before = useRef(words);
  const keep = useCallback(() => {
    const fields = JSON.parse(before.current) as Writing['fields'];
    if (fields.length > 0) keeper.keep({ at: now().toISOString(), fields } satisfies Writing);
    else void keeper.drop();
  }, [keeper]);
  useEffect(() => {
    if (words === before.current) return;
    before.current = words;
    keep();
  }, [keep, words]);

  const take = async ({ content, take: goOn }: Left) => {
    const { at, fields } = content as Writing;
    const of = (which: 'was' | 'now') => Object.fromEntries(fields.map((one) => [one.pointer, one[which]]));
    await goOn();
    bring(of('now'), of('was'));
    setSince(at);
    setEarlier(undefined);
  };
  const come = useEffectEvent((left: Left) => (fields.length > 0 ? setEarlier(left) : take(left)));
  const isWritten = typed.length > 0;
  useEffect(() => {
    let isOpen = isWritten;
    if (isWritten) {
      // Without a line there is nothing to bring back; what is written now is kept all the same.
      void leftIn(form).then(
        (left) => isOpen && left && come(left),
        () => undefined,
      );
    }
    return () => {
      isOpen = false;
    };
  }, [form, isWritten]);

  return {
    keeper,
    since,
    earlier: earlier && { at: (earlier.content as Writing).at, take: () => void take(earlier) },
    clear: () => {
      clear();
      void keeper.drop();
      setSince(undefined);
    },
    keep,
  };
}
