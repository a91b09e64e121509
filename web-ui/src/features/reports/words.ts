import type { MessageId, Translate } from '~/i18n';
import { inWords } from '~/i18n/words';
import { addDays, date, dayOf } from '~/lib/dates';
import type { ReportSummary, ReportView, Words } from './types';

const LONG =
  /^(Trung tâm Trợ giúp pháp lý nhà nước|Trung tâm TGPL nhà nước|Sở Tư pháp) (tỉnh |thành phố |TP\.? ?)?/i;

/** „Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn“ is „Lạng Sơn“ in a row of its kind. */
export const shortUnit = (name: string): string => name.replace(LONG, '') || name;

const ROMAN: Record<string, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** A period as it heads a narrow column: `6T`, and its year. */
export function headOf(t: Translate, { period, kind }: { period: string; kind: string }): [string, string] {
  const [year = '', part = ''] = period.split('-');
  if (kind === 'month') return [t('reports.short_month', { n: Number(part) }), year];
  if (kind === 'quarter') return [t('reports.short_quarter', { n: ROMAN[part.slice(1)] ?? part }), year];
  const known = SHORT[kind];
  return [known ? t(known) : part, year];
}

const SHORT: Partial<Record<string, MessageId>> = {
  half_year: 'reports.short_half_year',
  nine_months: 'reports.short_nine_months',
  review_year: 'reports.short_review_year',
  official_year: 'reports.short_official_year',
};

/** The number of a form as the law has it; one that has none goes by its title. */
export const formName = (code: string, title: Words): string => (/[A-Z]/.test(code) ? code : inWords(title));

/** The last day on which a report is in time: its instant is the midnight after. */
export const lastDay = (due: string | null | undefined): string => (due ? date(addDays(dayOf(due), -1)) : '');

/** What is said of a report whose time was over before it was sent, or is over and it was not; nothing of one in time. */
export const lateness = ({
  late,
  submitted_at,
}: Pick<ReportSummary, 'late' | 'submitted_at'>): 'reports.sent_late' | 'reports.is_late' | undefined => {
  if (!late) return undefined;
  return submitted_at ? 'reports.sent_late' : 'reports.is_late';
};

/** Of the units of a sum how many have reported, and how many are counted from their records. */
export const countsOf = (sources: ReportView['sources']) => {
  const sent = sources.filter(({ report_id }) => report_id).length;
  return { n: sources.length, sent, counted: sources.length - sent };
};
