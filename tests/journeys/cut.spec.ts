import type { Locator, Page } from '@playwright/test';
import { figure } from './figures';
import { CUTS, Line, type Cut } from './line';
import { expect, settled, test } from './watch';
import { fillIntake } from './work';

/** A line that breaks at five points of a request, a decision, an assignment and a paper: each is there once. */

const SERVER = Number(process.env.TGPL_JOURNEY_PORT ?? 4180);
const PORT = SERVER + 2;
const line = new Line(process.env.TGPL_URL ?? `http://127.0.0.1:${SERVER}`);

test.use({ baseURL: `http://127.0.0.1:${PORT}` });
test.beforeAll(() => line.open(PORT));
test.afterAll(() => line.close());

/** Presses where the line breaks, sees it told, and presses again. */
async function pressTwice(page: Page, cut: Cut, call: RegExp, place: Locator, act: Locator): Promise<void> {
  line.breakAt(cut, call);
  await act.click();
  if (cut === 'after') {
    await expect.poll(() => line.isWhole).toBe(false);
    await page.waitForTimeout(500);
    line.mend();
    await page.reload();
    return;
  }
  await expect(place.getByRole('alert').first()).toContainText(/Không có mạng|sự cố/);
  expect(line.isWhole).toBe(true);
  await act.click();
}

for (const cut of CUTS) {
  test(`the line breaks: ${cut}`, async ({ desk, faults }) => {
    test.setTimeout(180_000);
    const name = `Bế Thị Đứt ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm'][CUTS.indexOf(cut)]}`;
    const clerk = await desk('intake');
    await fillIntake(clerk, name);
    await clerk.getByLabel('Lĩnh vực').selectOption('land');
    await clerk.getByLabel('Hình thức').selectOption('advice');
    await clerk.getByRole('checkbox', { name: /^Người thuộc hộ nghèo/ }).check();
    const proofs = clerk.getByRole('region', { name: 'Điều kiện' }).getByRole('checkbox');
    await expect(proofs.first()).toBeVisible();
    while ((await proofs.count()) > 0) {
      const left = await proofs.count();
      await proofs.first().check();
      await expect.poll(() => proofs.count()).toBeLessThan(left);
    }
    const send = clerk.getByRole('button', { name: /^Gửi/ }).first();
    await pressTwice(clerk, cut, /\/requests$/, clerk.locator('form'), send);
    const requests = async (state: string) => {
      await clerk.goto(`/app/requests?state=${state}`);
      await settled(clerk);
      return clerk.getByRole('row').filter({ hasText: name });
    };
    if (cut !== 'after') await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
    const received = await requests('received');
    await expect(received).toHaveCount(1);
    await received.getByRole('link').first().click();
    await clerk
      .getByRole('region', { name: 'Việc tiếp theo' })
      .getByRole('button', { name: 'Thụ lý', exact: true })
      .click();
    const decision = clerk.getByRole('dialog', { name: 'Thụ lý' });
    const accept = decision.getByRole('button', { name: 'Thụ lý', exact: true });
    await pressTwice(clerk, cut, /\/accept$/, decision, accept);
    if (cut !== 'after') await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
    await expect(await requests('accepted')).toHaveCount(1);
    await clerk.getByRole('row').filter({ hasText: name }).getByRole('link').first().click();
    await clerk.getByRole('link', { name: 'Mở hồ sơ vụ việc' }).click();
    await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
    const file = new URL(clerk.url()).pathname;

    const officer = await desk('officer');
    const who = (
      (await officer.getByRole('button', { name: /^Tài khoản/ }).getAttribute('aria-label')) ?? ''
    ).replace('Tài khoản ', '');
    const head = await desk('director');
    await head.goto(file);
    await head
      .getByRole('region', { name: 'Việc tiếp theo' })
      .getByRole('button', { name: 'Cử người thực hiện' })
      .click();
    const assign = head.getByRole('dialog', { name: 'Cử người thực hiện' });
    const choice = assign.getByLabel('Phụ trách').locator('option', { hasText: who }).first();
    await assign.getByLabel('Phụ trách').selectOption((await choice.getAttribute('value')) ?? '');
    const yes = assign.getByRole('button', { name: 'Cử người thực hiện' });
    await pressTwice(head, cut, /\/assignments$/, assign, yes);
    await expect(assign).toBeHidden();
    await settled(head);
    await expect(head.locator('.tl > li').filter({ hasText: 'Cử người thực hiện' })).toHaveCount(1);

    await officer.goto(file);
    await officer
      .getByRole('navigation', { name: 'Nội dung hồ sơ' })
      .getByRole('link', { name: 'Tài liệu' })
      .click();
    await officer.getByRole('button', { name: 'Thêm tài liệu' }).first().click();
    const upload = officer.getByRole('dialog', { name: 'Thêm tài liệu' });
    await upload.getByLabel('Tệp').setInputFiles({
      name: 'ban-chup.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    });
    await upload.getByLabel('Tên tài liệu').fill('Bản chụp đơn');
    await pressTwice(
      officer,
      cut,
      /\/documents$/,
      upload,
      upload.getByRole('button', { name: 'Thêm', exact: true }),
    );
    await expect(upload).toBeHidden();
    await settled(officer);
    await expect(officer.getByRole('listitem').filter({ hasText: 'Bản chụp đơn' })).toHaveCount(1);
    figure(27, `cut at “${cut}”: request, decision, assignment and paper are there once`);
    expect(faults.splice(0).filter((fault) => !/ERR_|net::|tải/i.test(fault))).toEqual([]);
  });
}
