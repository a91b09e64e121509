import type { components } from '~/api/schema';

export type PublicKey = components['schemas']['PublicKey'];

/** What is wrong with keys as they were pasted. */
export type KeyFault = 'programs.keys_unreadable' | 'programs.keys_private' | 'programs.keys_count';

/** Functions that programs can be given (column `service` of the table of rights). */
export const SCOPES = [
  'organisation_read',
  'reference_read',
  'practitioner_list',
  'practitioner_read',
  'eligibility_check',
  'request_create',
  'request_read',
  'case_read',
] as const;

/**
 * The public keys in what a partner sent: one JWK, a list of them, or a JWKS. A private half must never come here, so
 * that a file that holds one is refused as a whole and not cut down in silence.
 */
export function readKeys(text: string): PublicKey[] | KeyFault {
  let pasted: unknown;
  try {
    pasted = JSON.parse(text);
  } catch {
    return 'programs.keys_unreadable';
  }
  const set = Array.isArray(pasted) ? pasted : ((pasted as { keys?: unknown } | null)?.keys ?? pasted);
  const list: unknown[] = Array.isArray(set) ? set : [set];
  const keys = list.filter((key): key is Record<string, string> => typeof key === 'object' && key !== null);
  if (keys.length === 0 || keys.length > 2) return 'programs.keys_count';
  if (keys.some((key) => 'd' in key)) return 'programs.keys_private';
  if (keys.some(({ kty, crv, x }) => !kty || !crv || !x)) return 'programs.keys_unreadable';
  return keys.map(({ kty, crv, x, y }) => ({ kty, crv, x, ...(y ? { y } : {}) }) as PublicKey);
}
