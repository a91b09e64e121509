import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BULLETIN, collected, ofTotal, partOf } from './board';
import { answered, row } from './testAnswer';

it('tells a part of all, now and of what it is set beside', () => {
  const total = { ...row([null], 800, 400), key: [null] };
  const answer = answered(['form'], [row(['court', 'x'].slice(0, 1), 600, 100), row(['advice'], 200, 300)], {
    total,
  });
  expect(partOf(answer, 'court')).toEqual({ value: 7500, base: 2500 });
  expect(ofTotal(answer)).toEqual({ value: 800, base: 400 });
});

it('tells a part among those named, and none of nothing', () => {
  const answer = answered(['in_time'], [row(['yes'], 300), row(['no'], 100), row(['none'], 900)]);
  expect(partOf(answer, 'yes', ['yes', 'no'])?.value).toBe(7500);
  expect(partOf(answered(['in_time'], [row(['yes'], 0)]), 'yes')).toBeUndefined();
});

it('looks at the period whose data are complete, not at the one that is still running', () => {
  const periods = [{ data_to: '2026-05-31' }, { data_to: '2026-10-31' }, { data_to: '2026-12-31' }];
  expect(collected(periods, '2026-11-23')).toEqual({ data_to: '2026-10-31' });
  expect(collected(periods, '2026-05-31')).toBeUndefined();
});

it('opens behind each row of the bulletin what its form counts', () => {
  const form = join(import.meta.dirname, '../../../../api/data/forms/court-bulletin.json');
  const { grid } = JSON.parse(readFileSync(form, 'utf8')) as {
    grid: { rows: { code: string; measure: string; where: Record<string, string> }[] };
  };
  expect(BULLETIN).toEqual(
    Object.fromEntries(grid.rows.map(({ code, measure, where }) => [code, { measure, ...where }])),
  );
});
