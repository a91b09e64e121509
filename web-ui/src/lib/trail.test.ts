import { expect, it } from 'vitest';
import { leaveTrail, placeOf } from './trail';

it('leads from a record to those beside it in the list one came from', () => {
  leaveTrail(() => ['/app/cases/a', '/app/requests/r', '/app/cases/b', '/app/cases/c']);
  expect(placeOf('/app/cases/a')).toEqual({ before: undefined, after: '/app/cases/b', at: 1, of: 3 });
  expect(placeOf('/app/cases/b')).toEqual({ before: '/app/cases/a', after: '/app/cases/c', at: 2, of: 3 });
  expect(placeOf('/app/requests/r')).toEqual({ before: undefined, after: undefined, at: 1, of: 1 });
  expect(placeOf('/app/cases/z')).toBeUndefined();
});
