interface Part {
  type: string;
  sheets: number[];
  kids: number[];
}

/** What a tagged PDF of the browser tells of its sheets. */
export interface Sheets {
  /** Millimetres of each sheet, the shorter side first. */
  sizes: [number, number][];
  /** The rows of tables, and those of them that stand on more than one sheet. */
  rows: number;
  cut: number;
  /** The sheets on which a heading stands. */
  headings: number[];
}

/** Reads the sheets and the structure: the browser writes both in the clear, only what is drawn is packed. */
export function sheetsOf(pdf: Buffer): Sheets {
  const text = pdf.toString('latin1');
  const sheets: number[] = [];
  const sizes: [number, number][] = [];
  const structure = new Map<number, Part>();
  for (const [, number, body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body);
    if (box) {
      const [width = 0, height = 0] = box.slice(1).map((points) => Math.round(Number(points) / 2.8346));
      sizes.push(width < height ? [width, height] : [height, width]);
      sheets.push(Number(number));
    }
    const type = /\/Type \/StructElem\b[\s\S]*?\/S \/(\w+)/.exec(body)?.[1];
    if (!type) continue;
    structure.set(Number(number), {
      type,
      // A part of what is drawn names its sheet; the number of the part is no reference.
      sheets: [...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, sheet]) => sheets.indexOf(Number(sheet))),
      kids: [...(/\/K ([\s\S]*)$/.exec(body)?.[1] ?? '').matchAll(/(?<!\/Pg )\b(\d+) 0 R/g)].map(([, kid]) =>
        Number(kid),
      ),
    });
  }
  const sheetsUnder = (number: number): Set<number> => {
    const { sheets = [], kids = [] } = structure.get(number) ?? {};
    return new Set([...sheets, ...kids.flatMap((kid) => [...sheetsUnder(kid)])]);
  };
  const of = (type: string) => [...structure].filter(([, part]) => part.type === type);
  const rows = of('TR')
    // The head of a table is drawn again on each sheet.
    .filter(([, { kids }]) => kids.some((kid) => structure.get(kid)?.type === 'TD'))
    .map(([number]) => sheetsUnder(number))
    .filter((on) => on.size > 0);
  return {
    sizes,
    rows: rows.length,
    cut: rows.filter((on) => on.size > 1).length,
    headings: of('H1').flatMap(([number]) => [...sheetsUnder(number)]),
  };
}
