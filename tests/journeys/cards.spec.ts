import type { Locator, Page } from '@playwright/test';
import { figure } from './figures';
import { Caller, today } from './stock';
import { expect, expectEveryLook, settled, test } from './watch';
import { day } from './work';

const CENTRE = 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn';

/** The letters of this journey's series: no other begins one with them. */
const E = (n: number): string => `E${String(n).padStart(6, '0')}`;

/** Ten blanks of officers' cards in the store of Lạng Sơn. */
async function stocked(api: Parameters<typeof Caller.as>[0]): Promise<void> {
  const as = (role: string, which?: number) => Caller.as(api, role, which);
  const [office, agency, clerk, head] = await Promise.all([
    as('agency_office'),
    as('agency'),
    as('centre_admin'),
    as('director'),
  ]);
  const range = { first: E(1), last: E(10) };
  await office.make('lots', {
    type: 'TGV',
    series: 'E',
    ...range,
    order: '09/ĐH-VPC',
    printed_on: today(),
    minutes: { number: '14/BB', on: today(), place: 'Kho' },
  });
  const asked = await clerk.make('supply-requests', { type: 'TGV', quantity: 10, reason: 'Cấp thẻ' });
  await agency.take(asked, 'supply-requests/{id}/approve');
  await head.take(
    await office.make('shipments', { request_id: asked.id, ranges: [range] }),
    'shipments/{id}/confirm',
  );
}

const dialogOf = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name });

/** Opens the file of a first card for an officer; the address of the file. */
async function ask(clerk: Page, which: number): Promise<string> {
  await clerk.goto('/app/cards');
  await settled(clerk);
  await clerk.getByRole('button', { name: 'Mở hồ sơ cấp thẻ' }).click();
  const asking = dialogOf(clerk, /^Mở hồ sơ cấp thẻ/);
  await asking.getByLabel('Loại').selectOption('TGV');
  const who = asking.getByLabel('Họ và tên');
  const one = who.locator('option', { hasText: 'Trợ giúp viên' }).nth(which);
  await expect(one).toBeAttached();
  await who.selectOption((await one.getAttribute('value')) ?? '');
  await asking.getByRole('button', { name: 'Mở hồ sơ cấp thẻ' }).click();
  await expect(clerk).toHaveURL(/\/app\/card-files\/[0-9a-f-]{36}$/);
  await settled(clerk);
  return new URL(clerk.url()).pathname;
}

/** Takes a step of a file that is open, and sends its form. */
async function take(page: Page, button: string, fill?: (dialog: Locator) => Promise<void>, verb = button) {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
  const dialog = dialogOf(page, new RegExp(`^${verb} `));
  await fill?.(dialog);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  return dialog;
}

async function step(
  page: Page,
  file: string,
  ...of: [string, ((dialog: Locator) => Promise<void>)?, string?]
) {
  await page.goto(file);
  await settled(page);
  const dialog = await take(page, ...of);
  await expect(dialog).toBeHidden();
  await settled(page);
}

const decide = (number: string) => async (dialog: Locator) => {
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Ngày quyết định').fill(day());
  await dialog.getByLabel('Người quyết định').fill('Chủ tịch UBND tỉnh Lạng Sơn');
};

const scan = (serial: string, stands: RegExp) => async (dialog: Locator) => {
  await dialog.getByLabel('Số phôi dùng').focus();
  await dialog.page().keyboard.type(serial);
  await dialog.page().keyboard.press('Enter');
  await expect(dialog.locator('.sum')).toHaveText(stands);
};

test('a card is issued on a blank that nobody else can use, and withdrawn: the public check says so', async ({
  desk,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await stocked(request);
  const clerk = await desk('centre_admin');
  const department = await desk('department');
  const head = await desk('director');

  const first = await ask(clerk, 0);
  await expect(clerk.getByText('Đang ở').or(clerk.getByText('Đang xử lý')).first()).toBeVisible();
  await expectEveryLook(clerk);
  await step(department, first, 'Chuyển người quyết định');
  await step(department, first, 'Ghi quyết định', decide('45/QĐ-UBND'));
  await expectEveryLook(department);
  await step(head, first, 'Thực hiện', scan(E(1), /trong kho/), 'Cấp thẻ');
  await head.getByRole('complementary', { name: 'Thông tin' }).locator('a[href^="/app/cards/"]').click();
  await expect(head).toHaveURL(/\/app\/cards\/[0-9a-f-]{36}$/);
  await settled(head);
  const card = new URL(head.url()).pathname;
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Còn hiệu lực');
  await expect(head.getByRole('region', { name: 'Phôi đã dùng' })).toContainText(E(1));
  await expectEveryLook(head);

  // The number leads to its life, which ends with the person it was issued to.
  await head
    .getByRole('region', { name: 'Phôi đã dùng' })
    .getByRole('link', { name: E(1) })
    .click();
  await settled(head);
  await expect(head.getByRole('region', { name: 'Đường đời của số' })).toContainText('Cấp cho người');

  // The same blank a second time: told before it is sent, refused with who has it when it is.
  const second = await ask(clerk, 1);
  await step(department, second, 'Chuyển người quyết định');
  await step(department, second, 'Ghi quyết định', decide('46/QĐ-UBND'));
  await head.goto(second);
  await settled(head);
  const refused = await take(head, 'Thực hiện', scan(E(1), /đã cấp/), 'Cấp thẻ');
  await expect(refused.getByRole('alert').first()).toContainText(CENTRE);
  await expect(refused.getByRole('alert').first()).toContainText(E(1));
  figure(36, 'a number issued a second time is refused, naming who has it');
  await refused.getByRole('button', { name: 'Thôi' }).click();

  // Withdrawn on a ground of the law; the check says so with the decision.
  await clerk.goto(card);
  await settled(clerk);
  const check = (await clerk.getByRole('link', { name: 'Mở trang kiểm tra' }).getAttribute('href')) ?? '';
  const address = `${baseURL}${new URL(check, baseURL).pathname}`;
  expect(await (await request.get(address)).text()).toContain('còn hiệu lực');
  await clerk.getByRole('button', { name: 'Thu hồi thẻ' }).click();
  const withdrawing = dialogOf(clerk, /^Thu hồi thẻ/);
  await withdrawing.getByLabel('Căn cứ thu hồi').selectOption('left');
  await withdrawing.getByRole('button', { name: 'Thu hồi thẻ' }).click();
  await expect(clerk).toHaveURL(/\/app\/card-files\//);
  await settled(clerk);
  const withdrawal = new URL(clerk.url()).pathname;
  await step(department, withdrawal, 'Chuyển người quyết định');
  await step(department, withdrawal, 'Ghi quyết định', decide('47/QĐ-UBND'));
  expect(await (await request.get(address)).text()).toContain('đã bị thu hồi');
  await head.goto(card);
  await settled(head);
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Đã thu hồi');
});
