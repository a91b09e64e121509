import { expect, it } from 'vitest';
import { beginsSerial, partsOf, reckon, reckonLot, typeOfSerial } from './serials';

const A = { prefix: 'A', width: 6 };
const B = { prefix: 'B', width: 6 };
const fault = (text: string, ...series: (typeof A)[]) => {
  const reckoned = reckon(text, series);
  return 'fault' in reckoned ? [reckoned.part, reckoned.fault] : reckoned;
};

it('reads what was pasted, in whatever hand: commas, lines, long dashes, spaces around them', () => {
  expect(partsOf('004201-004250, 004260')).toEqual([
    { first: '004201', last: '004250' },
    { first: '004260', last: '004260' },
  ]);
  expect(partsOf('a1 – a5;\nA7\n')).toEqual([
    { first: 'A1', last: 'A5' },
    { first: 'A7', last: 'A7' },
  ]);
  expect(partsOf(' ')).toEqual([]);
});

it('reckons ranges as they are printed, in order, joined where they touch', () => {
  expect(reckon('004251-004260, 4201-4250, 5000', [A])).toEqual({
    ranges: [
      { first: 'A004201', last: 'A004260', count: 60 },
      { first: 'A005000', last: 'A005000', count: 1 },
    ],
    count: 61,
  });
});

it('reckons ten million serials at once', () => {
  expect(reckon('1-10000000', [{ prefix: '', width: 8 }])).toEqual({
    ranges: [{ first: '00000001', last: '10000000', count: 10_000_000 }],
    count: 10_000_000,
  });
});

it('keeps the series apart, and takes no bare number where there are two', () => {
  expect(reckon('B1-B2,A3', [A, B])).toEqual({
    ranges: [
      { first: 'A000003', last: 'A000003', count: 1 },
      { first: 'B000001', last: 'B000002', count: 2 },
    ],
    count: 3,
  });
  expect(fault('3', A, B)).toEqual(['3', { code: 'wrong_prefix', prefix: 'A, B' }]);
  expect(fault('A1-B5', A, B)).toEqual(['A1–B5', { code: 'wrong_prefix', prefix: 'A' }]);
});

it('says what is wrong with which part', () => {
  expect(fault('A5-A1', A)).toEqual(['A5–A1', { code: 'reversed' }]);
  expect(fault('1000000', A)).toEqual(['1000000', { code: 'too_wide', digits: 6 }]);
  expect(fault('Z1', A)).toEqual(['Z1', { code: 'wrong_prefix', prefix: 'A' }]);
  expect(fault('1-10, 7', A)).toEqual(['A000007', { code: 'twice' }]);
  expect(fault('0', A)).toEqual(['0', { code: 'unreadable' }]);
  expect(fault('1-2-3', A)).toEqual(['1–2–3', { code: 'unreadable' }]);
  expect(fault('1')).toEqual(['1', { code: 'no_series' }]);
});

it('reckons a lot by the letters and digits of its first serial', () => {
  expect(reckonLot('A000001', 'A005000')).toEqual({
    ranges: [{ first: 'A000001', last: 'A005000', count: 5000 }],
    count: 5000,
  });
  expect(reckonLot('A000001', '5000')).toEqual({
    ranges: [{ first: 'A000001', last: 'A005000', count: 5000 }],
    count: 5000,
  });
  expect(reckonLot('A01', 'A100')).toEqual({ part: 'A01–A100', fault: { code: 'too_wide', digits: 2 } });
  expect(reckonLot('A1', 'B5')).toEqual({ part: 'A1–B5', fault: { code: 'wrong_prefix', prefix: 'A' } });
  expect(reckonLot('', '')).toHaveProperty('fault');
});

it('knows by its letters of which kind a serial is, the kind in view first', () => {
  const words = { vi: '', en: '' };
  const types = [
    { type: 'CC' as const, name: words, series: [A] },
    { type: 'TGV' as const, name: words, series: [A, B] },
  ];
  expect(typeOfSerial('B000001', types, 'CC')).toBe('TGV');
  expect(typeOfSerial('A000001', types, 'TGV')).toBe('TGV');
  expect(typeOfSerial('X1', types, 'CTV')).toBe('CTV');
});

it('takes digits and the capitals of serials from a scanner, and leaves the keys of the page', () => {
  const key = (key: string, lock = false, ctrlKey = false) =>
    beginsSerial({ key, ctrlKey, metaKey: false, altKey: false, getModifierState: () => lock }, ['A', '']);
  expect([key('0'), key('7', true), key('A')]).toEqual([true, true, true]);
  expect([key('a'), key('A', true), key('P'), key('1', false, true), key('Enter')]).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
