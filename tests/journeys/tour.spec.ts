import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './watch';

/** The pictures of the README, made again by `npm run --prefix web-ui tour`. Everybody on them is invented. */
const folder = join(import.meta.dirname, '../../api/docs/screenshots');
mkdirSync(folder, { recursive: true });

async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1140, height: 620 });
  await settled(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

test('the five minutes of the README', async ({ page, desk }) => {
  test.setTimeout(180_000);
  await page.goto('/app/login');
  await picture(page, '1-sign-in');

  const clerk = await desk('intake');
  await clerk.goto('/app/requests/new?channel=hotline');
  await clerk.getByLabel('Họ và tên người cần trợ giúp').fill('Vi Văn Khánh');
  await clerk.getByLabel('Ngày sinh hoặc năm sinh').fill('15/03/2009');
  await clerk.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await clerk.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('trang dinh');
  await clerk
    .getByRole('option', { name: /Lạng Sơn/ })
    .first()
    .click();
  await clerk.getByLabel('Kể lại').fill('Em trai bị đưa đi từ chiều hôm qua, nói là liên quan vụ mất trộm.');
  await clerk.getByLabel('Lĩnh vực').selectOption('criminal');
  await clerk.getByLabel('Hình thức').selectOption('court_participation');
  await clerk.getByLabel('Tư cách', { exact: true }).selectOption('defender');
  await clerk.getByLabel('Tư cách tố tụng').selectOption('nguoi_bi_tam_giu');
  await clerk.getByRole('checkbox', { name: /chỉ định người bào chữa/ }).check();
  await expect(clerk.getByText('Đủ điều kiện sơ bộ')).toBeVisible();
  await clerk.evaluate(() => window.scrollTo(0, 0));
  await picture(clerk, '2-intake');
  await clerk.getByRole('button', { name: /^Gửi/ }).click();
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}/);
  await clerk.getByRole('button', { name: 'In giấy tiếp nhận' }).click();
  // The browser draws the paper by itself and does not say when it is done.
  await clerk.waitForTimeout(3000);
  await picture(clerk, '3-receipt');

  const head = await desk('director');
  await head.goto('/app/queues/to-assign');
  await picture(head, '4-queue');
  await head
    .getByRole('link', { name: /^Cử người/ })
    .first()
    .click();
  const assign = head.getByRole('dialog', { name: 'Cử người thực hiện' });
  const officer = assign.getByLabel('Phụ trách').locator('option', { hasText: 'Trợ giúp viên pháp lý' });
  await assign.getByLabel('Phụ trách').selectOption((await officer.first().getAttribute('value')) ?? '');
  await picture(head, '5-assign');
  await assign.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(assign).toBeHidden();
  await picture(head, '6-case');
  await head.getByRole('link', { name: 'Tài liệu' }).click();
  await head
    .getByRole('listitem')
    .filter({ hasText: /Quyết định/i })
    .first()
    .getByRole('button', { name: /^Xem/ })
    .click();
  await head.waitForTimeout(3000);
  await picture(head, '7-decision');
});
