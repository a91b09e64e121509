import { accountsOf, signIn } from './accounts';
import { expect, expectAccessible, test } from './watch';

test('a wrong password is refused in plain words and nothing typed is lost', async ({ page }) => {
  await page.goto('/app/cases');
  await expect(page).toHaveURL(/\/app\/login\?next=/);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByText('Có 2 chỗ cần sửa')).toBeVisible();
  await page.getByLabel('Tên đăng nhập').fill('nobody');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('nobody');
  await expectAccessible(page);
});

test('signing in survives a reload, leads to the page asked for, and ends', async ({ page }) => {
  const account = accountsOf('officer')[0];
  await page.goto('/app/cases');
  await page.getByLabel('Tên đăng nhập').fill(account?.username ?? '');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account?.password ?? '');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page).toHaveURL(/\/app\/cases$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.reload();
  await expect(page).toHaveURL(/\/app\/cases$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
    /eyJ/,
  );

  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/app\/login/);
  await page.goto('/app/cases');
  await expect(page).toHaveURL(/\/app\/login/);
});

test('the pages speak English and turn dark when asked', async ({ page }) => {
  await signIn(page, 'officer');
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Cases' }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});
