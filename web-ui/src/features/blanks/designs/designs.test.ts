import { expect, it } from 'vitest';
import { BLANK_TYPES, type Design } from '../types';
import { draftOf, faultsOf, layoutOf } from './draft';
import { inForce, stateOf } from './inForce';
import { FIRST } from './layouts';
import { piecesOf, QR } from './picture';

const design = (id: string, valid_from: string, valid_to?: string): Design => ({
  id,
  type: 'TGV',
  decision_number: `${id}/QĐ-PBGDPL`,
  decision_on: valid_from,
  valid_from,
  valid_to: valid_to ?? null,
  marks: 'Hoa văn chìm',
  layout: FIRST.TGV,
  created_at: `${valid_from}T02:00:00Z`,
});

it('has the newest design in use, and any that is in force to be ordered', () => {
  const all = [
    design('coming', '2027-01-01'),
    design('present', '2026-06-01'),
    design('replaced', '2026-01-01', '2026-12-31'),
    design('over', '2025-01-01', '2026-06-30'),
  ];
  const states = (day: string) => all.map((one) => stateOf(one, all, day));
  expect(states('2026-11-20')).toEqual(['coming', 'present', 'replaced', 'over']);
  // The last day is one of them.
  expect(states('2026-06-30')).toEqual(['coming', 'present', 'replaced', 'replaced']);
  expect(inForce(all, '2026-11-20').map(({ id }) => id)).toEqual(['present', 'replaced']);
  expect(inForce(all, '')).toEqual([]);
});

it.each(BLANK_TYPES)('%s: a layout comes back from its form as it went in, within the blank', (type) => {
  const draft = draftOf(FIRST[type], type);
  expect(layoutOf(draft)).toEqual(FIRST[type]);
  expect(faultsOf(draft)).toEqual([]);
});

it('offers what is not printed at its usual place, and keeps what it does not know', () => {
  const stamp = { name: 'stamp', x_mm: 1, y_mm: 2, width_mm: 30, size_pt: 9 };
  const draft = draftOf({ width_mm: 86, height_mm: 54, fields: [stamp] }, 'TGV');
  expect(draft.rows.filter(({ isOn }) => isOn).map(({ name }) => name)).toEqual(['stamp']);
  expect(draft.rows.find(({ name }) => name === 'full_name')).toMatchObject({
    x: '24',
    y: '22',
    isOn: false,
  });
  expect(layoutOf(draft)).toEqual({
    width_mm: 86,
    height_mm: 54,
    fields: [{ ...stamp, bold: false, centred: false, capitals: false }],
    qr: null,
  });
});

it('says what cannot be sent, and of which field', () => {
  const draft = draftOf(FIRST.TGV, 'TGV');
  const wrong = {
    full_name: { x: '' },
    number: { size: '3' },
    signer: { y: '53.5' },
    serial: { width: '84' },
    [QR]: { width: '11' },
    issuer: { x: '400', isOn: false },
  };
  const rows = draft.rows.map((row) => ({ ...row, ...wrong[row.name as keyof typeof wrong] }));
  expect(faultsOf({ ...draft, rows }).map(({ code, name }) => `${name} ${code}`)).toEqual([
    'number number',
    'full_name number',
    'signer outside',
    'serial outside',
    `${QR} symbol`,
  ]);
  expect(faultsOf({ ...draft, rows, height: '19' })).toEqual([{ code: 'size', name: '' }]);
});

it('draws letters as large as they are, but never too small to be read, and leaves out what has no place', () => {
  const [issuer, , full_name] = piecesOf(FIRST.TGV);
  expect(issuer?.letters).toBeCloseTo(7 * (25.4 / 72));
  expect(full_name).toMatchObject({ x: 24, y: 22, width: 60, bold: true, centred: true, capitals: true });
  const certificate = piecesOf(FIRST.CC);
  expect(certificate.find(({ name }) => name === 'serial')?.letters).toBeCloseTo(210 * 0.0275);
  expect(certificate.at(-1)).toMatchObject({ name: QR, width: 26, height: 26 });
  const [field] = FIRST.TGV.fields;
  const layout = { ...FIRST.TGV, fields: field ? [{ ...field, x_mm: Number.NaN }] : [], qr: null };
  expect(piecesOf(layout)).toEqual([]);
});
