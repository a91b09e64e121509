import { useRef, useState, type KeyboardEvent } from 'react';
import { locale, useT, type Translate } from '~/i18n';
import { longDay, weekdayShort } from '~/i18n/days';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { isOff } from '~/lib/workdays';
import { daysOf, lead, stepped, type HolidayRow } from './year';

interface Props {
  year: number;
  days: readonly HolidayRow[];
  /** Absent for those who only read the calendar. */
  onChoose?: ((day: string) => void) | undefined;
}

/** Monday to Sunday of some week: for the heads of the months. */
const WEEK = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);

/** A year at a glance; days that are not as every week's are told by shape and colour, and by their names aloud. */
export function YearPicture({ year, days, onChoose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const grid = useRef<HTMLDivElement>(null);
  const now = today();
  // One stop for Tab; the arrows go from day to day.
  const [at, setAt] = useState(now.startsWith(String(year)) ? now : `${year}-01-01`);
  const walk = (event: KeyboardEvent) => {
    const next = stepped(at, event.key);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const nameOf = (day: string) => {
    const said = days
      .filter((row) => row.day === day)
      .map((row) => `${label('day_kind', row.kind)}, ${row.name}`);
    return [longDay(day, locale()), ...said].join(': ');
  };
  return (
    <>
      {/* The days are the controls; the keys that bubble up here only move between them. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="year" ref={grid} onKeyDown={onChoose && walk}>
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => {
          const all = daysOf(year, month);
          return (
            <section key={month} className="month" aria-labelledby={`month-${month}`}>
              <h2 id={`month-${month}`}>{t('holidays.month', { n: month })}</h2>
              <div className="month__days">
                {WEEK.map((day) => (
                  <abbr key={day} aria-hidden="true">
                    {weekdayShort(day, locale())}
                  </abbr>
                ))}
                {all.map((day, place) => {
                  const looks = [
                    'yday',
                    ...days.filter((row) => row.day === day).map(({ kind }) => `yday--${kind}`),
                    isOff(day, days) && 'yday--off',
                    day === now && 'yday--now',
                  ]
                    .filter(Boolean)
                    .join(' ');
                  const start = place === 0 ? { gridColumnStart: lead(day) + 1 } : undefined;
                  return onChoose ? (
                    <button
                      key={day}
                      type="button"
                      className={looks}
                      style={start}
                      data-day={day}
                      tabIndex={day === at ? 0 : -1}
                      aria-label={nameOf(day)}
                      onFocus={() => setAt(day)}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  ) : (
                    <span key={day} className={looks} style={start} title={nameOf(day)}>
                      {Number(day.slice(8))}
                    </span>
                  );
                })}
              </div>
            </section>
          );
        })}
      </div>
      <Legend t={t} label={(kind) => label('day_kind', kind)} />
    </>
  );
}

const KINDS = ['holiday', 'compensation', 'swap_off', 'swap_work', 'tet_anchor'] as const;

function Legend({ t, label }: { t: Translate; label: (kind: string) => string }) {
  return (
    <ul className="legend sm t2" aria-label={t('holidays.legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span
            className={`yday yday--${kind}${kind === 'swap_work' || kind === 'tet_anchor' ? '' : ' yday--off'}`}
            aria-hidden="true"
          >
            8
          </span>
          {label(kind)}
        </li>
      ))}
      <li>
        <span className="yday yday--off" aria-hidden="true">
          8
        </span>
        {t('holidays.weekend')}
      </li>
    </ul>
  );
}
