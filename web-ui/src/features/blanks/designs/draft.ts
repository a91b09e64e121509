import type { BlankType, Layout, LayoutField, LayoutSymbol } from '../types';
import { FIRST } from './layouts';
import { POINT, QR } from './picture';

/** What may be measured of a row. */
export const MEASURES = ['x', 'y', 'width', 'size'] as const;
/** How its letters look. */
export const LOOKS = ['bold', 'centred', 'capitals'] as const;
export type Measure = (typeof MEASURES)[number];

/** A field as it is typed, printed or not; the QR is one whose width is its side. */
export type Row = Record<Measure, string> &
  Record<(typeof LOOKS)[number], boolean> & { name: string; isOn: boolean };

/** A layout as it is typed. */
export interface Draft {
  width: string;
  height: string;
  rows: Row[];
}

/** What the API takes, in millimetres and points. */
const LIMITS = {
  blank: [20, 500],
  x: [0, 500],
  y: [0, 500],
  width: [1, 500],
  size: [4, 72],
  side: [12, 100],
} as const;

const measure = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

const isWithin = (typed: string, [least, most]: readonly [number, number]): boolean =>
  measure(typed) >= least && measure(typed) <= most;

const rowOf = (field: LayoutField, isOn: boolean): Row => ({
  name: field.name,
  isOn,
  x: String(field.x_mm),
  y: String(field.y_mm),
  width: String(field.width_mm),
  size: String(field.size_pt),
  bold: field.bold ?? false,
  centred: field.centred ?? false,
  capitals: field.capitals ?? false,
});

const rowOfSymbol = ({ x_mm, y_mm, side_mm }: LayoutSymbol, isOn: boolean): Row =>
  rowOf({ name: QR, x_mm, y_mm, width_mm: side_mm, size_pt: LIMITS.size[0] }, isOn);

/** The form of a layout: what is not printed stands there too, at its usual place. */
export function draftOf({ width_mm, height_mm, fields, qr }: Layout, type: BlankType): Draft {
  const usual = FIRST[type];
  const printed = (name: string) => fields.find((field) => field.name === name);
  return {
    width: String(width_mm),
    height: String(height_mm),
    rows: [
      ...usual.fields.map((field) => rowOf(printed(field.name) ?? field, printed(field.name) !== undefined)),
      ...fields
        .filter(({ name }) => usual.fields.every((field) => field.name !== name))
        .map((field) => rowOf(field, true)),
      rowOfSymbol(qr ?? usual.qr, Boolean(qr)),
    ],
  };
}

/** The layout that was typed; what is no number yet is none. */
export function layoutOf({ width, height, rows }: Draft): Layout {
  const printed = rows.filter(({ isOn }) => isOn);
  const [symbol] = printed.filter(({ name }) => name === QR);
  return {
    width_mm: measure(width),
    height_mm: measure(height),
    fields: printed
      .filter(({ name }) => name !== QR)
      .map(({ name, x, y, width: wide, size, bold, centred, capitals }) => ({
        name,
        x_mm: measure(x),
        y_mm: measure(y),
        width_mm: measure(wide),
        size_pt: measure(size),
        bold,
        centred,
        capitals,
      })),
    qr: symbol ? { x_mm: measure(symbol.x), y_mm: measure(symbol.y), side_mm: measure(symbol.width) } : null,
  };
}

/** Why a layout cannot be sent, by what it is about; the blank itself has no name. */
export interface Fault {
  code: 'size' | 'number' | 'symbol' | 'outside';
  name: string;
}

const isMeasured = ({ name, x, y, width, size }: Row): boolean =>
  isWithin(x, LIMITS.x) &&
  isWithin(y, LIMITS.y) &&
  (name === QR ? isWithin(width, LIMITS.side) : isWithin(width, LIMITS.width) && isWithin(size, LIMITS.size));

/** What is wrong with what was typed, in the order of the form. */
export function faultsOf({ width, height, rows }: Draft): Fault[] {
  if (!isWithin(width, LIMITS.blank) || !isWithin(height, LIMITS.blank)) return [{ code: 'size', name: '' }];
  return rows
    .filter(({ isOn }) => isOn)
    .flatMap((row): Fault[] => {
      const { name } = row;
      if (!isMeasured(row)) return [{ code: name === QR ? 'symbol' : 'number', name }];
      const high = name === QR ? measure(row.width) : measure(row.size) * POINT;
      const isOutside =
        measure(row.x) + measure(row.width) > measure(width) || measure(row.y) + high > measure(height);
      return isOutside ? [{ code: 'outside', name }] : [];
    });
}
