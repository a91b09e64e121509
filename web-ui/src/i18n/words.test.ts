import { afterEach, expect, it } from 'vitest';
import { speak } from '.';
import { capital, inSentence, inWords } from './words';

afterEach(() => speak('vi'));

it('says what the API says in the language of the page, with its days as the office writes them', async () => {
  const words = { vi: 'có hiệu lực từ 2026-07-01', en: 'in force since 2026-07-01' };
  expect(inWords(words)).toBe('có hiệu lực từ 01/07/2026');
  await speak('en');
  expect(inWords(words)).toBe('in force since 01/07/2026');
  expect(inWords(null)).toBe('');
});

it('begins with a capital what stands by itself, and without one what stands in a sentence', async () => {
  expect(['quý III/2026', 'điểm', '6 tháng', ''].map(capital)).toEqual([
    'Quý III/2026',
    'Điểm',
    '6 tháng',
    '',
  ]);
  expect(inSentence('Tháng 10/2026')).toBe('tháng 10/2026');
  await speak('en');
  expect(inSentence('October 2026')).toBe('October 2026');
});
