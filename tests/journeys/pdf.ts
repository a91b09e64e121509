import { inflateSync } from 'node:zlib';

interface Part {
  dict: string;
  stream: string;
}

/** A paper of the server: how many sheets it has, and what stands on them, a space between what was drawn apart. */
export interface Printed {
  sheets: number;
  text: string;
}

/** Nothing where it is no PDF. */
export function printed(pdf: Buffer): Printed {
  if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) return { sheets: 0, text: '' };
  const parts = partsOf(pdf.toString('latin1'));
  const at = (reference: string | undefined): Part =>
    parts.get(Number(reference)) ?? { dict: '', stream: '' };
  const pages = [...parts.values()].filter(({ dict }) => /\/Type\s*\/Page\b/.test(dict));
  const texts = pages.map(({ dict }) => {
    const resources = at(/\/Resources (\d+) 0 R/.exec(dict)?.[1]).dict || dict;
    const named =
      at(/\/Font (\d+) 0 R/.exec(resources)?.[1]).dict || (/\/Font\s*<<(.*?)>>/s.exec(resources)?.[1] ?? '');
    const fonts = new Map(
      [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', font]) => [
        name,
        lettersOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font).dict)?.[1]).stream),
      ]),
    );
    return drawn(at(/\/Contents \[?\s*(\d+) 0 R/.exec(dict)?.[1]).stream, fonts);
  });
  return { sheets: pages.length, text: texts.join(' ').replace(/\s+/g, ' ') };
}

function partsOf(text: string): Map<number, Part> {
  const parts = new Map<number, Part>();
  for (const [, number, body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const begin = /stream\r?\n/.exec(body);
    if (!begin) {
      parts.set(Number(number), { dict: body, stream: '' });
      continue;
    }
    const dict = body.slice(0, begin.index);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0);
    const from = begin.index + begin[0].length;
    const packed = Buffer.from(body.slice(from, from + length), 'latin1');
    const isPacked = dict.includes('FlateDecode');
    parts.set(Number(number), { dict, stream: (isPacked ? inflateSync(packed) : packed).toString('latin1') });
  }
  return parts;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which letters the codes of a font stand for. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      letters.set(parseInt(code, 16), utf16(hex));
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', hex = ''] of block.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    ))
      for (let code = parseInt(low, 16), n = 0; code <= parseInt(high, 16); code += 1, n += 1)
        letters.set(code, String.fromCodePoint((utf16(hex).codePointAt(0) ?? 0) + n));
  return letters;
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): string =>
  literal.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, one?: string) =>
    octal ? String.fromCharCode(parseInt(octal, 8)) : one ? (ESCAPED[one] ?? one) : '',
  );

/** Where a string ends that begins with a bracket: brackets in it stand in pairs, or are escaped. */
function endOf(content: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < content.length && depth > 0; at += 1) {
    const letter = content[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
  }
  return at;
}

/** What is written on a sheet. */
function drawn(content: string, fonts: Map<string, Map<number, string>>): string {
  const tokens = /\/(\w+) [\d.]+ Tf|<([\dA-Fa-f\s]*)>|\b(ET)\b|\(/g;
  let letters = new Map<number, string>();
  let text = '';
  for (let token = tokens.exec(content); token; token = tokens.exec(content)) {
    const [whole, font, hex, end] = token;
    if (font) letters = fonts.get(font) ?? new Map<number, string>();
    if (end) text += ' ';
    let bytes = Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex');
    if (whole === '(') {
      const from = tokens.lastIndex;
      tokens.lastIndex = endOf(content, from);
      bytes = Buffer.from(unescaped(content.slice(from, tokens.lastIndex - 1)), 'latin1');
    }
    for (let at = 0; at + 1 < bytes.length; at += 2) text += letters.get(bytes.readUInt16BE(at)) ?? '';
  }
  return text;
}
