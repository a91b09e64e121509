/** The calendar of the office: every "today" and every time of day is Vietnam's, wherever the browser stands. */
export const ZONE = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function split(instant: Date) {
  const of = Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));
  return { date: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}` };
}

/** `YYYY-MM-DD` of an instant in Vietnam. */
export const dayOf = (instant: Date | string): string => split(new Date(instant)).date;

/** `20/01/2021` from a date or an instant; an empty string from nothing. */
export function date(value: string | null | undefined): string {
  if (!value) return '';
  const [year, month, day] = (value.length > 10 ? dayOf(value) : value).split('-');
  return [day, month, year].filter(Boolean).join('/');
}

/** `20/01`: where the year is plain from the place. */
export const shortDate = (value: string): string => date(value).slice(0, 5);

/** `08:30`, 24 hours. */
export const time = (instant: string): string => split(new Date(instant)).time;

/** `08:30 20/01/2021`. */
export const dateTime = (instant: string | null | undefined): string =>
  instant ? `${time(instant)} ${date(instant)}` : '';

/** The day `n` days after `day` (both `YYYY-MM-DD`). */
export function addDays(day: string, n: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + n);
  return at.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to` (both `YYYY-MM-DD`); negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** `2026-11-20T08:30` in Vietnam, which has no summer time, as an instant. */
export const fromLocalInput = (value: string): string => new Date(`${value}:00+07:00`).toISOString();

/** The midnight with which a day begins in Vietnam, as an instant. */
export const startOfDay = (day: string): string => fromLocalInput(`${day}T00:00`);

/** The midnight that closes a day: "until and with" it. */
export const endOfDay = (day: string): string => startOfDay(addDays(day, 1));

/** An instant as it is typed, `2026-11-20T08:30` in Vietnam; an empty string from nothing. */
export const toLocalInput = (instant: string | null | undefined): string =>
  instant ? `${dayOf(instant)}T${time(instant)}` : '';

/**
 * A birth as people say it, as the API writes it: `20/05/1991` gives `1991-05-20`, `5/1991` gives `1991-05`,
 * `1991` stays. Nothing for what is no such date.
 */
export function parseBirth(text: string): string | undefined {
  const parts = text.trim().split(/[/.-]/).reverse();
  const [year = '', month, day] = parts;
  if (!/^(19|20)\d\d$/.test(year) || parts.length > 3) return undefined;
  const written = [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
  const whole = `${written}-01-01`.slice(0, 10);
  const real = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === whole ? written : undefined;
}

/** `20/11/2026` (or `20-11-2026`, `5/1/2026`) as `2026-11-20`; nothing for what is no day. */
export function parseDate(text: string): string | undefined {
  const birth = parseBirth(text);
  return birth?.length === 10 ? birth : undefined;
}

/** `2026-11-20`, a day that there is. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(date(text)) === text;

/** `2026-11-20T08:30`, a day and a time that there are. */
export function isInstant(text: string): boolean {
  const [day = '', clock = ''] = text.split('T');
  return isDay(day) && parseTime(clock) === clock;
}

/** `8:30`, `08h30` or `0830` as `08:30`, 24 hours. */
export function parseTime(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:h.]?(\d{2})$/i.exec(text.trim()) ?? [];
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
