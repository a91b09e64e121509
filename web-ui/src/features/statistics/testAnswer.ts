import type { Answer, By, FigureRow } from './question';

/** A row of an answer, for tests. */
export const row = (key: (string | null)[], figure: number, base?: number): FigureRow => ({
  key,
  labels: key.map((code) => ({ vi: code ?? '', en: code ?? '' })),
  figure,
  suppressed: false,
  ...(base === undefined ? {} : { base, change: figure - base }),
});

/** An answer, for tests. */
export const answered = (by: By[], rows: FigureRow[], more: Partial<Answer> = {}): Answer => ({
  measure: {
    code: 'cases_accepted',
    words: { vi: 'Vụ việc thụ lý', en: 'Cases accepted' },
    unit: 'case',
    counts: 'accepted',
    definition: { vi: '', en: '' },
    legal_basis: '',
    confidence: 'seen',
  },
  by,
  from: '2026-01',
  to: '2026-11',
  geography: 'as_reported',
  as_of: '2026-11-23T00:00:00Z',
  watermark: 1,
  rows,
  margins: [],
  total: row(
    by.map(() => null),
    rows.reduce((sum, { figure }) => sum + (figure ?? 0), 0),
  ),
  rounding: null,
  notes: [],
  ...more,
});
