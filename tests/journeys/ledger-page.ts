import type { Locator, Page } from '@playwright/test';
import { equation } from './stock';
import { expect, settled } from './watch';
import { day } from './work';

export const LANG_SON = 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn';

/** The serials of a series: `seriesOf('LS')(7)` is `LS000007`. Each journey has letters of its own. */
export const seriesOf =
  (prefix: string) =>
  (n: number): string =>
    `${prefix}${String(n).padStart(6, '0')}`;

/** The ledger of a kind of blanks. */
export const ledgerOf = (type: string): string => `/app/certificate-blanks?type=${type}`;

export async function atLedger(page: Page, type = 'TGV'): Promise<void> {
  await page.goto(ledgerOf(type));
  await settled(page);
}

const TERMS = ['Đã nhập', 'Trong kho', 'Đang chuyển', 'Đã cấp', 'Hỏng', 'Mất', 'Đã hủy'];

type Balance = Record<string, number>;

/** The balance of a kind as the page tells it to somebody; nothing where there are no blanks yet. */
export async function balanceOf(page: Page, type: string): Promise<Balance> {
  await atLedger(page, type);
  return equation(page);
}

/** The line of the page is what it was and so many more or fewer; other terms are as they were. */
export async function expectChanged(page: Page, before: Balance, change: Balance): Promise<void> {
  const wanted = TERMS.map((term) => [term, (before[term] ?? 0) + (change[term] ?? 0)]);
  await expect.poll(() => equation(page)).toEqual(Object.fromEntries(wanted));
  await expect(page.getByText('Khớp: lệch 0 phôi')).toBeVisible();
}

/** What typed serials come to, below their field. */
export const arithmetic = (dialog: Locator): Locator => dialog.locator('.sum');

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Xem nhanh' });

/** Opens a form from the menu of what can be written down. */
export async function write(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Ghi sổ' }).click();
  await page.getByRole('button', { name: new RegExp(`^${act}`) }).click();
  return page.getByRole('dialog', { name: act });
}

/** Sends the form; the paper that it made or changed stands beside the ledger, by this number. */
export async function send(page: Page, dialog: Locator, verb: string, code: RegExp): Promise<string> {
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
  const heading = panelOf(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(code);
  await settled(page);
  return (await heading.textContent()) ?? '';
}

/** Opens a paper that waits, from the ledger. */
export async function open(page: Page, code: string, type = 'TGV'): Promise<Locator> {
  await atLedger(page, type);
  await page
    .getByRole('region', { name: 'Chứng từ chờ xử lý' })
    .getByRole('link', { name: new RegExp(`${code}$`) })
    .click();
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(code);
  await settled(page);
  return panelOf(page);
}

/** A step that is somebody else's: the button stays, does nothing, and says why. */
export async function expectNotMine(
  page: Page,
  step: string,
  why: RegExp,
  place: Locator = panelOf(page),
): Promise<void> {
  const button = place.getByRole('button', { name: step, exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(why);
  await expect(place.getByRole('listitem').filter({ hasText: why }).first()).toBeVisible();
  await button.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function take(page: Page, step: string, place: Locator = panelOf(page)): Promise<Locator> {
  await place.getByRole('button', { name: step, exact: true }).click();
  return page.getByRole('dialog', { name: new RegExp(`^${step} `) });
}

export async function minutes(dialog: Locator, number: string, place: string): Promise<void> {
  await dialog.getByLabel('Số biên bản').fill(number);
  await dialog.getByLabel('Ngày lập biên bản').fill(day());
  await dialog.getByLabel('Nơi lập biên bản').fill(place);
}

/** The life of a number: what became of it, the first movement first. */
export async function lifeOf(page: Page, type: string, serial: string): Promise<Locator> {
  await page.goto(`/app/certificate-blanks/${type}/${serial}`);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Phôi ${serial}`);
  return page.getByRole('region', { name: 'Đường đời của số' });
}

/** What moved it, as the life line names it, the last first. */
export const movementsIn = (life: Locator): Locator => life.locator('.tl__b > p:first-child > b');
