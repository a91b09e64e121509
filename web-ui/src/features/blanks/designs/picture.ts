import type { Layout } from '../types';

/** The name by which the QR of the public check stands among the fields. */
export const QR = 'qr';

/** A point in millimetres. */
export const POINT = 25.4 / 72;

/** How much of the width of the blank letters take at least: smaller ones could not be read in a picture of it. */
const LEAST = 0.0275;
/** The height of a line, in letters. */
const LINE = 1.2;

/** What is drawn of a field, in millimetres. */
export interface Piece {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  letters: number;
  bold: boolean;
  centred: boolean;
  capitals: boolean;
}

/** What a layout prints and where; what has no place yet is left out. */
export function piecesOf({ width_mm, fields, qr }: Layout): Piece[] {
  const least = width_mm * LEAST;
  const pieces = fields.map(({ name, x_mm, y_mm, size_pt, ...of }): Piece => {
    const letters = Math.max(size_pt * POINT, least);
    const { bold = false, centred = false, capitals = false } = of;
    return {
      name,
      x: x_mm,
      y: y_mm,
      width: of.width_mm,
      height: letters * LINE,
      letters,
      bold,
      centred,
      capitals,
    };
  });
  if (qr) {
    const { x_mm: x, y_mm: y, side_mm: side } = qr;
    const look = { bold: false, centred: true, capitals: false };
    pieces.push({ name: QR, x, y, width: side, height: side, letters: least, ...look });
  }
  return pieces.filter(
    ({ x, y, width, height }) => [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0,
  );
}
