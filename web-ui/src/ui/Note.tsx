import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, err: CircleAlert } as const;

interface Props {
  mood?: keyof typeof icons;
  icon?: LucideIcon;
  /** Set when it appears by itself: `status` waits for a pause in reading aloud, `alert` does not. */
  role?: 'status' | 'alert';
  children: ReactNode;
}

export function Note({ mood = 'info', icon, role, children }: Props) {
  return (
    <div className={mood === 'info' ? 'note' : `note note--${mood}`} role={role}>
      <Icon of={icon ?? icons[mood]} />
      <span>{children}</span>
    </div>
  );
}
