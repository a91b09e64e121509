import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Words typed into the box of a page may name a person: they are kept by the page's place in the history, in memory,
 * so that Back finds them again, and never in an address or on the machine.
 */
const typed = new Map<string, string>();

export function useWords(): [string, (words: string) => void] {
  const place = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const [words, setWords] = useState(() => typed.get(place) ?? '');
  // They go along when something of the page's address changes.
  useEffect(() => void typed.set(place, words), [place, words]);
  return [words, setWords];
}
