import { Calendar, CircleAlert, CircleCheck, Clock, ClockAlert } from 'lucide-react';
import { useT } from '~/i18n';
import { now } from '~/lib/clock';
import { deadline, dueInFull, isAtOnce, type Tone } from '~/lib/deadlines';
import { Icon } from './Icon';

/** What each tone looks like beside its words. */
export const toneIcons = {
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
  /** Code of the duty: some are due at once. */
  duty?: string | undefined;
  /** What its time counts, where the caller knows it. */
  clock?: string | undefined;
  /** Filled, for lists; plain in side columns. */
  filled?: boolean;
}

export function DeadlineChip({ due, ended, duty, clock, filled }: Props) {
  const t = useT();
  const { tone, words } = ended
    ? {
        tone: (ended === 'done_late' ? 'late' : 'done') as Tone,
        words: { id: `deadline.${ended}`, values: undefined } as const,
      }
    : deadline(due, now(), clock === 'immediately' || isAtOnce(duty));
  return (
    <span className={`dl dl--${tone}${filled ? ' dl--box' : ''}`} title={dueInFull(due)}>
      <Icon of={toneIcons[tone]} small />
      <b>{t(words.id, words.values)}</b>
    </span>
  );
}
