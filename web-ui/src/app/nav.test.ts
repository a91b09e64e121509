import { expect, it } from 'vitest';
import type { Account } from '~/api/types';
import { sections } from './nav';

const account = (...permissions: string[]): Account => ({
  id: '',
  username: '',
  display_name: '',
  organisation_id: '',
  organisation_name: '',
  practitioner_ids: [],
  second_factor: false,
  roles: [],
  permissions,
});

it('shows only the sections that an account can use', () => {
  expect(sections(account()).map(({ name }) => name)).toEqual(['nav.today', 'nav.organisations']);
  expect(sections(account('request_list', 'case_list')).map(({ name }) => name)).toEqual([
    'nav.today',
    'nav.requests',
    'nav.cases',
    'nav.organisations',
  ]);
});

it('shows figures and the board to those whose figures they are', () => {
  expect(sections(account('statistics_read')).map(({ name }) => name)).toEqual([
    'nav.today',
    'nav.board',
    'nav.statistics',
    'nav.organisations',
  ]);
});

it('gives every section a key of its own, none of them a key with another meaning', () => {
  const keys = sections(
    account(
      'request_list',
      'case_list',
      'practitioner_list',
      'obligation_list',
      'statistics_read',
      'audit_read',
      'blank_read',
    ),
  ).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z]$/.test(key) || key === 'g')).toEqual([]);
});
