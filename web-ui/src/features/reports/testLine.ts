import type { FormLine } from './types';

/** A row or a column of a form, for tests. */
export const line = (code: string, parent: string | null = null, sum = false): FormLine => ({
  code,
  words: { vi: code, en: code },
  parent,
  sum,
  manual: false,
  confidence: 'seen',
});
