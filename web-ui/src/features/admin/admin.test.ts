import { describe, expect, it } from 'vitest';
import type { Account } from '~/api/types';
import { inOrder, rolesToGive, standing, type Grant } from './accounts/grants';
import { auditFilter, deed } from './audit/search';
import { daysOf, lead, stepped, sums, type HolidayRow } from './holidays/year';
import { readKeys } from './programs/keys';

const now = new Date('2026-11-22T03:00:00Z');
const grant = (more: Partial<Grant>): Grant => ({
  id: 'g',
  role: 'officer',
  organisation_id: 'o',
  awaits_second: false,
  valid_from: '2026-01-01T00:00:00Z',
  ...more,
});
const holder = (role: Account['roles'][number]['role'], branch_id?: string) =>
  ({ roles: [{ role, organisation_id: 'o', ...(branch_id ? { branch_id } : {}) }] }) as Account;

describe('a role that was given', () => {
  it.each([
    ['now', {}],
    ['waiting', { awaits_second: true }],
    ['coming', { valid_from: '2026-12-01T00:00:00Z' }],
    ['over', { valid_to: '2026-11-22T03:00:00Z' }],
    ['over', { valid_to: '2026-11-01T00:00:00Z', awaits_second: true }],
  ] as const)('is %s', (expected, more) => {
    expect(standing(grant(more), now)).toBe(expected);
  });

  it('stands by what it asks for, what is over last', () => {
    const over = grant({ id: 'over', valid_to: '2026-02-01T00:00:00Z' });
    const waiting = grant({ id: 'waiting', awaits_second: true });
    expect(inOrder([over, grant({}), waiting], now).map(({ id }) => id)).toEqual(['waiting', 'g', 'over']);
  });

  it('is offered to be given by those who give it', () => {
    expect(rolesToGive(holder('officer'), true)).toEqual([]);
    expect(rolesToGive(holder('director'), false)).not.toContain('director');
    expect(rolesToGive(holder('director'), true)).toContain('director');
    expect(rolesToGive(holder('director', 'b'), true)).not.toContain('director');
    expect(rolesToGive(holder('sysadmin'), false)).toContain('auditor');
    expect(rolesToGive(holder('sysadmin'), false)).not.toContain('service');
  });
});

describe('the log', () => {
  it('is asked for whole days of Vietnam', () => {
    expect(auditFilter({ from: '2026-11-01', to: '2026-11-02', act: 'case_read' })).toEqual({
      act: 'case_read',
      'at[ge]': '2026-10-31T17:00:00.000Z',
      'at[lt]': '2026-11-02T17:00:00.000Z',
    });
  });

  it.each([
    ['case_read', 'read'],
    ['case_history', 'read'],
    ['person_search', 'read'],
    ['document_content', 'read'],
    ['case_history_export', 'take'],
    ['session_login', 'door'],
    ['case_assign', 'write'],
    ['holiday_create', 'write'],
  ])('%s is a %s', (act, kind) => {
    expect(deed(act)).toBe(kind);
  });
});

describe('a year', () => {
  const day = (date: string, kind: HolidayRow['kind']): HolidayRow => ({
    day: date,
    kind,
    name: '',
    verified: true,
  });

  it('has months that begin on their weekday', () => {
    expect(daysOf(2028, 2)).toHaveLength(29);
    expect(lead('2026-11-01')).toBe(6);
    expect(lead('2026-06-01')).toBe(0);
  });

  it('counts days and what is left to work', () => {
    const plain = sums(2026, []);
    const told = sums(2026, [day('2026-09-02', 'holiday'), day('2026-08-22', 'swap_work')]);
    expect(plain.working).toBe(261);
    expect([told.holidays, told.worked, told.working]).toEqual([1, 1, 261]);
  });

  it('is walked by arrows and not left', () => {
    expect(stepped('2026-11-22', 'ArrowUp')).toBe('2026-11-15');
    expect(stepped('2026-12-31', 'ArrowRight')).toBe('2026-12-31');
    expect(stepped('2026-11-22', 'Tab')).toBeUndefined();
  });
});

describe('pasted keys', () => {
  const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

  it('are one, a list or a set', () => {
    for (const text of [key, [key], { keys: [key] }]) expect(readKeys(JSON.stringify(text))).toEqual([key]);
    expect(readKeys(JSON.stringify({ ...key, kid: '1', use: 'sig' }))).toEqual([key]);
  });

  it('with a private half are refused as a whole', () => {
    expect(readKeys(JSON.stringify({ keys: [key, { ...key, d: 'x' }] }))).toBe('programs.keys_private');
  });

  it('that are none are refused', () => {
    expect(readKeys('abc')).toBe('programs.keys_unreadable');
    expect(readKeys('[]')).toBe('programs.keys_count');
    expect(readKeys('{"kty":"RSA"}')).toBe('programs.keys_unreadable');
  });
});
