import type { Translate } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import type { Cell } from '~/lib/book';
import { date, dateTime, dayOf } from '~/lib/dates';
import { inFull, type Filter } from '~/ui/FilterBar';
import {
  along,
  byCell,
  cellOf,
  isRunning,
  isSoFar,
  type Answer,
  type FigureRow,
  type QuestionSearch,
} from './question';
import { HIDDEN, periodName, placeName, runningUntil } from './words';

export interface Asked {
  answer: Answer;
  question: QuestionSearch;
  filters: Filter[];
}

/** The answer as it stands on the page, as rows of a sheet: what was asked and of when, the figures, and what is said below. */
export function sheetOf(t: Translate, asked: Asked): Cell[][] {
  const { answer, question } = asked;
  const { measure } = answer;
  const compare = question.compare === 'previous' ? 'previous' : 'last_year';
  return [
    [inWords(measure.words)],
    [t('statistics.definition'), inWords(measure.definition)],
    [t('statistics.legal_basis'), measure.legal_basis],
    [t('statistics.period'), capital(periodName(t, question.period ?? ''))],
    [t('statistics.filter'), inFull(asked.filters) || t('filter.none')],
    [t('statistics.geography'), t(`statistics.${answer.geography}`)],
    ...(question.compare ? [[t('statistics.compare'), t(`statistics.compare_${compare}`)]] : []),
    [t('statistics.instant'), dateTime(answer.as_of)],
    [],
    ...(answer.by.length === 2 ? crossed(t, asked) : listed(t, asked)),
    [],
    ...answer.notes.map((note) => [inWords(note)]),
    ...(answer.rounding ? [[inWords(answer.rounding.words)]] : []),
    ...(isRunning(answer) ? [[runningUntil(t, answer.as_of)]] : []),
  ];
}

const figure = (row: FigureRow, value: number | null | undefined): Cell => {
  if (row.suppressed) return HIDDEN;
  return value === null || value === undefined ? '' : value / 100;
};

/** Until which day a time reaches that is not over stands beside its name. */
const named = (t: Translate, answer: Answer, key: FigureRow['key'], name: string): string =>
  isSoFar(answer, key) ? `${name} (${t('statistics.so_far', { day: date(dayOf(answer.as_of)) })})` : name;

function listed(t: Translate, { answer, question }: Asked): Cell[][] {
  const { rows, total, by, measure } = answer;
  const hasShares = rows.some(({ share }) => typeof share === 'number');
  const line = (row: FigureRow, name: string): Cell[] => [
    named(t, answer, row.key, name),
    figure(row, row.figure),
    ...(hasShares ? [figure(row, row.share)] : []),
    ...(question.compare
      ? [
          figure(row, row.base),
          ...[row.change, row.percent].map((value) => (isRunning(answer, row.key) ? '' : figure(row, value))),
        ]
      : []),
  ];
  return [
    [
      by[0] ? t('statistics.value') : t('statistics.measure'),
      t(`statistics.unit_${measure.unit}`),
      ...(hasShares ? [`${t('statistics.share')} (%)`] : []),
      ...(question.compare
        ? (['base', 'change', 'percent'] as const).map((what) => t(`statistics.${what}`))
        : []),
    ],
    ...rows.map((row) => line(row, placeName(row))),
    line(total, by[0] ? t('statistics.all') : inWords(measure.words)),
  ];
}

/** The figures, and below them their changes where they are set beside others. */
function crossed(t: Translate, { answer, question }: Asked): Cell[][] {
  const cells = byCell(answer);
  const [rows, columns] = [along(answer, 0), along(answer, 1)];
  const keys = [...columns.map(({ key }) => key[1] ?? null), null];
  const table = (head: string, of: (row: FigureRow) => Cell): Cell[][] => {
    const line = (key: string | null, name: string) => [
      named(t, answer, [key, null], name),
      ...keys.map((column) => {
        const row = cells.get(cellOf([key, column]));
        return row ? of(row) : '';
      }),
    ];
    return [
      [
        head,
        ...columns.map(({ key, labels }) => named(t, answer, key, capital(inWords(labels[1])))),
        t('statistics.all'),
      ],
      ...rows.map(({ key, labels }) => line(key[0] ?? null, capital(inWords(labels[0])))),
      line(null, t('statistics.all')),
    ];
  };
  return [
    ...table(t(`statistics.unit_${answer.measure.unit}`), (row) => figure(row, row.figure)),
    ...(question.compare
      ? [
          [],
          ...table(t('statistics.change'), (row) =>
            isRunning(answer, row.key) ? '' : figure(row, row.change),
          ),
        ]
      : []),
  ];
}
