import { endOfDay, startOfDay } from '~/lib/dates';

export interface AuditSearch {
  actor_id?: string;
  act?: string;
  object_id?: string;
  organisation_id?: string;
  /** The first day and the last, both counted. */
  from?: string;
  to?: string;
}

/** The filter as the API takes it: days become the instants between which they lie in Vietnam. */
export function auditFilter(search: AuditSearch): Record<string, string> {
  const { actor_id, act, object_id, organisation_id, from, to } = search;
  const filter = {
    actor_id,
    act,
    object_id,
    organisation_id,
    'at[ge]': from && startOfDay(from),
    'at[lt]': to && endOfDay(to),
  };
  return Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}

/** What an act did, for the sign before it: it looked, it wrote, it took away, it came or went. */
export type Deed = 'read' | 'write' | 'take' | 'door';

const DOOR = /^(session|password|totp|invitation|token)_/;
const TAKE = /_export$/;
const READ = /_(read|list|search|content|history|duplicates|check|actions|routing)$/;

export function deed(act: string): Deed {
  if (DOOR.test(act)) return 'door';
  if (TAKE.test(act)) return 'take';
  return READ.test(act) ? 'read' : 'write';
}
