import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { accountsOf } from './accounts';
import { dataOf } from './server.js';
import { expect, expectAccessible, settled, test } from './watch';

/** Of each try its own: nobody is invited twice. */
const USERNAME = `can-bo.moi.${Date.now()}`;
const MAIL = `${USERNAME}@tgpl.example`;

/** What a letter says: mail programs send it as base64 or quoted-printable. */
function bodyOf(letter: string): string {
  const [head = '', body = ''] = letter.split(/\r?\n\r?\n(.*)/s);
  return /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : body.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
}

/** The link of the letter to somebody that leads to a page, once it has been sent. */
async function linkTo(page: string): Promise<string> {
  const folder = join(dataOf('data'), 'mail');
  let link = '';
  await expect(() => {
    const letters = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((letter) => letter.includes(`To: ${MAIL}`))
      .map(bodyOf);
    link = letters.flatMap((letter) => new RegExp(`/app/${page}#[\\w-]+`).exec(letter) ?? []).at(-1) ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 20_000 });
  return link;
}

/** The administrator invites somebody, by the API: the pages of administration come later. */
async function invite(request: APIRequestContext): Promise<void> {
  const admin = accountsOf('sysadmin')[0];
  const entered = await request.post('/api/v1/auth/login', {
    data: { username: admin?.username, password: admin?.password },
  });
  const { access_token, account } = (await entered.json()) as {
    access_token: string;
    account: { organisation_id: string };
  };
  const invited = await request.post('/api/v1/accounts', {
    headers: { Authorization: `Bearer ${access_token}`, 'Idempotency-Key': crypto.randomUUID() },
    data: {
      username: USERNAME,
      display_name: 'Lò Thị Mới',
      email: MAIL,
      organisation_id: account.organisation_id,
    },
  });
  expect(invited.status()).toBe(201);
}

test('an invitation and a forgotten password: the letter leads to the page, the page to the workspace', async ({
  page,
  request,
}) => {
  const save = page.getByRole('button', { name: 'Lưu mật khẩu' });
  const secret = page.getByLabel('Mật khẩu mới');
  const enter = async (password: string) => {
    await page.getByRole('link', { name: 'Về trang đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill(USERNAME);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
  };

  await invite(request);
  await page.goto(await linkTo('invitation'));
  await secret.fill('ngắn');
  await save.click();
  await expect(page.getByRole('link', { name: 'Nhập mật khẩu có ít nhất 10 ký tự' })).toBeVisible();
  await secret.fill('con cò bay lả bay la');
  await save.click();
  await expect(page.getByRole('status')).toContainText('Đã lưu mật khẩu');
  expect(page.url()).not.toContain('#');

  await page.goto('/app/login');
  await page.getByRole('link', { name: 'Quên mật khẩu' }).click();
  // The page before has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Quên mật khẩu' })).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill(USERNAME);
  await page.getByRole('button', { name: 'Gửi liên kết' }).click();
  await expect(page.getByRole('status')).toContainText('thư đã được gửi');
  const link = await linkTo('password-reset');
  await page.goto(link);
  await secret.fill('bay từ cửa phủ bay ra');
  await save.click();
  await expect(page.getByRole('status')).toContainText('Đã lưu mật khẩu');

  await enter('con cò bay lả bay la');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('bay từ cửa phủ bay ra');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page).toHaveURL(/\/app$/);
  await settled(page);

  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mật khẩu hiện tại').fill('không phải mật khẩu này');
  await secret.fill('bay ra cánh đồng');
  await save.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Mật khẩu hiện tại').fill('bay từ cửa phủ bay ra');
  await save.click();
  await expect(dialog.getByRole('status')).toContainText('Đã đổi mật khẩu');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(dialog).toBeHidden();

  // A link works once.
  await page.goto(link);
  await secret.fill('bay ra cánh đồng cò ơi');
  await save.click();
  await expect(page.getByRole('alert')).toBeVisible();
});
