import { addDays, isDay } from './dates';
import { daysAhead } from './dynamicDays';
import { parseSearch, stringifySearch, type Search } from './search';

/** Whom and when a saved view is opened by. */
export interface Reader {
  /** The practitioner that the reader is, if one. */
  me: string | undefined;
  unit: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** Nothing where it means the reader's own cases and the reader has none. */
function resolved(value: string, { me, unit, today }: Reader): string | undefined {
  const ahead = daysAhead(value);
  if (ahead !== undefined) return addDays(today, ahead);
  if (value === '@me') return me;
  return value === '@my-unit' ? unit : value;
}

/** The filter as it stands for this reader today. */
export const resolve = <S extends Record<string, string | undefined>>(search: S, reader: Reader): S =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, value && resolved(value, reader)]),
  ) as S;

/** What is kept of a filter: the reader, the unit and a day near today as what they are to whoever opens it. */
export function kept(search: Record<string, string | undefined>, { me, unit, today }: Reader): string {
  const dynamic = (value: string) => {
    if (value === me) return '@me';
    if (value === unit) return '@my-unit';
    if (!isDay(value) || value < today) return value;
    const ahead = Math.round((Date.parse(value) - Date.parse(today)) / 86_400_000);
    if (ahead > 31) return value;
    return ahead === 0 ? '@today' : `@today+${ahead}d`;
  };
  const narrowed = Object.entries(search).filter(([, value]) => value);
  const named = Object.fromEntries(narrowed.map(([name, value]) => [name, dynamic(value ?? '')]));
  return stringifySearch(named).replace(/^\?/, '');
}

/** The search of the address that a kept filter is. */
export const searchOf = (query: string): Search => parseSearch(query);
