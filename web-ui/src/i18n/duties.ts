import { useT, type MessageId } from '.';
import { labels } from './vi/labels';

/** A duty or a next step in words, by its code; the server's own words where the catalogue is older. */
export function useDuty(): (code: string, label: string) => string {
  const t = useT();
  return (code, label) => {
    const id = `duty.${code}`;
    return id in labels ? t(id as MessageId) : label;
  };
}

/** The article behind a duty; a time that this system set by itself has none. */
export const articleOf = (basis: string): string | undefined =>
  basis.toLowerCase().startsWith('thiết kế') ? undefined : basis;

/** What a time limit counts: `3 ngày làm việc`. */
export function useClock(): (clock: string, amount: number) => string {
  const t = useT();
  return (clock, n) => {
    const id = `clock.${clock}`;
    return id in labels ? t(id as MessageId, { n }) : '';
  };
}
