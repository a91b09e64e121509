import { useSyncExternalStore } from 'react';
import { learnClock } from '~/lib/clock';
import { forgetDrafts } from '~/lib/drafts';
import { forgetKeepers } from './drafts';
import { forgetKeys } from '~/lib/idempotency';
import { locale } from '~/i18n';
import { ownProblem, problemOf } from './problem';
import type { Account, Credentials, SignedIn } from './types';

/**
 * Who is signed in. The access token lives in this module's memory and nowhere else; the refresh token is a
 * cookie that no script can read, so a reload asks the server who we are.
 */
let current: SignedIn | undefined;
const listeners = new Set<() => void>();
const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tgpl.session');

function become(next: SignedIn | undefined) {
  current = next;
  listeners.forEach((listener) => listener());
}

otherTabs?.addEventListener('message', () => {
  forgetDrafts();
  forgetKeepers();
  become(undefined);
});

async function post(path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`/api/v1/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Accept-Language': locale(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(current ? { Authorization: `Bearer ${current.access_token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw ownProblem(503, 'network', 'net.offline');
  });
  learnClock(response.headers.get('Date'));
  return response;
}

export const accessToken = (): string | undefined => current?.access_token;
export const account = (): Account | undefined => current?.account;

/** Refusals: `wrong_credentials`, `second_factor_required`, 429 while guessing is throttled. */
export async function signIn(credentials: Credentials): Promise<void> {
  const response = await post('login', credentials);
  if (!response.ok) throw await problemOf(response);
  become((await response.json()) as SignedIn);
}

let refreshing: Promise<boolean> | undefined;

/**
 * A new access token by the cookie. Callers share one attempt, and tabs take turns, because a refresh token
 * used twice looks stolen and ends the session everywhere.
 */
export function refresh(): Promise<boolean> {
  refreshing ??= takeTurns(async () => {
    const response = await post('refresh', {});
    if (response.ok) become((await response.json()) as SignedIn);
    else if (response.status === 401) become(undefined);
    else throw await problemOf(response);
    return response.ok;
  }).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** Locks exist on secure addresses only; without them a tab may have to sign in again. */
const takeTurns = async (work: () => Promise<boolean>): Promise<boolean> =>
  navigator.locks ? navigator.locks.request('tgpl.refresh', work) : work();

/** Leaves by a fresh page, so that nothing of the work stays in memory or on the screen. */
export async function signOut(): Promise<void> {
  await post('logout').catch(() => undefined);
  forgetKeys();
  forgetDrafts();
  forgetKeepers();
  otherTabs?.postMessage('signed-out');
  window.location.replace('/app/login');
}

/** The signed-in account; the component follows when it changes. */
export const useAccount = (): Account | undefined =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, account);
