import { useEffect, useState } from 'react';
import type { Account } from '~/api/types';
import { useT } from '~/i18n';
import { now } from '~/lib/clock';
import { dateTime } from '~/lib/dates';

/** What every paper printed from the screen says of itself: whose, when, by whom. */
export function PaperHead({ account }: { account: Account }) {
  const t = useT();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const look = () => setTime(now());
    window.addEventListener('beforeprint', look);
    return () => window.removeEventListener('beforeprint', look);
  }, []);
  return (
    <p className="onpaper paperhead">
      <b>{account.organisation_name}</b>
      <span>{t('frame.printed', { time: dateTime(time.toISOString()), name: account.display_name })}</span>
    </p>
  );
}
