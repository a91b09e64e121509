import { describe, expect, it } from 'vitest';
import { merge, written } from './merge';

describe('two people on one version', () => {
  const base = { a: '1', b: '1', c: '1', d: '' };

  it('keeps what only one of them wrote, and asks about what both wrote', () => {
    expect(merge(base, { ...base, a: '2', c: '2' }, { ...base, b: '3', c: '3' })).toEqual({
      values: { a: '2', b: '3', c: '2', d: '' },
      conflicts: ['c'],
    });
  });

  it('does not ask where both wrote the same', () => {
    expect(merge(base, { ...base, d: 'x' }, { ...base, d: 'x' }).conflicts).toEqual([]);
  });

  it('sends only what differs from the record', () => {
    expect(written(base, { ...base, b: ' 1 ', d: 'x' })).toEqual(['d']);
  });
});
