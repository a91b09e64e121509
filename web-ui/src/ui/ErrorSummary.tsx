import { useEffect, useRef } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { ErrorCode } from './ErrorCode';

export interface FieldMistake {
  /** The id of the control it is about. */
  field: string;
  message: string;
}

interface Props {
  mistakes: FieldMistake[];
  /** The refusal that named them, where the server did. */
  problem?: Problem | null;
}

/**
 * What stands in the way of sending, at the top, each line leading to its field. Each refused try is a list of its own:
 * focus comes here with it, and stays where it is while the same list is drawn again.
 */
export function ErrorSummary({ mistakes, problem }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) box.current?.focus();
  }, [mistakes]);

  useEffect(() => {
    if (mistakes.length === 0) return undefined;
    const title = document.title;
    document.title = t('err.title', { title });
    return () => {
      document.title = title;
    };
  }, [mistakes, t]);

  if (mistakes.length === 0) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('err.summary', { n: mistakes.length })}</h2>
      <ul>
        {mistakes.map(({ field, message }) => (
          <li key={field + message}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
      <ErrorCode problem={problem} />
    </div>
  );
}
