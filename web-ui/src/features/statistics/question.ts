import type { components } from '~/api/schema';
import { date, dayOf } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { valuesOf, type Search } from '~/lib/search';

type Schemas = components['schemas'];
export type By = Schemas['By'];
export type Dimension = Schemas['Dimension'];
export type Answer = Schemas['MeasureAnswer'];
export type FigureRow = Schemas['FigureRow'];
export type MeasureQuery = Schemas['MeasureQuery'];

/** The words of an address that make a question; each is a code, none names a person. */
export const DIMENSIONS = [
  'form',
  'role',
  'field',
  'channel',
  'practitioner',
  'end_reason',
  'in_time',
  'successful',
  'group',
  'sex',
  'age',
  'ethnic_minority',
  'law_version',
] as const satisfies readonly Dimension[];
export const TIMES = ['month', 'quarter', 'year'] as const satisfies readonly By[];
export const PLACES = ['province', 'organisation'] as const satisfies readonly By[];
/** The words of an address that name places. */
export const PLACE_WORDS = { province: 'province', organisation: 'organisation_id' } as const;
export const isTime = (by: By): boolean => (TIMES as readonly By[]).includes(by);
const ALL_BY: readonly By[] = [...TIMES, ...PLACES, ...DIMENSIONS];

export const QUESTION_WORDS = [
  'measure',
  'by',
  'period',
  'geography',
  'compare',
  'province',
  'organisation_id',
  ...DIMENSIONS,
] as const;

/** A question as it stands in an address. */
export type QuestionSearch = { [Word in (typeof QUESTION_WORDS)[number]]?: string | undefined };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const BETWEEN = '..';

/** What is asked when nothing is: the cases accepted, month by month of this year. */
export const firstQuestion = (today: string): QuestionSearch => ({
  measure: 'cases_accepted',
  by: 'month',
  period: `${today.slice(0, 4)}-01${BETWEEN}${today.slice(0, 7)}`,
});

/** The question of an address. What it leaves out is as when nothing is asked; a measure that it names stays whole. */
export function questionOf(search: QuestionSearch, today: string): QuestionSearch {
  const { by, ...first } = firstQuestion(today);
  const named = Object.fromEntries(Object.entries(search).filter(([, value]) => value));
  return { ...first, ...(search.measure ? {} : { by }), ...named };
}

/** `2024-01..2026-06` is a pair of months, anything else the name of a period. */
export function monthsOf(period: string | undefined): { from: string; to: string } | undefined {
  const [from = '', to = ''] = (period ?? '').split(BETWEEN);
  return MONTH.test(from) && MONTH.test(to) ? { from, to } : undefined;
}

export const between = (from: string, to: string): string => `${from}${BETWEEN}${to}`;

/** What the figures are told apart by, without words that are none. */
export const bysOf = (by: string | undefined): By[] =>
  [...new Set((by ?? '').split(','))].filter((one): one is By => (ALL_BY as string[]).includes(one));

/** The question as the API takes it. */
export function bodyOf(search: QuestionSearch): MeasureQuery {
  const filter = Object.fromEntries(
    DIMENSIONS.flatMap((name) => {
      const values = valuesOf(search[name]);
      return values.length === 0 ? [] : [[name, values.length === 1 ? values[0] : values]];
    }),
  );
  return {
    measure: search.measure ?? '',
    by: bysOf(search.by),
    period: monthsOf(search.period) ?? search.period ?? '',
    ...(Object.keys(filter).length > 0 ? { filter: filter as Record<string, never> } : {}),
    ...(search.geography === 'as_current' ? { geography: 'as_current' as const } : {}),
    ...(search.compare === 'previous' || search.compare === 'last_year' ? { compare: search.compare } : {}),
    ...(search.province ? { provinces: valuesOf(search.province) } : {}),
    ...(search.organisation_id ? { organisations: valuesOf(search.organisation_id) } : {}),
  };
}

/** The address of a question that was kept. */
export function searchOf(query: MeasureQuery): QuestionSearch {
  const filter = (query.filter ?? {}) as Record<string, string | string[]>;
  const values = DIMENSIONS.map((name) => [name, [filter[name] ?? []].flat().join(',') || undefined]);
  return {
    measure: query.measure,
    by: query.by?.join(',') || undefined,
    period: typeof query.period === 'string' ? query.period : between(query.period.from, query.period.to),
    geography: query.geography ?? undefined,
    compare: query.compare ?? undefined,
    province: query.provinces?.join(',') || undefined,
    organisation_id: query.organisations?.join(',') || undefined,
    ...Object.fromEntries(values),
  };
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The months of a stretch of time as figures name it: `2026-03`, `2026-Q1`, `2026`. */
export function stretch(code: string): { from: string; to: string } {
  const [year = '', part = ''] = code.split('-');
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter) {
    const last = Number(quarter) * 3;
    return { from: `${year}-${pad(last - 2)}`, to: `${year}-${pad(last)}` };
  }
  return part ? { from: code, to: code } : { from: `${year}-01`, to: `${year}-12` };
}

/**
 * Whether the time of a figure is not over at the instant of the data. What it is set beside is whole, so that no change
 * can be told from the two.
 */
export function isRunning(
  { by, to, as_of }: Pick<Answer, 'by' | 'to' | 'as_of'>,
  key: FigureRow['key'] = [],
): boolean {
  const ends = by.flatMap((one, at) => {
    const code = key[at];
    return isTime(one) && code ? [stretch(code).to] : [];
  });
  return [to, ...ends].every((last) => last >= monthOf(as_of));
}

/** Whether a figure is of one stretch of time out of several, and that one is not over. */
export const isSoFar = (answer: Pick<Answer, 'by' | 'to' | 'as_of'>, key: FigureRow['key']): boolean =>
  answer.by.some((one, at) => isTime(one) && key[at]) && isRunning(answer, key);

/** The month of an instant. */
export const monthOf = (instant: string): string => dayOf(instant).slice(0, 7);

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** A place in a table as the address names it; `*` stands for all. */
const ALL = '*';
const BESIDE = '~';
export const WHOLE = ALL;
export const cellOf = (key: (string | null)[]): string =>
  key.length === 0 ? ALL : key.map((code) => code ?? ALL).join(BESIDE);

/** The way from a figure shown elsewhere to its cases: its question with their panel open. */
export const casesBehind = (question: QuestionSearch, cell: string = WHOLE) => ({
  to: paths.statistics(),
  search: { ...question, cell },
});

/** The row of an answer that an address names. */
export function rowAt(answer: Answer, cell: string): FigureRow | undefined {
  const isIt = ({ key }: FigureRow) => cellOf(key) === cell;
  const isTotal = cell === ALL || isIt(answer.total);
  return isTotal ? answer.total : [...answer.rows, ...answer.margins].find(isIt);
}

/** The list behind a figure: the question's words narrowed to its place, as the API takes them. */
export function recordsOf(
  search: QuestionSearch,
  answer: Pick<Answer, 'by' | 'from' | 'to'>,
  key: (string | null)[],
  as_of?: string,
  /** How many months earlier: those that the figure is set beside. */
  back = 0,
): Search {
  const places = answer.by.flatMap((by, at) => {
    const code = key[at];
    return code === null || code === undefined ? [] : [{ by, code }];
  });
  const span = places
    .filter(({ by }) => isTime(by))
    .map(({ code }) => stretch(code))
    .reduce((all, one) => ({ from: later(all.from, one.from), to: earlier(all.to, one.to) }), {
      from: answer.from,
      to: answer.to,
    });
  const named = places
    .filter(({ by }) => !isTime(by))
    .map(({ by, code }) => [by === 'organisation' ? PLACE_WORDS.organisation : by, code]);
  const filter = Object.fromEntries(
    [...DIMENSIONS, 'geography' as const, 'province' as const, 'organisation_id' as const].map((word) => [
      word,
      search[word],
    ]),
  );
  const words = {
    ...filter,
    ...Object.fromEntries(named),
    from: monthsBack(span.from, back),
    to: monthsBack(span.to, back),
    by: answer.by.join(',') || undefined,
    as_of,
  };
  return Object.fromEntries(
    Object.entries(words).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}

/** The places of which a list of cases would be of several: the API lists those of one province and of one provider. */
export const severalIn = (records: Search): (typeof PLACES)[number][] =>
  PLACES.filter((by) => valuesOf(records[PLACE_WORDS[by]]).length > 1);

/** The figure of a list told apart by its places: each of those has a list of its own. */
export function toldByPlace(
  { measure }: QuestionSearch,
  { from = '', to = '', ...filter }: Search,
  places: (typeof PLACES)[number][],
): QuestionSearch {
  return { ...filter, measure, by: places.join(','), period: between(from, to) };
}

/** How many months before its own a question is set beside; none where it is not. */
export function monthsBeside({ compare, period }: QuestionSearch): number | undefined {
  if (compare === 'last_year') return 12;
  if (compare !== 'previous') return undefined;
  const months = monthsOf(period);
  if (months) return monthsUntil(months.from, months.to) + 1;
  const part = (period ?? '').split('-')[1] ?? '';
  return /^\d\d$/.test(part) ? 1 : /^Q\d$/.test(part) ? 3 : 12;
}

const monthsUntil = (from: string, to: string): number => {
  const number = (month: string) => {
    const [year = 0, at = 0] = month.split('-').map(Number);
    return year * 12 + at;
  };
  return number(to) - number(from);
};

/** The sums over all but one of the things that figures are told apart by; of one thing the rows themselves. */
export function along(answer: Answer, at: number): FigureRow[] {
  if (answer.by.length <= 1) return at === 0 ? answer.rows : [];
  return answer.margins.filter(({ key }) => key.every((code, index) => (code !== null) === (index === at)));
}

/**
 * Provinces of before and after a merger can bear one name: the code of those that came to be with it says since when,
 * and so does their name then.
 */
export function toldApart(answer: Answer): Answer {
  const at = answer.by.indexOf('province');
  const codes = new Map<string, Set<string>>();
  for (const { key, labels } of along(answer, at)) {
    const name = labels[at]?.vi ?? '';
    codes.set(name, (codes.get(name) ?? new Set()).add(key[at] ?? ''));
  }
  const named = (row: FigureRow): FigureRow => {
    const since = row.key[at]?.split('@')[1];
    const name = row.labels[at];
    if (!since || !name || (codes.get(name.vi)?.size ?? 0) < 2) return row;
    const labels = row.labels.map((words, index) =>
      index === at
        ? { vi: `${words.vi} (từ ${date(since)})`, en: `${words.en} (since ${date(since)})` }
        : words,
    );
    return { ...row, labels };
  };
  return { ...answer, rows: answer.rows.map(named), margins: answer.margins.map(named) };
}

/** The figures of a table of two dimensions by place, with its margins. */
export const byCell = (answer: Answer): Map<string, FigureRow> =>
  new Map([...answer.rows, ...answer.margins, answer.total].map((row) => [cellOf(row.key), row]));

/** The months before and after. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + step;
  return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}`;
}

/** The last month that is over on a day. */
export const wholeMonth = (day: string): string => monthBeside(day.slice(0, 7), -1);

/** So many months back. */
export const monthsBack = (month: string, n: number): string =>
  n === 0 ? month : monthsBack(monthBeside(month, -1), n - 1);
