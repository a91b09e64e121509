import { dayOf } from './dates';

/** The server's clock. Deadlines are law, so a wrong clock on the desk must not change their words. */
let ahead = 0;

/** What the header leaves out of its second. Reckoned in, or else what the server has just ended would still go on here. */
const LEFT_OUT = 999;

/** Learns the difference from the `Date` header of an answer. */
export function learnClock(header: string | null): void {
  const server = header ? Date.parse(header) : Number.NaN;
  if (!Number.isNaN(server)) ahead = server + LEFT_OUT - Date.now();
}

export const now = (): Date => new Date(Date.now() + ahead);

/** The day in Vietnam (`YYYY-MM-DD`). */
export const today = (): string => dayOf(now());
