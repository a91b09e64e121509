/** The few things kept on the machine: how the pages look and speak. Nothing about people or work. */
export type Locale = 'vi' | 'en';

export const read = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((value) => value === localStorage.getItem(name)) ?? otherwise;

export const savedLocale = (): Locale => read('tgpl.locale', ['vi', 'en'], 'vi');
export const keepLocale = (locale: Locale): void => localStorage.setItem('tgpl.locale', locale);

export const keysOn = (): boolean => localStorage.getItem('tgpl.keys') !== 'off';
export const setKeysOn = (on: boolean): void =>
  on ? localStorage.removeItem('tgpl.keys') : localStorage.setItem('tgpl.keys', 'off');

const listeners = new Set<() => void>();

/** Rows of one line each where they fit, for those who look through many. */
export const rowsCompact = (): boolean => localStorage.getItem('tgpl.rows') === 'compact';
export function setRowsCompact(compact: boolean): void {
  if (compact) localStorage.setItem('tgpl.rows', 'compact');
  else localStorage.removeItem('tgpl.rows');
  listeners.forEach((listener) => listener());
}
export function onRows(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
