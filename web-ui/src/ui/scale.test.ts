import { expect, it } from 'vitest';
import { marks } from './scale';

it('goes by round steps from nought past the most, and never by parts of one', () => {
  for (const most of [100, 300, 700, 1_200, 6_600, 99_900, 341_200, 12_345_600]) {
    const scale = marks(most);
    expect(scale[0]).toBe(0);
    expect(scale.at(-1)).toBeGreaterThanOrEqual(most);
    expect(scale.length).toBeLessThanOrEqual(6);
    expect(scale.filter((mark) => mark % 100 !== 0)).toEqual([]);
  }
  expect(marks(6_600)).toEqual([0, 2000, 4000, 6000, 8000]);
});
