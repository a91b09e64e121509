import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem, isUnanswered, type Problem } from '~/api/problem';
import { say } from '~/lib/say';
import { signal } from '~/lib/signals';
import type { SerialRange } from '../types';
import { count, stocktake } from './queries';
import { isGood, type ScanAnswer } from './types';

/** As many scans as go in one call. */
const MOST = 50;

/** As many answers as stay on the page. */
const SHOWN = 12;

/** Scans wait their turn and go in small calls; a call that was not answered goes again with the same key, so nothing counts twice. */
export function useCounting(id: string) {
  const cache = useQueryClient();
  const waiting = useRef<SerialRange[]>([]);
  const call = useRef<{ scans: SerialRange[]; key: string }>(undefined);
  const isUnderWay = useRef(false);
  const [answers, setAnswers] = useState<ScanAnswer[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);

  const tell = (told: ScanAnswer[]) => {
    setAnswers((old) => [...told.toReversed(), ...old].slice(0, SHOWN));
    const wrong = told.filter((one) => !isGood(one));
    signal(wrong.length > 0 ? 'bad' : 'good');
    for (const { scanned, message } of wrong) say(`${scanned}: ${message ?? ''}`);
  };

  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      while (call.current ?? waiting.current.length > 0) {
        call.current ??= { scans: waiting.current.splice(0, MOST), key: crypto.randomUUID() };
        const done = await count(id, call.current.scans, call.current.key);
        call.current = undefined;
        setProblem(null);
        cache.setQueryData(stocktake(id).queryKey, done.stocktake);
        tell(done.answers);
      }
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      if (!isUnanswered(refused)) call.current = undefined;
      setProblem(refused);
      signal('bad');
    } finally {
      isUnderWay.current = false;
    }
  };

  return {
    answers,
    problem,
    scan: (range: SerialRange) => {
      waiting.current.push(range);
      void send();
    },
    again: () => void send(),
  };
}
