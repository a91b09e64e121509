import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

export interface TimelineEvent {
  key: string;
  /** The heading of its day, as shown. */
  day: string;
  /** `08:30` */
  time: string;
  /** RFC 3339 */
  at: string;
  icon: LucideIcon;
  /** Who did what. */
  what: ReactNode;
  /** Source and visibility. */
  about?: ReactNode;
  /** A quotation or a paper. */
  quote?: ReactNode;
}

/** What happened, newest first. Nothing is taken back: a correction is a new event. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="tl">
      {events.map(({ key, day, time, at, icon, what, about, quote }, index) => [
        day !== events[index - 1]?.day && (
          <li className="day" key={day}>
            {day}
          </li>
        ),
        <li key={key}>
          <span className="tl__i">
            <Icon of={icon} />
          </span>
          <div className="tl__b">
            <p>{what}</p>
            <p className="row t2 tl__about">
              <time dateTime={at}>{time}</time>
              {about}
            </p>
            {quote && <div className="tl__x">{quote}</div>}
          </div>
        </li>,
      ])}
    </ol>
  );
}
