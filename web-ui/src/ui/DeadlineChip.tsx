import { Calendar, CircleAlert, CircleCheck, Clock, ClockAlert } from 'lucide-react';
import { useT } from '~/i18n';
import { now } from '~/lib/clock';
import { deadline, dueInFull, type Tone } from '~/lib/deadlines';
import { Icon } from './Icon';

const icons = {
  late: CircleAlert,
  today: ClockAlert,
  soon: Clock,
  far: Calendar,
  done: CircleCheck,
} as const;

interface Props {
  /** `YYYY-MM-DD` or an instant. */
  due: string;
  /** Set when the duty is over; the words then say how it ended instead of when it ends. */
  ended?: 'done' | 'done_late' | undefined;
  /** Filled, for lists; plain in side columns. */
  filled?: boolean;
}

export function DeadlineChip({ due, ended, filled }: Props) {
  const t = useT();
  const { tone, words } = ended
    ? {
        tone: (ended === 'done_late' ? 'late' : 'done') as Tone,
        words: { id: `deadline.${ended}`, values: undefined } as const,
      }
    : deadline(due, now());
  return (
    <span className={`dl dl--${tone}${filled ? ' dl--box' : ''}`} title={dueInFull(due)}>
      <Icon of={icons[tone]} small />
      <b>{t(words.id, words.values)}</b>
    </span>
  );
}
