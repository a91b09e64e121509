/**
 * Tables made here as files of a spreadsheet: CSV, and XLSX in the few parts that such a program needs, in a ZIP file
 * without compression.
 */
export type Cell = string | number;

export const CSV = 'text/csv;charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Starts what a spreadsheet would compute. */
const COMPUTED = /^[=+\-@\t\r＝＋－＠]/;

const field = (cell: Cell): string =>
  typeof cell === 'number'
    ? String(cell)
    : `"${(COMPUTED.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** With a mark of its encoding, so that Excel reads Vietnamese; a text that it would compute is told to be a text. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

const written = (cell: Cell, place: string): string => {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return cell ? `<c r="${place}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>` : '';
};

/** A workbook of one sheet: numbers stay numbers, texts are written into their cells. */
export function bookOf(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const sheet = rows
    .map((cells, row) => {
      const inner = cells.map((cell, at) => written(cell, `${columnLetters(at)}${row + 1}`)).join('');
      return `<row r="${row + 1}">${inner}</row>`;
    })
    .join('');
  return zipOf(partsOf(`<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook whose only sheet is given. */
export const partsOf = (sheet: string, more: Record<string, string> = {}): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
});

export function zipOf(parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  for (const [name, text] of Object.entries(parts)) {
    const content = new TextEncoder().encode(text);
    const letters = new TextEncoder().encode(name);
    const facts = [
      ...[20, 0x0800, 0].flatMap(two),
      ...[0, crc(content), content.length, content.length].flatMap(four),
      ...[letters.length, 0].flatMap(two),
    ];
    directory.push(
      Uint8Array.from([
        ...four(0x02014b50),
        ...two(20),
        ...facts,
        ...[0, 0, 0].flatMap(two),
        ...[0, length(local)].flatMap(four),
        ...letters,
      ]),
    );
    local.push(Uint8Array.from([...four(0x04034b50), ...facts, ...letters]), content);
  }
  const count = Object.keys(parts).length;
  const end = [
    ...four(0x06054b50),
    ...[0, 0, count, count].flatMap(two),
    ...[length(directory), length(local)].flatMap(four),
    ...two(0),
  ];
  const whole = [...local, ...directory, Uint8Array.from(end)];
  const file = new Uint8Array(length(whole));
  whole.reduce((at, part) => {
    file.set(part, at);
    return at + part.length;
  }, 0);
  return file;
}

const two = (n: number) => [n & 255, (n >>> 8) & 255];
const four = (n: number) => [...two(n), ...two(n >>> 16)];
const length = (parts: Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

function crc(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
