import './obligations.css';
import { Gavel, Sun, Wrench } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { locale, useT } from '~/i18n';
import { longDay, weekdayLong, weekdayShort } from '~/i18n/days';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { moved } from '~/lib/months';
import { isOff } from '~/lib/workdays';
import { toneIcons } from '~/ui/DeadlineChip';
import { Icon } from '~/ui/Icon';
import { namedDay, useDayName, type NamedDay } from './dayNames';
import { toneOf } from './days';
import type { Duty, Hearing } from './queries';

/** What stands in a day. */
export type Due = Pick<Duty, 'id' | 'duty' | 'label' | 'due_at' | 'clock' | 'subject_code'>;

interface Props {
  label: string;
  weeks: string[][];
  /** The month that is drawn: days of others are quieter. */
  month?: string;
  chosen: string;
  today: string;
  duties: Map<string, Due[]>;
  hearings: Map<string, Hearing[]>;
  calendar: readonly NamedDay[];
  /** Few days with room for everything, or a month with the first few of each. */
  tall?: boolean;
  onChoose: (day: string) => void;
}

/** Days in weeks as a grid that the arrows walk (the ARIA date grid); the chosen day's list stands beside it. */
export function DayGrid({ label, weeks, month, onChoose, ...days }: Props) {
  const { chosen, tall } = days;
  const grid = useRef<HTMLDivElement>(null);
  const walking = useRef(false);
  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    grid.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [chosen]);

  return (
    <div
      className={tall ? 'cal cal--tall' : 'cal'}
      role="grid"
      aria-label={label}
      aria-describedby="cal-keys"
      ref={grid}
    >
      <div role="row">
        {weeks[0]?.map((day) => (
          <div key={day} role="columnheader">
            <span aria-hidden="true">{weekdayShort(day, locale())}</span>
            <span className="vh">{weekdayLong(day, locale())}</span>
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row">
          {week.map((day) => (
            <Day
              key={day}
              day={day}
              isOutside={month !== undefined && !day.startsWith(month)}
              {...days}
              onChoose={() => onChoose(day)}
              onWalk={(to) => {
                walking.current = true;
                onChoose(to);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayProps extends Pick<Props, 'chosen' | 'today' | 'duties' | 'hearings' | 'calendar' | 'tall'> {
  day: string;
  isOutside: boolean;
  onChoose: () => void;
  onWalk: (to: string) => void;
}

function Day({ day, isOutside, onChoose, onWalk, ...days }: DayProps) {
  const { chosen, today, duties, hearings, calendar, tall } = days;
  const t = useT();
  const due = duties.get(day) ?? [];
  const heard = hearings.get(day)?.length ?? 0;
  const late = due.filter((duty) => toneOf(duty) === 'late').length;
  const off = isOff(day, calendar);
  const words = useDayName();
  const named = namedDay(day, calendar);
  const classes = ['cal__day', isOutside && 'out', off && 'off', day === today && 'now'];
  return (
    <div
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      tabIndex={day === chosen ? 0 : -1}
      aria-selected={day === chosen}
      aria-current={day === today ? 'date' : undefined}
      aria-label={[
        longDay(day, locale()),
        named ? words(named) : off && t('calendar.off'),
        t('today.count', { n: due.length }),
        heard > 0 && t('calendar.hearings', { n: heard }),
        late > 0 && t('calendar.late', { n: late }),
      ]
        .filter(Boolean)
        .join(', ')}
      onClick={onChoose}
      onKeyDown={(event) => {
        const to = moved(day, event.key, event.shiftKey);
        if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (to === undefined) document.getElementById(LIST)?.focus();
        else onWalk(to);
      }}
    >
      <span className="cal__head">
        <b>{Number(day.slice(8))}</b>
        {named && (
          <span className="cal__name">
            <Icon of={named.kind === 'swap_work' ? Wrench : Sun} small />
            <span>{words(named)}</span>
          </span>
        )}
        {heard > 0 && (
          <span className="cal__name">
            <Icon of={Gavel} small />
            <span>{t('calendar.hearings', { n: heard })}</span>
          </span>
        )}
      </span>
      <span className="cal__chips">
        {due.map((duty) => (
          <DutyMark key={duty.id} duty={duty} short={!tall} />
        ))}
      </span>
      {due.length > SHOWN && (
        <span className="cal__more">{t('calendar.more', { n: due.length - SHOWN })}</span>
      )}
      {due.length > 0 && <DaySum duties={due} />}
    </div>
  );
}

/** The list of the chosen day, where Enter leads. */
export const LIST = 'day-list';
/** Marks of a day that a month has room for. */
const SHOWN = 3;

/** A duty in the room of a day: what kind, how it stands, whose file. */
function DutyMark({ duty, short }: { duty: Due; short: boolean }) {
  const { label } = useLabels();
  const words = useDuty();
  const tone = toneOf(duty);
  const full = words(duty.duty, duty.label);
  const brief = label('duty_short', duty.duty);
  return (
    <span className={`mark dl--${tone}`} title={`${full} · ${duty.subject_code}`}>
      <Icon of={toneIcons[tone]} small />
      <span>{short && brief !== duty.duty ? brief : full}</span>
      <span className="mono mark__code">{breakable(duty.subject_code)}</span>
    </span>
  );
}

/** A code goes on in the next line after one of its marks, not in the middle of a number. */
const breakable = (code: string): string => code.replace(/[.-]/g, '$&\u200b');

/** On a phone a day has room for a number, with the icon of what is most urgent in it. */
function DaySum({ duties }: { duties: Due[] }) {
  const tones = duties.map(toneOf);
  const worst = (['late', 'today', 'soon'] as const).find((tone) => tones.includes(tone)) ?? 'far';
  return (
    <span className={`cal__sum dl--${worst}`}>
      <Icon of={toneIcons[worst]} small />
      {duties.length}
    </span>
  );
}
