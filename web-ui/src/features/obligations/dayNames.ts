import { locale } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { CalendarDay } from '~/lib/workdays';

export interface NamedDay extends CalendarDay {
  name: string;
}

/** The first day of the lunar year is a mark for reckoning; that nobody works on it has a row of its own. */
export const isNamed = ({ kind }: NamedDay): boolean => kind !== 'tet_anchor';

/** What the State says of a day, where it is not as every week's. */
export const namedDay = (day: string, calendar: readonly NamedDay[]): NamedDay | undefined =>
  calendar.find((row) => row.day === day && isNamed(row));

/** In words: the notices name the days off in Vietnamese alone, and a day worked instead by the day it makes up for. */
export function useDayName(): (day: NamedDay) => string {
  const { label } = useLabels();
  return ({ kind, name }) => (kind === 'swap_work' || locale() === 'en' ? label('day_kind', kind) : name);
}
