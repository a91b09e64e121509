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

/** That the form holds what was written before; stands below it, so that nothing jumps when it comes. */
export function BroughtBack({ kept: { since, clear }, children }: Props) {
  const t = useT();
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
