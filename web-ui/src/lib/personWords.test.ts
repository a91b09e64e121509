import { expect, it } from 'vitest';
import { personWords } from './personWords';

it.each([
  ['nguyen thi dung', { q: 'nguyen thi dung' }],
  ['  Nguyễn  Thị Dũng 1991 ', { q: 'Nguyễn Thị Dũng', birth_year: 1991 }],
  ['020091000000', { id_number: '020091000000' }],
  ['0200 9100 0000', { id_number: '020091000000' }],
  ['081234567', { id_number: '081234567' }],
  ['0912 345 678', { phone: '0912345678' }],
  ['+84 912 345 678', { phone: '0912345678' }],
  ['02437334309', { phone: '02437334309' }],
])('%s is looked for as %j', (text, words) => expect(personWords(text)).toEqual(words));

it.each(['', ' ', 'N', '0912', '1991', '0200910000'.slice(0, 5)])('%j is too little to look for', (text) =>
  expect(personWords(text)).toBeUndefined(),
);
