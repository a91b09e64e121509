import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { Caller } from './stock';
import { expect, settled } from './watch';
import { day } from './work';

export const dialogOf = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name });

/** Whose card holds, or whose file is open: nobody opens another one for them. */
async function bound(api: APIRequestContext): Promise<string[]> {
  const clerk = await Caller.as(api, 'centre_admin');
  const states = ['received', 'forwarded', 'granted'].map((state) => `card-files?kind=TGV&state=${state}`);
  const lists = ['cards?kind=TGV&state=valid', ...states].map((list) =>
    clerk.get<{ data: { practitioner_id: string }[] }>(`/api/v1/${list}&limit=100`),
  );
  return (await Promise.all(lists)).flatMap(({ data }) => data).map(({ practitioner_id }) => practitioner_id);
}

/** Opens the file of a first card for an officer who has none; the address of the file. */
export async function ask(clerk: Page, api: APIRequestContext): Promise<string> {
  await clerk.goto('/app/cards');
  await settled(clerk);
  await clerk.getByRole('button', { name: 'Mở hồ sơ cấp thẻ' }).click();
  const asking = dialogOf(clerk, /^Mở hồ sơ cấp thẻ/);
  await asking.getByLabel('Loại').selectOption('TGV');
  const who = asking.getByLabel('Họ và tên');
  const officers = who.locator('option', { hasText: 'Trợ giúp viên' });
  await expect(officers.first()).toBeAttached();
  const taken = await bound(api);
  const all = await officers.evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  await who.selectOption(all.find((one) => !taken.includes(one)) ?? '');
  await asking.getByRole('button', { name: 'Mở hồ sơ cấp thẻ' }).click();
  return fileOpened(clerk);
}

/** A file has been opened, and stands there; its address. */
export async function fileOpened(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/app\/card-files\/[0-9a-f-]{36}$/);
  await settled(page);
  return new URL(page.url()).pathname;
}

type Fill = (dialog: Locator) => Promise<void>;

/** Takes a step of a file that is open, and sends its form. */
export async function takeStep(page: Page, button: string, fill?: Fill, verb = button): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  const dialog = dialogOf(page, new RegExp(`^${verb} `));
  await fill?.(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  return dialog;
}

export async function step(page: Page, file: string, ...of: [string, Fill?, string?]): Promise<void> {
  await page.goto(file);
  await settled(page);
  const dialog = await takeStep(page, ...of);
  await expect(dialog).toBeHidden();
  await settled(page);
}

export const decide =
  (number: string): Fill =>
  async (dialog) => {
    await dialog.getByLabel('Số quyết định').fill(number);
    await dialog.getByLabel('Ngày quyết định').fill(day());
    await dialog.getByLabel('Người quyết định').fill('Chủ tịch UBND tỉnh Lạng Sơn');
  };

/** Scans the blank to be used; where it stands is told before the form is sent. */
export const scan =
  (serial: string, stands: RegExp): Fill =>
  async (dialog) => {
    await dialog.getByLabel('Số phôi dùng').focus();
    await dialog.page().keyboard.type(serial);
    await dialog.page().keyboard.press('Enter');
    await expect(dialog.locator('.sum')).toHaveText(stands);
  };

/** Says what became of the blank that a card was on. */
export const oldBlank =
  (what: 'Đã thu lại' | 'Mất'): Fill =>
  async (dialog) => {
    await dialog.getByLabel('Phôi cũ').selectOption({ label: what });
  };

/** From a file that is done to its card; the address of the card. */
export async function toCard(page: Page): Promise<string> {
  await page.getByRole('complementary', { name: 'Thông tin' }).locator('a[href^="/app/cards/"]').click();
  await expect(page).toHaveURL(/\/app\/cards\/[0-9a-f-]{36}$/);
  await settled(page);
  return new URL(page.url()).pathname;
}

/** Where the QR of a card or certificate leads, on this server: the place of everybody who has no account. */
export async function checkOf(page: Page, baseURL: string | undefined): Promise<string> {
  const link = page.getByRole('link', { name: 'Mở trang kiểm tra' });
  return `${baseURL}${new URL((await link.getAttribute('href')) ?? '', baseURL).pathname}`;
}
