/** Workbooks for tests: the few parts that a spreadsheet program writes, in a ZIP file without compression. */
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const letter = (index: number) => String.fromCharCode(65 + index);

/** A workbook of one sheet; texts are written into their cells. */
export function bookOf(rows: string[][]): Uint8Array<ArrayBuffer> {
  const sheet = rows
    .map((cells, row) => {
      const inner = cells
        .map((text, at) =>
          text ? `<c r="${letter(at)}${row + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>` : '',
        )
        .join('');
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
