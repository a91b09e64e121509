import { en } from '../../web-ui/src/i18n/en';
import { vi } from '../../web-ui/src/i18n/vi';

const lower = (text: string): string[] => text.match(/(?<![\p{L}\d])\p{Ll}{3,}(?![\p{L}\d])/gu) ?? [];

/** Words that stand in English messages and in no Vietnamese one. */
const ours = new Set(Object.values(vi).flatMap(lower));
const english = new Set(
  Object.values(en)
    .flatMap(lower)
    .filter((word) => !ours.has(word)),
);

/** Ways in which no number or day is written (goal 31). */
const FORMATS: [string, RegExp][] = [
  ['a year of two digits', /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{2}(?![\d/])/],
  ['a day as machines write it', /(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/],
  ['half a day', /\b\d{1,2}(:\d\d)?\s?[ap]\.?m\b/i],
  ['thousands not parted', /(?<!\d)\d{4,} đồng/],
  ['a quarter in digits', /\bQuý [1-4]\b/],
];

/** In English a comma parts the thousands. */
const VIETNAMESE: [string, RegExp][] = [['thousands parted by a comma', /\d,\d{3}(?!\d)/]];

/** What a page says that it should not: formats, words of machines and, in Vietnamese, English ones. */
export function wrongWords(text: string, language: 'vi' | 'en'): string[] {
  // Addresses, names of accounts and of files are nobody's language.
  const plain = text.replace(/\S*[@.\-_]\S*[\p{L}\d]\S*/gu, (word) =>
    /^[a-z]+_[a-z_]+$/.test(word) || word in vi ? word : ' ',
  );
  const words = plain.split(/[\s,;:()“”"…]+/);
  return [
    ...[...FORMATS, ...(language === 'vi' ? VIETNAMESE : [])].flatMap(([what, how]) => {
      const found = how.exec(text);
      return found ? [`${what}: ${found[0]}`] : [];
    }),
    ...words.filter((word) => /^[a-z]+(_[a-z]+)+$/.test(word)).map((word) => `a code: ${word}`),
    ...words
      .filter((word) => word.includes('.') && word in vi)
      .map((word) => `the name of a message: ${word}`),
    ...words
      .filter((word) => /^(undefined|null|NaN|\[object)$/.test(word))
      .map((word) => `a word of machines: ${word}`),
    ...(language === 'vi'
      ? lower(plain)
          .filter((word) => english.has(word))
          .map((word) => `English: ${word}`)
      : []),
  ];
}
