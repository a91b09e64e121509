import { weekday } from './dates';

/** What the calendar of the State says about days that are not as every week's. */
export interface CalendarDay {
  day: string;
  kind: string;
}

const OFF = ['holiday', 'compensation', 'swap_off'];

/** Whether nobody works on a day: weekends and public holidays, but not a weekend day that is worked. */
export function isOff(day: string, calendar: readonly CalendarDay[]): boolean {
  const kinds = calendar.flatMap((row) => (row.day === day ? [row.kind] : []));
  if (kinds.some((kind) => OFF.includes(kind))) return true;
  return [0, 6].includes(weekday(day)) && !kinds.includes('swap_work');
}
