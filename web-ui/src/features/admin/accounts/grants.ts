import type { Account, Role } from '~/api/types';
import type { components } from '~/api/schema';

export type AccountRow = components['schemas']['AccountView'];
export type Grant = components['schemas']['RoleGrantView'];

/** Where a role that was given stands: still to be confirmed, to come, in effect, or over. */
export type Standing = 'waiting' | 'coming' | 'now' | 'over';

export function standing({ awaits_second, valid_from, valid_to }: Grant, now: Date): Standing {
  // The server's clock is learned in whole seconds: what was done just now must not look like to come.
  const at = now.getTime() + 1000;
  if (valid_to && Date.parse(valid_to) <= at) return 'over';
  if (awaits_second) return 'waiting';
  return Date.parse(valid_from) > at ? 'coming' : 'now';
}

const ORDER: readonly Standing[] = ['waiting', 'now', 'coming', 'over'];

/** What asks for something first, what is over last; in one standing the latest first. */
export const inOrder = (grants: readonly Grant[], now: Date): Grant[] =>
  [...grants].sort(
    (a, b) =>
      ORDER.indexOf(standing(a, now)) - ORDER.indexOf(standing(b, now)) ||
      b.valid_from.localeCompare(a.valid_from),
  );

const OF_A_CENTRE: readonly Role[] = ['intake', 'officer', 'lawyer', 'appraiser', 'centre_admin'];
const OF_AN_ADMINISTRATOR: readonly Role[] = [
  'hotline',
  ...OF_A_CENTRE,
  'director',
  'department',
  'agency',
  'agency_office',
  'sysadmin',
  'auditor',
];

/**
 * The roles worth offering: a head gives those of the centre's work, and the head of the whole centre that of a
 * branch's head; an administrator of the system gives every other. The server decides.
 */
export function rolesToGive({ roles }: Account, branch: boolean): readonly Role[] {
  if (roles.some(({ role }) => role === 'sysadmin')) return OF_AN_ADMINISTRATOR;
  if (!roles.some(({ role }) => role === 'director')) return [];
  const wholeCentre = roles.some(({ role, branch_id }) => role === 'director' && !branch_id);
  return wholeCentre && branch ? [...OF_A_CENTRE, 'director'] : OF_A_CENTRE;
}

/** What an administrator of the system gives waits for a second one. */
export const givesWithSecond = ({ roles }: Account, organisation: string): boolean =>
  !roles.some(({ role, organisation_id }) => role === 'director' && organisation_id === organisation);
