import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { translate } from '~/i18n';
import { now } from '~/lib/clock';
import { time } from '~/lib/dates';
import { idempotencyKey, settle } from '~/lib/idempotency';
import { say } from '~/lib/say';
import { sentOf } from './drafts';
import { isProblem, isUnanswered, type Problem } from './problem';

interface Write<Content, Answer> {
  /** Names the form, so that its key outlives a reload: `request.new`, `case.<id>.assign`. */
  form: string;
  send: (content: Content, key: string) => Promise<Answer>;
  /** What is no longer true once it is answered. */
  stale: QueryKey[];
  onDone?: (answer: Answer, sent: Content) => void;
}

/** One act of one form: it carries the same Idempotency-Key until the server has answered it. */
export function useWrite<Content, Answer>({ form, send, stale, onDone }: Write<Content, Answer>) {
  const cache = useQueryClient();
  // A double click comes before the button can be drawn busy.
  const underWay = useRef(false);
  const act = useMutation<Answer, Problem, Content>({
    mutationFn: async (content) => {
      try {
        const answer = await send(content, idempotencyKey(form, content));
        settle(form);
        return answer;
      } catch (problem) {
        if (isProblem(problem) && !isUnanswered(problem)) settle(form);
        throw problem;
      }
    },
    onSuccess: async (answer, content) => {
      sentOf(form);
      await Promise.all(stale.map((queryKey) => cache.invalidateQueries({ queryKey })));
      onDone?.(answer, content);
      // Last: under an open dialog nothing is heard.
      say(translate('save.saved', { time: time(now().toISOString()) }));
    },
    onSettled: () => {
      underWay.current = false;
    },
  });
  const mutate = (content: Content) => {
    if (underWay.current) return;
    underWay.current = true;
    act.mutate(content);
  };
  return { ...act, mutate };
}
