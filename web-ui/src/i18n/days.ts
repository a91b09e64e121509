import { now } from '~/lib/clock';
import { date, dayOf, weekday } from '~/lib/dates';
import type { Locale } from '~/lib/settings';
import type { Translate } from '.';

const names = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const short = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

export const weekdayLong = (day: string, locale: Locale): string => names[locale][weekday(day)] ?? '';
export const weekdayShort = (day: string, locale: Locale): string => short[locale][weekday(day)] ?? '';

/** `Thứ Sáu, 20/11/2026`. */
export const longDay = (day: string, locale: Locale): string => `${weekdayLong(day, locale)}, ${date(day)}`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Tháng 11/2026`, `November 2026`. */
export function monthName(day: string, locale: Locale): string {
  const [year = '', month = ''] = day.split('-');
  return locale === 'en' ? `${months[Number(month) - 1]} ${year}` : `Tháng ${month}/${year}`;
}

/** The heading of a day in a timeline: `Hôm nay, Thứ Sáu, 20/11/2026`. */
export const dayHeading = (t: Translate, day: string, locale: Locale): string =>
  day === dayOf(now()) ? `${t('deadline.today')}, ${longDay(day, locale)}` : longDay(day, locale);

/** The quarter of a day: `Quý IV/2026`. */
export function quarter(day: string, locale: Locale): string {
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const year = day.slice(0, 4);
  return locale === 'vi' ? `Quý ${['I', 'II', 'III', 'IV'][index] ?? ''}/${year}` : `Q${index + 1} ${year}`;
}
