import { date } from '~/lib/dates';
import type { Locale } from '~/lib/settings';
import { locale } from '.';

/** What the API says in both languages, in that of the page; days in it are written as on the page. */
export const inWords = (words: Record<Locale, string> | null | undefined): string =>
  (words?.[locale()] ?? '').replace(/\b\d{4}-\d\d-\d\d\b/g, date);

/** What stands by itself: `quý III/2026` begins with a capital there. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `Tháng 10/2026` within a sentence; English names of months keep their capital. */
export const inSentence = (name: string): string =>
  locale() === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
