import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Problem } from '~/api/problem';
import { useT, type MessageId } from '~/i18n';
import { Button } from './Button';
import { ErrorCode } from './ErrorCode';
import { Note } from './Note';

/** What to do about it, by kind of refusal; the server's own words say what happened. */
const advice: Partial<Record<number, MessageId>> = {
  400: 'problem.advice_invalid',
  403: 'problem.advice_forbidden',
  404: 'problem.advice_missing',
  409: 'problem.advice_conflict',
  412: 'problem.advice_stale',
  413: 'problem.advice_size',
  415: 'problem.advice_type',
  422: 'problem.advice_invalid',
  428: 'problem.advice_stale',
  429: 'problem.advice_wait',
  503: 'problem.advice_busy',
};

interface Props {
  problem: Problem | null | undefined;
  /** Tries the same again: what was typed is kept. */
  onRetry?: () => void;
  /** Fetches what is there now; offered when somebody else was first. */
  onReload?: () => void;
}

export function ProblemAlert({ problem, onRetry, onReload }: Props) {
  const t = useT();
  const wait = useCountdown(problem);
  if (!problem) return null;
  const next =
    problem.code === 'network'
      ? 'problem.advice_offline'
      : (advice[problem.status] ?? (problem.status >= 500 ? 'problem.advice_fault' : undefined));
  const stale = [409, 412, 428].includes(problem.status);

  return (
    <Note mood={stale || problem.status === 429 ? 'warn' : 'err'} role="alert">
      <b>{problem.title}</b>
      {problem.detail && problem.detail !== problem.title && <span className="line">{problem.detail}</span>}
      {problem.errors?.map(({ pointer, message }) => (
        <span key={pointer + message} className="line">
          {message}
        </span>
      ))}
      {next && <span className="line">{t(next)}</span>}
      <span className="note__more">
        {stale && onReload ? (
          <Button size="small" icon={RotateCw} onClick={onReload}>
            {t('problem.reload')}
          </Button>
        ) : (
          onRetry && (
            <Button
              size="small"
              icon={RotateCw}
              onClick={onRetry}
              whyNot={wait > 0 ? t('problem.wait', { n: wait }) : undefined}
            >
              {wait > 0 ? t('problem.retry_in', { n: wait }) : t('common.retry')}
            </Button>
          )
        )}
        <ErrorCode problem={problem} />
      </span>
    </Note>
  );
}

/** Seconds left of `Retry-After`. */
function useCountdown(problem: Problem | null | undefined): number {
  const [left, setLeft] = useState({ problem, seconds: problem?.retry_after ?? 0 });
  if (left.problem !== problem) setLeft({ problem, seconds: problem?.retry_after ?? 0 });
  useEffect(() => {
    if (left.seconds <= 0) return undefined;
    const timer = setTimeout(() => setLeft((old) => ({ ...old, seconds: old.seconds - 1 })), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left.seconds;
}
