/**
 * Reads the first sheet of an XLSX workbook, so that what is wrong in it can be shown where it stands. The file never
 * leaves memory here; what is right and wrong in it is the server's word alone.
 */
export interface SheetRow {
  /** The number that the spreadsheet shows. */
  number: number;
  cells: string[];
}

export interface Sheet {
  headings: string[];
  rows: SheetRow[];
}

/** Bytes of one unpacked part at most: a small file can hold an endless sheet. */
const MOST = 256 * 1024 * 1024;

export async function readSheet(file: Uint8Array): Promise<Sheet> {
  const parts = directory(file);
  const text = async (name: string) => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(await unpack(file, part)) : '';
  };
  const sheet = await text(
    firstSheet(await text('xl/workbook.xml'), await text('xl/_rels/workbook.xml.rels')),
  );
  if (!sheet) throw new Error('no sheet');
  const strings = sharedStrings(await text('xl/sharedStrings.xml'));
  const dates = dateStyles(await text('xl/styles.xml'));
  const [head, ...rows] = rowsOf(sheet, strings, dates);
  return { headings: head?.cells ?? [], rows };
}

interface Part {
  offset: number;
  size: number;
  packed: boolean;
}

/** The parts of a ZIP file by name, from the directory at its end. */
function directory(file: Uint8Array): Map<string, Part> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('no ZIP file');
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    parts.set(new TextDecoder().decode(file.subarray(at + 46, at + 46 + name)), {
      offset: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
      packed: view.getUint16(at + 10, true) !== 0,
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

async function unpack(file: Uint8Array, { offset, size, packed }: Part): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = file.slice(offset, offset + size);
  if (!packed) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST) throw new Error('too large');
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];

/** The path of the sheet that stands first in the workbook. */
function firstSheet(workbook: string, relations: string): string {
  const tag = /<(?:\w+:)?sheet\s([^>]*)>/.exec(workbook)?.[1] ?? '';
  const id = attribute(tag, '\\w+:id');
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)]
    .map(([, found = '']) => found)
    .find((found) => attribute(found, 'Id') === id);
  const target = (relation && attribute(relation, 'Target')) ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
        if (name[0] !== '#') return NAMED[name] ?? whole;
        const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return String.fromCodePoint(code);
      })
    : xml;

/** The words between the text tags; the readings of phonetic scripts are left out. */
const words = (xml: string): string =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
      .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g),
  ]
    .map(([, text = '']) => plain(text))
    .join('');

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, text = '']) =>
    words(text),
  );

/** Which styles write a number as a day, and which of them with its time. */
function dateStyles(xml: string): ('day' | 'instant' | undefined)[] {
  const own = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'numFmtId'),
      (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|&quot;.*?&quot;|\[[^\]]*\]|\\./g, ''),
    ]),
  );
  const formats = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return [...formats.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, tag = '']) => {
    const id = attribute(tag, 'numFmtId');
    const code = own.get(id);
    if (code !== undefined) return /[dy]/i.test(code) ? (/h/i.test(code) ? 'instant' : 'day') : undefined;
    if (Number(id) === 22) return 'instant';
    return Number(id) >= 14 && Number(id) <= 17 ? 'day' : undefined;
  });
}

/** Days are counted from 30/12/1899, because 1900 is taken for a leap year. */
function dayText(serial: number, kind: 'day' | 'instant'): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 1440) * 60_000).toISOString();
  const [year, month, day] = at.slice(0, 10).split('-');
  return `${day}/${month}/${year}${kind === 'instant' ? ` ${at.slice(11, 16)}` : ''}`;
}

/** `A` is 0, `AA` is 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows with any text; those without are passed over, as the server does. */
function rowsOf(xml: string, strings: string[], dates: ReturnType<typeof dateStyles>): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  for (const [, tag = '', inner = ''] of xml.matchAll(
    /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g,
  )) {
    number = Number(attribute(tag, 'r') ?? number + 1);
    const cells: string[] = [];
    for (const [, cell = '', content = ''] of inner.matchAll(
      /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
    )) {
      const place = /^[A-Z]+/.exec(attribute(cell, 'r') ?? '')?.[0];
      const index = place ? columnIndex(place) : cells.length;
      while (cells.length < index) cells.push('');
      cells[index] = cellText(cell, content, strings, dates);
    }
    if (cells.some(Boolean)) rows.push({ number, cells });
  }
  return rows;
}

function cellText(
  tag: string,
  content: string,
  strings: string[],
  dates: ReturnType<typeof dateStyles>,
): string {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return words(content).trim();
  const value = plain(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content)?.[1] ?? '');
  if (type === 's') return (strings[Number(value)] ?? '').trim();
  const date = dates[Number(attribute(tag, 's') ?? -1)];
  return !type && date && value !== '' ? dayText(Number(value), date) : value.trim();
}
