import { signIn } from './accounts';
import { expect, expectAccessible, settled, test } from './watch';
import { acceptedCase } from './work';

/** What a list of cases and a case do by single keys. */

test('a list by keys: filters, order, a queue by its place, several rows', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Phím tắt' });
  for (const line of [
    'Đổi cách xem',
    'Tới bộ lọc',
    'Xếp theo hạn, hoặc thôi xếp',
    'Tới hàng đợi theo thứ tự',
  ])
    await expect(help.getByText(line)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('f');
  await expect(page.locator('.filters').getByRole('combobox').first()).toBeFocused();
  // A letter in a field is the field's.
  await page.keyboard.press('d');
  await expect(page).not.toHaveURL(/sort=/);
  await page.locator('h1').click();
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/sort=due_at/);
  await page.keyboard.press('d');
  await expect(page).not.toHaveURL(/sort=/);

  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Xử lý hàng loạt' });
  await expect(bar.getByRole('status')).toHaveText('3 vụ việc đã chọn');
  // The step is taken on what is ticked.
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: 'Gắn nhãn' }).getByText(/Làm với 3 vụ việc/)).toBeVisible();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Bỏ chọn' }).click();

  const queue = page.getByRole('navigation', { name: 'Điều hướng chính' }).locator('.sub a').nth(1);
  const address = (await queue.getAttribute('href')) ?? '';
  await page.locator('h1').click();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.keyboard.press('1');
  await expect(page).not.toHaveURL(new RegExp(`${address}$`));
  await expect(page).toHaveURL(/\/app\/queues\//);
});

test('the row in hand is labelled and assigned without leaving the list', async ({ page, desk }) => {
  await acceptedCase(await desk('intake'), 'Lộc Thị Nhãn');
  await signIn(page, 'director');
  await page.goto('/app/cases?state=accepted');
  await settled(page);
  const first = page.locator('.listing').getByRole('rowheader').getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(name);
  await dialog.getByLabel('Nhãn thêm vào').fill('Kiểm tra quý IV');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').nth(1)).toContainText('kiểm tra quý iv');
  await expect(first).toBeFocused();

  await page.keyboard.press('a');
  await expect(dialog.getByRole('list', { name: 'Gợi ý phù hợp nhất' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(first).toBeFocused();
});

test('a step that is not open says why', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=completed');
  await settled(page);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await expect(
    page.getByRole('dialog', { name: 'Cử người thực hiện' }).getByRole('paragraph'),
  ).not.toBeEmpty();
});

test('rows of one line are kept for the next time', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases');
  await settled(page);
  const heights = () =>
    page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  const lowest = async () => Math.min(...(await heights()));
  expect(await lowest()).toBeGreaterThanOrEqual(44);
  await page.getByRole('button', { name: 'Dòng gọn' }).click();
  await expect.poll(async () => Math.max(...(await heights()))).toBeLessThanOrEqual(34);
  await expectAccessible(page);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Dòng gọn' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Dòng gọn' }).click();
  await expect.poll(lowest).toBeGreaterThanOrEqual(44);
});

test('a case by keys: its parts, a session, a paper, and the next one of the list', async ({ page }) => {
  await signIn(page, 'officer');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  const rows = page.locator('.listing').getByRole('rowheader').getByRole('link');
  const [first, second] = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${first}$`));
  await settled(page);
  await expect(page.locator('.crumbs')).toContainText(/1 trên \d+/);
  await expectAccessible(page);

  const parts = page.getByRole('navigation', { name: 'Nội dung hồ sơ' }).getByRole('link');
  const count = await parts.count();
  for (let part = 2; part <= count; part += 1) {
    await page.keyboard.press(`Alt+${part}`);
    await expect(parts.nth(part - 1)).toHaveAttribute('aria-current', 'page');
  }
  await page.keyboard.press('Alt+1');
  await expect(page).not.toHaveURL(/tab=/);

  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: 'Ghi buổi làm việc' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByRole('dialog', { name: 'Thêm tài liệu' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press(']');
  await expect(page).toHaveURL(new RegExp(`${second}$`));
  await settled(page);
  await expect(page.locator('.crumbs')).toContainText(/2 trên \d+/);
  await page.keyboard.press('[');
  await expect(page).toHaveURL(new RegExp(`${first}$`));
  await settled(page);
  await page.keyboard.press('n');
  const note = page.getByLabel('Ghi chú mới');
  await expect(note).toBeFocused();
  // In a field a letter is a letter.
  await page.keyboard.type('b u n');
  await expect(note).toHaveValue('b u n');

  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Vụ việc sau trong danh sách')).toBeVisible();
  await page.keyboard.press('Escape');
  // From here the way back leads to the list, however many were looked at.
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/app\/cases\?state=in_progress$/);
});
