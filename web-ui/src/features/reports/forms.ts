import { isNational, type Account } from '~/api/types';
import type { FormView, Level } from './types';

/** Every form at once, as the address names it. */
export const ALL = 'all';

/** Each form once, however many of its versions hold. */
export const latestOf = (forms: FormView[]): FormView[] =>
  forms.filter(({ code }, at) => forms.findIndex((form) => form.code === code) === at);

/** Forms in the version that holds: the one asked for, or else the first that is sent up and that the account's unit has to do with. */
export const chosenForms = (
  forms: FormView[],
  asked: string | undefined,
  account: Account | undefined,
): FormView[] => {
  const all = latestOf(forms);
  if (asked === ALL) return all;
  const sent = all.filter(({ chain }) => chain.length > 1);
  const one =
    all.find(({ code }) => code === asked) ??
    sent.find(({ chain }) => isNational(account) || chain.includes(levelOf(account))) ??
    sent[0] ??
    all[0];
  return one ? [one] : [];
};

/** As what the account's unit reports. */
const levelOf = (account: Account | undefined): Level =>
  account?.roles.some(({ role }) => role === 'department') ? 'department' : 'provider';
