import { useSyncExternalStore } from 'react';
import { useT } from '~/i18n';
import { time } from '~/lib/dates';
import type { Keeper } from '~/lib/keeper';

/** Whether what was typed would survive now. */
export function SavingLine({ keeper }: { keeper: Keeper }) {
  const t = useT();
  const saving = useSyncExternalStore(keeper.subscribe, () => keeper.saving);
  if (saving.state === 'none') return null;
  return (
    <span className={saving.state === 'failed' ? 'sm err' : 'sm t2'} role="status">
      {saving.state === 'saved'
        ? t('drafts.saved', { at: time(saving.at.toISOString()) })
        : t(`drafts.${saving.state}`)}
    </span>
  );
}
