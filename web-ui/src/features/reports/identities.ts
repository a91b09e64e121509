import { hundredths } from '~/lib/numbers';
import type { Spot } from './figures';
import type { BrokenIdentity, FormLine, ReportView } from './types';

type Lines = Pick<ReportView, 'rows' | 'columns'>;

/**
 * The lines of this report that a rule names, `1 = 4..18`, `b = a@previous - d@previous` or `1 = 1@compared ± 50%, 20`, in its
 * order: what it sums comes first.
 */
export function linesIn(rule: string, lines: FormLine[]): number[] {
  const indexOf = (code: string) => lines.findIndex((line) => line.code === code);
  const [lineWords = ''] = rule.split('±');
  const all = lineWords.split(/[=+\-\s]+/).flatMap((word) => {
    if (word.includes('@')) return [];
    const [from = '', to] = word.split('..');
    const [first, last] = [indexOf(from), indexOf(to ?? from)];
    return first < 0 || last < 0 ? [] : lines.flatMap((_, at) => (at >= first && at <= last ? [at] : []));
  });
  return [...new Set(all)];
}

/** The cells that an identity is about; the first is the one that a jump leads to. */
export function spotsOf(
  report: Lines,
  { over, at, rule }: Pick<BrokenIdentity, 'over' | 'at' | 'rule'>,
): Spot[] {
  const { rows, columns } = report;
  const overColumns = over === 'columns';
  const fixed = (overColumns ? rows : columns).findIndex(({ code }) => code === at);
  if (fixed < 0) return [];
  return linesIn(rule, overColumns ? columns : rows).map((line) =>
    overColumns ? { row: fixed, column: line } : { row: line, column: fixed },
  );
}

/** What a rule found: two sides that are not equal, or how far a figure moved from what it is compared with. */
export const sidesOf = ({ rule, left, right }: Pick<BrokenIdentity, 'rule' | 'left' | 'right'>): string =>
  rule.includes('±')
    ? `${hundredths(right)} → ${hundredths(left)}`
    : `${hundredths(left)} ≠ ${hundredths(right)}`;

/** As explanations are filed under. */
export const lineOf = ({ identity, at }: Pick<BrokenIdentity, 'identity' | 'at'>): string =>
  `${identity}@${at}`;
