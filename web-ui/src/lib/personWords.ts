/** What a person is looked for by, as the API takes it. */
export interface PersonWords {
  q?: string;
  birth_year?: number;
  phone?: string;
  id_number?: string;
}

/**
 * One box for all that a person is known by: 12 or 9 digits are a citizen number, other long numbers a telephone, words
 * are a name, and a year after them the year of birth. Nothing while it is too short to look for.
 */
export function personWords(text: string): PersonWords | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  const digits = words.replace(/[\s.+-]/g, '');
  if (/^(\d{9}|0\d{11})$/.test(digits)) return { id_number: digits };
  if (/^(0|84)\d{9,10}$/.test(digits)) return { phone: digits.replace(/^84/, '0') };
  if (/^\d*$/.test(digits)) return undefined;
  const [, name = words, year] = /^(.*\D) ((?:19|20)\d\d)$/.exec(words) ?? [];
  if (name.length < 2) return undefined;
  return { q: name, ...(year ? { birth_year: Number(year) } : {}) };
}
