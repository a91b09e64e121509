import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { isComposing, isField } from '~/lib/keys';
import { blankTypes } from './queries';
import { beginsSerial } from './serials';

/**
 * A scanner is a keyboard that types fast and presses Enter: whatever begins a serial on the page goes into the box, so
 * that nobody has to reach for it first.
 */
export function useScanner(): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  const { data: types = [] } = useQuery(blankTypes);
  const prefixes = types.flatMap(({ series }) => series.map(({ prefix }) => prefix));
  const catchSerial = useEffectEvent((event: KeyboardEvent) => {
    const isBusy = isComposing(event) || isField(event.target) || document.querySelector('dialog[open]');
    if (isBusy || !box.current || !beginsSerial(event, prefixes)) return;
    // The key goes on to the box, and is no key of the workspace any more.
    event.stopPropagation();
    box.current.value = '';
    box.current.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => catchSerial(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  return box;
}
