import { locale } from '~/i18n';

const tag = () => (locale() === 'en' ? 'en-GB' : 'vi-VN');

/** `1.234` in Vietnamese, `1,234` in English. */
export const number = (value: number): string => value.toLocaleString(tag());

/** A figure in hundredths of its unit: whole where it is whole, `0,5` of a shared case. */
export const hundredths = (value: number): string =>
  (value / 100).toLocaleString(tag(), { maximumFractionDigits: 2 });

/** Hundredths of a percent with both decimals, as rounding is declared: `12,50%`. */
export const percent = (value: number): string =>
  `${(value / 100).toLocaleString(tag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })}%`;

/** With its sign: `+12`, `−3`, `0`. */
export const signed = (value: number, write: (value: number) => string): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;
