import { expect, it } from 'vitest';
import { byDay } from './days';

it('puts a period of days on its last day and an hour on its own', () => {
  const ends = { due_at: '2026-11-20T17:00:00Z' };
  const early = { due_at: '2026-11-20T18:30:00Z' };
  const days = byDay([ends, early]);
  expect([...days]).toEqual([
    ['2026-11-20', [ends]],
    ['2026-11-21', [early]],
  ]);
});
