import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, it } from 'vitest';
import { en } from './en';
import { vi } from './vi';
import { labels } from './vi/labels';

const ids = Object.keys(vi) as (keyof typeof vi)[];

/** The names of a message's values, nested ones included. */
const values = (message: unknown): string[] =>
  Array.isArray(message)
    ? message.flatMap((part: unknown) =>
        Array.isArray(part)
          ? [
              String(part[0]),
              ...(typeof part[2] === 'object' && part[2] ? Object.values(part[2]).flatMap(values) : []),
            ]
          : [],
      )
    : [];

it.each(ids)('%s takes the same values in both languages', (id) => {
  const names = (message: string) => [...new Set(values(compileMessage(message)))].sort();
  expect(names(en[id])).toEqual(names(vi[id]));
});

it('names every message once, in whichever file', () => {
  const parts = import.meta.glob<Record<string, Record<string, string>>>(
    ['./{vi,en}/*.ts', '!./*/{index,log}.ts'],
    { eager: true },
  );
  for (const language of ['vi', 'en']) {
    const named = Object.entries(parts)
      .filter(([path]) => path.startsWith(`./${language}/`))
      .flatMap(([, part]) => Object.values(part).flatMap(Object.keys));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id, at) => named.indexOf(id) !== at)).toEqual([]);
  }
});

it('has no empty message', () => {
  expect(ids.filter((id) => !vi[id].trim() || !en[id].trim())).toEqual([]);
});

/** What the pages are written in, without the catalogues themselves. */
const written = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!../api/schema.d.ts', '!./{vi,en}/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

it('has no message that no page says', () => {
  // Whole, as the codes of a kind, or put together: `list.export_${format}`.
  const whole = new Set([...written.matchAll(/'(\w+\.\w+)'/g)].map(([, id]) => id));
  const kinds = new Set(
    [...written.matchAll(/(?:\b(?:label|options)\(\s*|choiceOf: )'(\w+)'/g)].map(([, kind]) => kind),
  );
  const patterns = [...written.matchAll(/`(\w+\.\w*)\$\{[^}]*\}(\w*)`/g)].map(
    ([, before = '', after = '']) => new RegExp(`^${before.replace('.', '\\.')}\\w+${after}$`),
  );
  const said = (id: string) =>
    whole.has(id) ||
    (id in labels && kinds.has(id.split('.')[0])) ||
    patterns.some((pattern) => pattern.test(id));
  expect(ids.filter((id) => !said(id))).toEqual([]);
});

it('writes dates as the office does', () => {
  const all = Object.values(vi).join('\n');
  expect(all).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{2}\b|\b[AP]M\b/i);
  expect(all.normalize('NFC')).toBe(all);
});

/** How nobody is spoken to here: neither courted, blamed nor shouted at; technical words stay in the workshop. */
const BANNED: [string, RegExp][] = [
  ['courts the reader', /quý khách|quý vị|vui lòng|xin mời|kính mời|trân trọng/i],
  ['blames the reader', /nhập sai|bạn đã sai|sai định dạng|không hợp lệ|lỗi của bạn/i],
  ['shouts', /!|\p{Extended_Pictographic}|(?:\p{Lu}{4,} ){2}/u],
  [
    'speaks of machines',
    /\b(?:click|submit|upload|download|server|database|token|cache|click chuột|file)\b/i,
  ],
  ['parts words and marks wrongly', /\s[:;?,.](?:\s|$)|[,;](?=\p{L})|\S {2,}\S/u],
  ['writes the tone on the second vowel', /(?<!q)(?:[ou][áàảãạ]|o[éèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/iu],
];

it.each(BANNED)('no message %s', (_, words) => {
  expect(ids.filter((id) => words.test(vi[id])).map((id) => `${id}: ${vi[id]}`)).toEqual([]);
});
