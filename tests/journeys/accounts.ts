import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

export interface DemoAccount {
  username: string;
  password: string;
  role: string;
  organisation_code: string;
  organisation_name: string;
}

const file = process.env.TGPL_ACCOUNTS ?? join(import.meta.dirname, '.output/data/demo-accounts.json');

/** The demo accounts of a role, Lạng Sơn's first. */
export const accountsOf = (role: string): DemoAccount[] => accountsIn(file, role);

export function accountsIn(file: string, role: string): DemoAccount[] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  const home = (account: DemoAccount) => (account.organisation_name.includes('Lạng Sơn') ? 0 : 1);
  return all.filter((account) => account.role === role).sort((a, b) => home(a) - home(b));
}

export async function signIn(page: Page, role: string, which = 0): Promise<DemoAccount> {
  return enter(page, accountsOf(role)[which]);
}

/** Signed in as the form does it, without the form: that has journeys of its own (`session.spec`). */
export async function enter(page: Page, account: DemoAccount | undefined): Promise<DemoAccount> {
  if (!account) throw new Error('no such demo account');
  const { username, password } = account;
  await expect(await page.request.post('/api/v1/auth/login', { data: { username, password } })).toBeOK();
  await page.goto('/app');
  await expect(page.getByRole('navigation', { name: /Điều hướng/ }).first()).toBeVisible();
  return account;
}
