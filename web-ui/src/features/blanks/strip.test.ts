import { expect, it } from 'vitest';
import { countOf, pieces, standing, type Segment } from './strip';
import type { BlankState, Movement } from './types';

let seq = 0;
const movement = (first: string, last: string, state: BlankState, holder = 'agency'): Movement => {
  const place = { state, holder_id: holder, holder_name: holder };
  seq += 1;
  return {
    seq,
    at: '2026-11-23T01:30:00Z',
    kind: 'allocate',
    type: 'TGV',
    first,
    last,
    count: 0,
    from: place,
    to: place,
    kept_by: '',
    paper_id: '',
    paper_code: '',
  };
};
const short = ({ from, to, state, holder }: Segment) => `${from}–${to} ${state} ${holder}`;

it('tells where each serial stands by the newest movement of it', () => {
  const newestFirst = [
    movement('A000010', 'A000011', 'spoiled', 'ls'),
    movement('A000005', 'A000020', 'held', 'ls'),
    movement('A000001', 'A000050', 'held'),
  ];
  expect(standing(newestFirst).map(short)).toEqual([
    'A000001–A000004 held agency',
    'A000005–A000009 held ls',
    'A000010–A000011 spoiled ls',
    'A000012–A000020 held ls',
    'A000021–A000050 held agency',
  ]);
});

it('joins neighbours in one state at one holder, and never two series', () => {
  const joined = standing([
    movement('A06', 'A10', 'held'),
    movement('A01', 'A05', 'held'),
    movement('B11', 'B12', 'held'),
  ]);
  expect(joined.map(short)).toEqual(['A01–A10 held agency', 'B11–B12 held agency']);
});

it('leaves out what was taken back out of the ledger', () => {
  expect(standing([movement('A1', 'A9', 'outside'), movement('A1', 'A9', 'held')])).toEqual([]);
});

it('agrees with moving serial by serial', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const states: BlankState[] = ['held', 'in_transit', 'issued', 'spoiled'];
  const bySerial = new Map<number, string>();
  const ledger = Array.from({ length: 200 }, () => {
    const first = 1 + random(99);
    const last = Math.min(99, first + random(20));
    const state = states[random(4)] ?? 'held';
    for (let one = first; one <= last; one += 1) bySerial.set(one, state);
    return movement(`A${String(first).padStart(2, '0')}`, `A${String(last).padStart(2, '0')}`, state);
  });
  const segments = standing(ledger.toReversed());
  for (const { first, last, state } of segments)
    for (let one = first; one <= last; one += 1) expect(bySerial.get(one)).toBe(state);
  expect(segments.reduce((sum, one) => sum + countOf(one), 0)).toBe(bySerial.size);
});

it('draws a strip that is full, with nothing too thin to be hit', () => {
  const drawn = pieces(
    standing([movement('A000001', 'A000002', 'lost'), movement('A000001', 'A100000', 'held')]),
  );
  const [first, last] = [drawn[0], drawn.at(-1)];
  expect(first?.left).toBe(0);
  expect(first?.width).toBeGreaterThan(0.6);
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  expect(pieces([])).toEqual([]);
});
