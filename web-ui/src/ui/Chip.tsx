import { CircleAlert, CircleCheck, Info, Lock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { Icon } from './Icon';

export type Mood = 'ok' | 'warn' | 'err' | 'info' | 'plain' | 'line';

const usual: Partial<Record<Mood, LucideIcon>> = {
  ok: CircleCheck,
  warn: TriangleAlert,
  err: CircleAlert,
  info: Info,
};

/** A state in a word, an icon and a colour: never colour alone. */
export function Chip({
  mood = 'plain',
  icon = usual[mood],
  children,
}: {
  mood?: Mood;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={mood === 'plain' ? 'chip' : `chip chip--${mood}`}>
      {icon && <Icon of={icon} small />}
      {children}
    </span>
  );
}

/** The mark of a record whose every opening is logged. */
export function Sealed() {
  const t = useT();
  return (
    <span className="lock" title={t('cases.sealed')}>
      <Icon of={Lock} small />
      <span className="vh">{t('cases.sealed')}</span>
    </span>
  );
}
