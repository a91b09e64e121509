import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import type { Owner } from './queries';

/** Whose duties are looked at: as the address says, else a head's are the unit's and everybody else's their own. */
export function useOwner(asked: string | undefined): Owner {
  const account = useAccount();
  if (asked === 'me' || asked === 'unit') return asked;
  return has(account, 'case_decide') ? 'unit' : 'me';
}
