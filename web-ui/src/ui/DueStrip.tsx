import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { behind, Twin } from './Twin';

export interface DueDay {
  /** `YYYY-MM-DD` */
  day: string;
  count: number;
  off: boolean;
}

interface Props {
  /** Until they come their place is kept, so that the list below does not jump. */
  days: DueDay[] | undefined;
  today: string;
  /** The page that lists a day, where it is not this one. */
  to?: string;
  /** The days are there, the numbers not yet: the room is kept, so that nothing jumps when they come. */
  isWaiting?: boolean;
  /** The whole search of the address that shows one day: the numbers count without other filters. */
  searchOf: (day: string) => Record<string, string | undefined>;
}

const sum = (days: DueDay[]): number => days.reduce((all, { count }) => all + count, 0);

/** Fourteen days of work coming due: in a sentence, as bars that open the list behind each number, and as a table. */
export function DueStrip({ days, today, to = '.', isWaiting, searchOf }: Props) {
  const t = useT();
  if (!days) return <div className="box duebox noprint" aria-busy="true" />;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const figures = days.map(({ day, count, off }) => ({
    key: day,
    name: date(day),
    count,
    label: t(off ? 'due.day_off' : 'due.day', { date: date(day), n: count }),
    to,
    search: searchOf(day),
    off,
  }));
  return (
    <section
      className={isWaiting ? 'box duebox noprint waiting' : 'box duebox noprint'}
      aria-label={t('due.strip')}
    >
      <p className="sm t2">
        {t('due.sum', {
          late: sum(days.filter(({ day }) => day < today)),
          today: sum(days.filter(({ day }) => day === today)),
          ahead: sum(days.filter(({ day }) => day > today)),
        })}
      </p>
      <div className="dues">
        {figures.map((figure) => {
          const { key: day, count, off } = figure;
          const when = day < today ? 'late' : day === today ? 'now' : '';
          return (
            <Link key={day} {...behind(figure)} className={[when, off && 'off'].filter(Boolean).join(' ')}>
              <b>{count || '\u00a0'}</b>
              <i style={{ height: `${Math.round((42 * count) / most)}px` }} />
              {day.slice(8)}
            </Link>
          );
        })}
      </div>
      <Twin heads={[t('due.on'), t('due.count')]} figures={figures.filter(({ count }) => count > 0)} />
    </section>
  );
}
