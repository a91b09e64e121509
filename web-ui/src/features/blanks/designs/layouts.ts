import type { BlankType, Layout, LayoutField, LayoutSymbol } from '../types';

/** A layout in which every field of its type has a place. */
type Whole = Layout & { fields: Required<LayoutField>[]; qr: LayoutSymbol };

type Look = Partial<Pick<LayoutField, 'bold' | 'centred' | 'capitals'>>;

const field = (
  name: string,
  [x_mm, y_mm, width_mm, size_pt]: [number, number, number, number],
  { bold = false, centred = false, capitals = false }: Look = {},
) => ({ name, x_mm, y_mm, width_mm, size_pt, bold, centred, capitals });

const heading: Look = { bold: true, centred: true, capitals: true };

const CARD: Whole = {
  width_mm: 86,
  height_mm: 54,
  qr: { x_mm: 66, y_mm: 34, side_mm: 18 },
  fields: [
    field('issuer', [24, 4, 60, 7], heading),
    field('number', [24, 16, 60, 9], { bold: true, centred: true }),
    field('full_name', [24, 22, 60, 11], heading),
    field('birth_year', [24, 28, 40, 8]),
    field('organisation', [24, 32, 40, 8]),
    field('issued_on', [24, 41, 40, 8]),
    field('signer', [24, 48, 40, 8], { bold: true }),
    field('serial', [3, 49, 19, 7], { centred: true }),
  ],
};

const CERTIFICATE: Whole = {
  width_mm: 210,
  height_mm: 148,
  qr: { x_mm: 12, y_mm: 112, side_mm: 26 },
  fields: [
    field('issuer', [20, 28, 170, 13], heading),
    field('full_name', [20, 58, 170, 20], heading),
    field('birth_year', [20, 70, 170, 13], { centred: true }),
    field('course', [20, 80, 170, 13], { centred: true }),
    field('course_days', [20, 94, 170, 12], { centred: true }),
    field('decision', [42, 104, 74, 11]),
    field('number', [42, 112, 74, 11]),
    field('register_number', [42, 119, 74, 11]),
    field('serial', [42, 126, 74, 11]),
    field('issued_on', [118, 104, 82, 12], { centred: true }),
    field('signer', [118, 134, 82, 13], { bold: true, centred: true }),
  ],
};

/** Where things stand until a design says otherwise: the measures of `api/papers/cards.toml`. */
export const FIRST: Record<BlankType, Whole> = { CC: CERTIFICATE, TGV: CARD, CTV: CARD };
