import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accountsIn, enter } from './accounts';
import { dataOf, start } from './server.js';
import { expect, settled, test } from './watch';

const PORT = Number(process.env.TGPL_JOURNEY_PORT ?? 4180) + 1;
const address = `http://127.0.0.1:${PORT}`;
const data = dataOf('crash');
let server: ChildProcess | undefined;

async function running(): Promise<void> {
  server = start(data, `127.0.0.1:${PORT}`);
  await expect(async () => {
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  }).toPass({ timeout: 120_000 });
}

/** The power goes: nothing is finished, nothing is written any more. */
async function kill(): Promise<void> {
  const gone = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGKILL');
  await gone;
}

test.use({ baseURL: address });
test.setTimeout(300_000);

test.beforeAll(() => rmSync(data, { recursive: true, force: true }));
test.afterAll(async () => {
  const gone = new Promise((resolve) => server?.once('exit', resolve));
  server?.kill('SIGTERM');
  await gone;
});

const story = 'Hỏi về quyền sử dụng đất của gia đình.';

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên người cần trợ giúp').fill('Hoàng Thị Lụa');
  await page.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await page.getByLabel('Kể lại').fill(story);
}

/** How many requests of today the list shows. */
async function received(page: Page): Promise<number> {
  await page.goto('/app/requests');
  await settled(page);
  return page.getByRole('row').filter({ hasText: 'Hoàng Thị Lụa' }).count();
}

test('the server is killed while a form is filled: nothing typed is lost, one record comes of it', async ({
  page,
}) => {
  await running();
  const clerk = accountsIn(join(data, 'demo-accounts.json'), 'intake')[0];
  await enter(page, clerk);
  await page.goto('/app/requests/new');
  await fill(page);
  await kill();

  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Nội dung bạn nhập vẫn được giữ' }).first(),
  ).toBeVisible();
  await expect(page.getByLabel('Kể lại')).toHaveValue(story);
  await expect(page.getByLabel('Họ và tên người cần trợ giúp')).toHaveValue('Hoàng Thị Lụa');

  await running();
  await page.getByRole('link', { name: 'Tổ chức' }).first().click();
  await expect(page.getByRole('heading', { name: 'Tổ chức' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Kể lại')).toHaveValue(story);

  // The line drops after the server has done it: the answer is lost, the press is repeated.
  let dropped = false;
  await page.route('**/api/v1/requests', async (route) => {
    if (route.request().method() !== 'POST' || dropped) return route.continue();
    dropped = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(dropped).toBe(true);
  await page.getByRole('button', { name: /^Gửi/ }).click();
  await expect(page).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).toBeVisible();
  expect(await received(page)).toBe(1);

  // What was typed and sent is not kept for the next form, and a form left unsent is gone with the session.
  await page.goto('/app/requests/new');
  await expect(page.getByLabel('Kể lại')).toHaveValue('');
  await fill(page);
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/app\/login/);
  expect(await keptOn(page)).not.toMatch(/Lụa|0912345678|đất/);
  await enter(page, clerk);
  await page.goto('/app/requests/new');
  await expect(page.getByLabel('Kể lại')).toHaveValue('');
});

/** Everything the browser keeps for the page. */
const keptOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = 'caches' in window ? await caches.keys() : [];
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      databases,
      caches_,
      history.state,
      document.body.textContent,
    ]);
  });
