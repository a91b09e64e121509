import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { locale, useT } from '~/i18n';
import { dayHeading } from '~/i18n/days';
import { dayOf, time } from '~/lib/dates';
import { Icon } from './Icon';

interface TimelineEvent {
  key: string;
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
  const t = useT();
  const days = events.map(({ at }) => dayOf(at));
  return (
    <ol className="tl">
      {events.map(({ key, at, icon, what, about, quote }, index) => [
        days[index] !== days[index - 1] && (
          <li className="day" key={days[index]}>
            {dayHeading(t, dayOf(at), locale())}
          </li>
        ),
        <li key={key}>
          <span className="tl__i">
            <Icon of={icon} />
          </span>
          <div className="tl__b">
            <p>{what}</p>
            <p className="row t2 tl__about">
              <time dateTime={at}>{time(at)}</time>
              {about}
            </p>
            {quote && <div className="tl__x">{quote}</div>}
          </div>
        </li>,
      ])}
    </ol>
  );
}
