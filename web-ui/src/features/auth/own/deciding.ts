import type { Account, Role } from '~/api/types';

export type Held = Account['roles'][number];

const DECIDE: readonly Role[] = ['director', 'department', 'agency'];

/** The roles that decide: only these can be lent to a colleague. */
export const deciding = ({ roles }: Account): Held[] => roles.filter(({ role }) => DECIDE.includes(role));

/** A held role as the value of a choice, and back. */
export const placeText = ({ role, organisation_id, branch_id }: Held): string =>
  [role, organisation_id, branch_id ?? ''].join(' ');

export function placeOf(text: string) {
  const [role, organisation_id = '', branch_id] = text.split(' ');
  return { role: role as Role, organisation_id, ...(branch_id ? { branch_id } : {}) };
}
