/** Round numbers from nought to at least the most, four steps at the most; in hundredths, and never parts of one. */
export function marks(most: number): number[] {
  const rough = Math.max(most, 100) / 400;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((one) => one * ten >= rough) ?? 10) * ten);
  const whole = Math.ceil(step);
  const count = Math.ceil(most / 100 / whole);
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, at) => at * whole * 100);
}
