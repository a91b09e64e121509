// @vitest-environment node
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bookOf, columnLetters, partsOf, zipOf } from '~/lib/book';
import { asCsv, faultsByRow, grouped, placeOf, rowsShown } from './faults';
import { columnIndex, readSheet } from './workbook';

const fault = (column: string, row: number, message: string) => ({
  column,
  row,
  message,
  heading: `H${column}`,
});

describe('a workbook', () => {
  it('is read by rows, empty ones passed over', async () => {
    const { headings, rows } = await readSheet(
      bookOf([['Mã số', 'Họ tên'], ['TT.01', 'Nông Thị Mẫu & con'], [], ['', 'B']]),
    );
    expect(headings).toEqual(['Mã số', 'Họ tên']);
    expect(rows).toEqual([
      { number: 2, cells: ['TT.01', 'Nông Thị Mẫu & con'] },
      { number: 4, cells: ['', 'B'] },
    ]);
  });

  it('shows shared strings, days and times as the spreadsheet does', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>46082</v></c><c r="C1" s="2"><v>46082.354166666664</v></c><c r="D1"><v>7</v></c></row></sheetData></worksheet>';
    const parts = partsOf(sheet, {
      'xl/sharedStrings.xml':
        '<sst><si><t>a</t></si><si><r><t>Hộ </t></r><r><t>nghèo</t></r><rPh><t>x</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    });
    expect((await readSheet(zipOf(parts))).headings).toEqual([
      'Hộ nghèo',
      '01/03/2026',
      '01/03/2026 08:30',
      '7',
    ]);
  });

  it('is unpacked where it is packed', async () => {
    const plain = bookOf([['Mã số']]);
    // A part's content is replaced by its packed form, as spreadsheet programs write it.
    const name = 'xl/worksheets/sheet1.xml';
    const { file } = packed(plain, name);
    expect((await readSheet(file)).headings).toEqual(['Mã số']);
  });

  it('that is none is refused', async () => {
    await expect(readSheet(new TextEncoder().encode('Ma so,Ho ten'))).rejects.toThrow();
  });
});

/** The same file with one part deflated, appended at the end of the content, its directory entry following. */
function packed(plain: Uint8Array<ArrayBuffer>, name: string) {
  const view = new DataView(plain.buffer);
  const end = plain.length - 22;
  let at = view.getUint32(end + 16, true);
  const nameAt = () =>
    new TextDecoder().decode(plain.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  while (nameAt() !== name) at += 46 + view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const begin = local + 30 + view.getUint16(local + 26, true);
  const content = deflateRawSync(plain.subarray(begin, begin + view.getUint32(at + 24, true)));
  // Deflated it is shorter: it fits where the plain text stood.
  plain.set(content, begin);
  view.setUint16(at + 10, 8, true);
  view.setUint32(at + 20, content.length, true);
  return { file: plain };
}

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });
});

describe('faults', () => {
  const faults = [fault('C', 5, 'trống'), fault('F', 2, 'sai'), fault('F', 9, 'sai')];

  it('are grouped by what mends them, most frequent first', () => {
    expect(grouped(faults).map(({ message, faults: places }) => [message, places.length])).toEqual([
      ['sai', 2],
      ['trống', 1],
    ]);
  });

  it('are found by row and cell, and lead to the row shown', () => {
    const sheet = { headings: ['A'], rows: [2, 3, 5, 9].map((number) => ({ number, cells: ['x'] })) };
    const wrong = faultsByRow(faults);
    expect(wrong.get(5)?.get(2)).toEqual(['trống']);
    const shown = rowsShown(sheet, wrong, false);
    expect(shown.map(({ number }) => number)).toEqual([2, 5, 9]);
    expect(placeOf(shown, { row: 9, column: 'F' })).toEqual({ row: 2, column: 5 });
  });

  it('become a CSV that Excel reads and no formula hides in', () => {
    const csv = asCsv(['Ô', 'Cột', 'Cách sửa'], [fault('B', 2, '=1+1 "x"')]);
    expect(csv).toBe('\ufeff"Ô","Cột","Cách sửa"\r\n"B2","HB","\'=1+1 ""x"""\r\n');
  });
});
