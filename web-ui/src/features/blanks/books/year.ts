/** The first year that is offered: that of the Law on Legal Aid of 2017. */
const FIRST = 2018;

const ofDay = (day: string): number => Number(day.slice(0, 4));

/** The year that an address asks for; the one in hand where it asks for none that has come. */
export function yearOf(asked: string | undefined, today: string): number {
  const year = Number(asked);
  return Number.isInteger(year) && year >= FIRST && year <= ofDay(today) ? year : ofDay(today);
}

/** The years there can be books of, the latest first. */
export const yearsUntil = (today: string): number[] =>
  Array.from({ length: ofDay(today) - FIRST + 1 }, (_, back) => ofDay(today) - back);

export const lastDay = (year: number): string => `${year}-12-31`;

export const hasEnded = (year: number, today: string): boolean => today > lastDay(year);
