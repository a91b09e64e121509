import { locale, type Translate } from '~/i18n';
import { monthName } from '~/i18n/days';
import { capital, inWords } from '~/i18n/words';
import { date, dayOf } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { monthOf, monthsOf, type FigureRow } from './question';

/** A figure as it is written; one that is hidden has a mark of its own. */
export const HIDDEN = '‹5›';
export const written = ({ figure, suppressed }: FigureRow): string =>
  suppressed ? HIDDEN : hundredths(figure ?? 0);

/** `11/2026`. */
export const shortMonth = (month: string): string => month.split('-').toReversed().join('/');

/** That the month of the data is not over, and until which day they reach. */
export const runningUntil = (t: Translate, as_of: string): string =>
  t('statistics.running', {
    month: monthName(`${monthOf(as_of)}-01`, locale()),
    day: date(dayOf(as_of)),
  });

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a period is called: `quý III/2026`, `01/2024 – 06/2026`. */
export function periodName(t: Translate, period: string): string {
  const months = monthsOf(period);
  if (months) return t('statistics.between', { from: shortMonth(months.from), to: shortMonth(months.to) });
  const [year = '', part = ''] = period.split('-');
  if (/^\d\d$/.test(part)) return monthName(`${period}-01`, locale());
  const quarter = /^Q([1-4])$/.exec(part)?.[1];
  if (quarter)
    return t('statistics.quarter_of', {
      quarter: locale() === 'vi' ? (ROMAN[Number(quarter) - 1] ?? '') : quarter,
      year,
    });
  const kind = { H1: 'half_year', '9M': 'nine_months', R: 'review_year', Y: 'official_year' }[part];
  return kind ? t(`statistics.of_${kind}` as 'statistics.of_half_year', { year }) : period;
}

/** Where a figure stands, in words: what stands for all is left out. */
export const placeName = ({ key, labels }: FigureRow): string =>
  capital(
    labels
      .filter((_, at) => key[at] !== null && key[at] !== undefined)
      .map(inWords)
      .join(' · '),
  );
