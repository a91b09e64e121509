import type { Answer, FigureRow, QuestionSearch } from './question';

/** A number of a tile: how it stands, what it is set beside, and the question behind it. */
export interface TileFigure {
  value: number;
  /** The same of the time it is compared with; none where that is not known. */
  base: number | undefined;
}

/** A row of an answer told apart by one thing. */
const rowOf = (answer: Answer, code: string): FigureRow | undefined =>
  answer.rows.find(({ key }) => key[0] === code);

export const ofTotal = ({ total }: Answer): TileFigure => ({
  value: total.figure ?? 0,
  base: total.base ?? undefined,
});

/** The part of a value in all the values named, in hundredths of a percent; none of nothing. */
export function partOf(answer: Answer, code: string, among?: string[]): TileFigure | undefined {
  const sum = (field: 'figure' | 'base') =>
    among
      ? among.reduce((all, one) => all + (rowOf(answer, one)?.[field] ?? 0), 0)
      : (answer.total[field] ?? 0);
  const part = (field: 'figure' | 'base') => {
    const all = sum(field);
    return all > 0 ? Math.round((10_000 * (rowOf(answer, code)?.[field] ?? 0)) / all) : undefined;
  };
  const value = part('figure');
  return value === undefined ? undefined : { value, base: part('base') };
}

/** The period of a report form that is being collected: the last whose data are complete. */
export function collected<Period extends { data_to: string }>(
  periods: Period[],
  today: string,
): Period | undefined {
  return periods.filter(({ data_to }) => data_to < today).at(-1);
}

/** Of the cases of a period: carried over and accepted are carried out, and end or stay open. */
export const FLOW = [
  'cases_carried_over',
  'cases_accepted',
  'cases_carried_out',
  'cases_ended',
  'cases_open_at_end',
] as const;

/** What each row of the bulletin counts, as its form says. */
export const BULLETIN: Record<string, QuestionSearch> = {
  accepted: { measure: 'cases_accepted', form: 'court_participation' },
  defence: { measure: 'cases_accepted', form: 'court_participation', role: 'defender' },
  protection: { measure: 'cases_accepted', form: 'court_participation', role: 'protector' },
  ended: { measure: 'cases_ended', form: 'court_participation' },
  successful: { measure: 'court_successful' },
};
