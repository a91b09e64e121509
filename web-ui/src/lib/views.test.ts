import { expect, it } from 'vitest';
import { resolve } from './views';

const reader = { me: 'p1', unit: 'u1', today: '2026-11-22' };

it('reads a kept filter as of whoever opens it', () => {
  expect(resolve({ practitioner_id: '@me', due: '@today+1d' }, reader)).toEqual({
    practitioner_id: 'p1',
    due: '2026-11-23',
  });
});

it('leaves out the cases of one’s own for somebody who has none', () => {
  expect(
    resolve({ practitioner_id: '@me', organisation_id: '@my-unit' }, { ...reader, me: undefined }),
  ).toEqual({
    practitioner_id: undefined,
    organisation_id: 'u1',
  });
});
