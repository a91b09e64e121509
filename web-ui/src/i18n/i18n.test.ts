import { compileMessage } from '@lingui/message-utils/compileMessage';
import { expect, it } from 'vitest';
import { en } from './en';
import { vi } from './vi';

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

it('has no empty message', () => {
  expect(ids.filter((id) => !vi[id].trim() || !en[id].trim())).toEqual([]);
});

it('writes dates and words as the office does', () => {
  const all = Object.values(vi).join('\n');
  expect(all).not.toMatch(/\b\d{1,2}\/\d{1,2}\/\d{2}\b|\b[AP]M\b|!|vui lòng/i);
  expect(all.normalize('NFC')).toBe(all);
});
