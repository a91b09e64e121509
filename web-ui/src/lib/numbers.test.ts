import { expect, it } from 'vitest';
import { speak } from '~/i18n';
import { hundredths, number, percent, signed } from './numbers';

it('writes numbers as the language of the page does', async () => {
  expect([number(12_345), hundredths(150), hundredths(1_234_500), percent(1250)]).toEqual([
    '12.345',
    '1,5',
    '12.345',
    '12,50%',
  ]);
  await speak('en');
  expect([number(12_345), hundredths(150), percent(-5)]).toEqual(['12,345', '1.5', '-0.05%']);
  await speak('vi');
});

it('puts a sign before a change, and none before nothing', () => {
  expect([12, -3, 0].map((value) => signed(value, number))).toEqual(['+12', '−3', '0']);
});
