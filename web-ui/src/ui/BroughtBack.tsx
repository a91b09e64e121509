import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { Button } from './Button';
import { Note } from './Note';
import type { Kept } from './useKept';

interface Props {
  kept: Kept;
  /** What could not be brought back. */
  children?: ReactNode;
}

/** That the form holds what was written before, or could; stands below it, so that nothing jumps when it comes. */
export function BroughtBack({ kept: { since, earlier, clear }, children }: Props) {
  const t = useT();
  if (earlier)
    return (
      <Note role="status">
        {t('drafts.unsent', { at: dateTime(earlier.at) })}
        <span className="note__more">
          <Button size="small" onClick={earlier.take}>
            {t('drafts.instead')}
          </Button>
        </span>
      </Note>
    );
  if (!since) return null;
  return (
    <Note role="status">
      {t('drafts.brought_back', { at: dateTime(since) })} {children}
      <span className="note__more">
        <Button size="small" onClick={clear}>
          {t('drafts.clear')}
        </Button>
      </span>
    </Note>
  );
}
