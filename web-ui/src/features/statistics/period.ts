import { between, monthsBack, monthsOf } from './question';

/** The kinds of period, in the order of their length; months are any stretch of whole months. */
export const KINDS = [
  'months',
  'month',
  'quarter',
  'half_year',
  'nine_months',
  'review_year',
  'official_year',
] as const;
export type Kind = (typeof KINDS)[number];

const ENDINGS: Partial<Record<string, Kind>> = {
  H1: 'half_year',
  '9M': 'nine_months',
  R: 'review_year',
  Y: 'official_year',
};
const LETTERS: Partial<Record<Kind, string>> = {
  half_year: 'H1',
  nine_months: '9M',
  review_year: 'R',
  official_year: 'Y',
};

export function kindOf(period: string): Kind {
  if (monthsOf(period)) return 'months';
  const part = period.split('-')[1] ?? '';
  if (/^Q\d$/.test(part)) return 'quarter';
  return ENDINGS[part] ?? 'month';
}

/** The period of a kind that holds a month; of months those of its year until then. */
export function periodOf(kind: Kind, month: string): string {
  const [year = '', number = ''] = month.split('-');
  if (kind === 'months') return between(`${year}-01`, month);
  if (kind === 'month') return month;
  if (kind === 'quarter') return `${year}-Q${Math.ceil(Number(number) / 3)}`;
  return `${year}-${LETTERS[kind] ?? ''}`;
}

/** The last month of a period, none of them to come. */
export function lastMonth(period: string, thisMonth: string): string {
  const [year = '', part = ''] = period.split('-');
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  const last =
    monthsOf(period)?.to ??
    (quarter
      ? `${year}-${String(Number(quarter) * 3).padStart(2, '0')}`
      : part === 'H1'
        ? `${year}-06`
        : part === '9M'
          ? `${year}-09`
          : /^\d\d$/.test(part)
            ? period
            : `${year}-12`);
  return last > thisMonth ? thisMonth : last;
}

/** The first month of the 34 provinces (NQ 202/2025/QH15). */
export const MERGED = '2025-07';

/** The Law of 2017 came into force with it. */
const FIRST_MONTH = '2018-01';

/** Every month that can be asked for, the newest first. */
export function allMonths(thisMonth: string): string[] {
  const months: string[] = [];
  for (let month = thisMonth; month >= FIRST_MONTH; month = monthsBack(month, 1)) months.push(month);
  return months;
}

/** The periods of a kind that have begun, the newest first. */
export const periodsOf = (kind: Kind, thisMonth: string): string[] => [
  ...new Set(allMonths(thisMonth).map((month) => periodOf(kind, month))),
];
