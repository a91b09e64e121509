import { isDay } from './dates';
import { isDynamicDay } from './dynamicDays';

/**
 * The address bar holds what the API takes, letter for letter (`?state=accepted,assigned&due_on[lt]=…`), so a
 * list's address can be read and typed. Values are strings; an empty one is absent. Words that may name a
 * person never come here.
 */
export type Search = Record<string, string>;

export function parseSearch(text: string): Search {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ''));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
  const text = pairs
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value as string)}`)
    .join('&')
    .replace(/%2C/gi, ',')
    .replace(/%5B/gi, '[')
    .replace(/%5D/gi, ']');
  return text && `?${text}`;
}

/** The values of a parameter that takes several, separated by commas. */
export const valuesOf = (value: string | undefined): string[] => value?.split(',').filter(Boolean) ?? [];

/** Parameters that this side reckons with: they are days that there are, or absent. */
const DAYS: readonly string[] = ['as_of', 'day', 'due', 'due_before', 'from', 'to'];

/**
 * Keeps only the parameters a page knows and can use: anything else in an address is dropped, not sent to the API.
 * Dropped is written out as undefined, because the router lays this over what stood in the address.
 */
export const only =
  <K extends string>(...known: K[]) =>
  (search: Record<string, unknown>): { [key in K]?: string } => {
    const isUsable = (key: string, value: unknown) =>
      (known as string[]).includes(key) &&
      typeof value === 'string' &&
      value !== '' &&
      (!DAYS.includes(key) || isDay(value) || isDynamicDay(value));
    return Object.fromEntries(
      Object.entries(search).map(([key, value]) => [key, isUsable(key, value) ? value : undefined]),
    ) as { [key in K]?: string };
  };
