import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Look = 'light' | 'dark' | 'contrast light' | 'contrast dark';

/** The colours of a look: the pairs of the ground, and of the look of more contrast laid over them. */
function coloursOf(look: Look): Record<string, string> {
  const [ground = '', over = ''] = css.split(":root[data-theme='contrast']");
  const written = look.startsWith('contrast') ? ground + over : ground;
  const dark = look.endsWith('dark');
  return Object.fromEntries(
    [...written.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
      ([, name = '', light = '', night = '', one]) => [name, one ?? (dark ? night : light)],
    ),
  );
}

const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** What is read, on what it stands on. */
const texts = [
  ...['text', 'text-2', 'link', 'brand', 'err', 'ok', 'warn', 'info'].flatMap((ink) => [
    [ink, 'bg'],
    [ink, 'surface'],
  ]),
  ['text', 'sunken'],
  ['text-2', 'sunken'],
  ...['r1', 'r2', 'r3', 'r4'].map((step) => ['r-ink', step]),
  ...['r5', 'r6'].map((step) => ['r-ink-2', step]),
  ...['m', 'g', 't', 'c', 'd', 'k', 'x'].map((state) => [`st-${state}`, `st-${state}-bg`]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ...['ok', 'warn', 'err', 'info'].flatMap((mood) => [
    [mood, `${mood}-bg`],
    ['text', `${mood}-bg`],
    ['text-2', `${mood}-bg`],
  ]),
] as [string, string][];

/** Lines and marks that mean something. */
const marks = [
  ['border', 'bg'],
  ['border', 'surface'],
  ...['d1', 'd2', 'd3', 'd4'].map((line): [string, string] => [line, 'bg']),
  ['brand', 'bg'],
] as [string, string][];

const weak = (look: Look, pairs: [string, string][], least: number) => {
  const colours = coloursOf(look);
  return pairs.flatMap(([ink, ground]) => {
    const ratio = contrast(colours[ink] ?? '', colours[ground] ?? '');
    return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`];
  });
};

it.each(['light', 'dark'] as const)('in the %s look text stands out 4.5 to 1, marks 3 to 1', (look) => {
  expect(weak(look, texts, 4.5)).toEqual([]);
  expect(weak(look, marks, 3)).toEqual([]);
});

it.each(['contrast light', 'contrast dark'] as const)(
  'in the %s look text stands out 7 to 1, marks 4.5',
  (look) => {
    expect(weak(look, texts, 7)).toEqual([]);
    expect(weak(look, [...marks, ['divider', 'bg']], 4.5)).toEqual([]);
  },
);

it('shows the focus on every control: the outer line by the page or by the control, the inner one by the control', () => {
  for (const look of ['light', 'dark', 'contrast light', 'contrast dark'] as const) {
    const { gold = '', text = '', bg = '', brand = '', surface = '' } = coloursOf(look);
    for (const control of [bg, surface, brand]) {
      expect(Math.max(contrast(gold, bg), contrast(gold, control), contrast(text, control))).toBeGreaterThan(
        3,
      );
    }
  }
});
