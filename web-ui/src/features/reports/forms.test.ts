import { expect, it } from 'vitest';
import type { Account, Role } from '~/api/types';
import { ALL, chosenForms } from './forms';
import type { FormView, Level } from './types';

const form = (code: string, chain: Level[]) => ({ code, chain }) as FormView;
const forms = [
  form('12-TP-TGPL', ['provider', 'agency']),
  form('24/BTP/TGPL', ['provider', 'department', 'ministry']),
  form('24/BTP/TGPL', ['provider', 'department', 'ministry']),
  form('court-bulletin', ['agency']),
];
const of = (role: Role, asked?: string) =>
  chosenForms(forms, asked, { roles: [{ role, organisation_id: '' }] } as unknown as Account).map(
    ({ code }) => code,
  );

it('opens on the first form that the unit of the account has to do with', () => {
  expect(of('department')).toEqual(['24/BTP/TGPL']);
  expect(of('director')).toEqual(['12-TP-TGPL']);
  expect(of('agency')).toEqual(['12-TP-TGPL']);
});

it('opens the form that is asked for, or each once', () => {
  expect(of('department', '12-TP-TGPL')).toEqual(['12-TP-TGPL']);
  expect(of('department', ALL)).toEqual(['12-TP-TGPL', '24/BTP/TGPL', 'court-bulletin']);
});
