import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { shortDate } from '~/lib/dates';

export interface DueDay {
  /** `YYYY-MM-DD` */
  day: string;
  count: number;
  off: boolean;
}

interface Props {
  days: DueDay[];
  today: string;
  /** The parameters of the address that show one day. */
  searchOf: (day: string) => Record<string, string | undefined>;
}

/** Fourteen days of work coming due; a day narrows the list below. */
export function DueStrip({ days, today, searchOf }: Props) {
  const t = useT();
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <nav className="box duebox noprint" aria-label={t('due.strip')}>
      <div className="dues">
        {days.map(({ day, count, off }) => {
          const when = day < today ? 'late' : day === today ? 'now' : off ? 'off' : '';
          return (
            <Link
              key={day}
              to="."
              search={(old: Record<string, unknown>) => ({ ...old, ...searchOf(day), cursor: undefined })}
              className={[when, off && 'off'].filter(Boolean).join(' ')}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-label={t(off ? 'due.day_off' : 'due.day', { date: shortDate(day), n: count })}
            >
              <b>{count || '\u00a0'}</b>
              <i style={{ height: `${Math.round((42 * count) / most)}px` }} />
              {day.slice(8)}
            </Link>
          );
        })}
      </div>
    </nav>
  );
}
