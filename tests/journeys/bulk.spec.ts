import { signIn } from './accounts';
import { figure } from './figures';
import { expect, expectAccessible, settled, test } from './watch';

/** One step on many cases: each is judged by itself, what is refused says why, what can be taken back is. */

test('ten cases get a label at once, and lose it again', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases');
  await settled(page);
  const ticks = page.getByRole('checkbox', { name: /^Chọn (?!mọi)/ });
  for (let row = 0; row < 10; row += 1) await ticks.nth(row).check();
  const bar = page.getByRole('region', { name: 'Làm cùng lúc nhiều vụ việc' });
  await expect(bar.getByRole('status')).toHaveText('10 vụ việc đã chọn');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nhãn thêm vào').fill('Chiến dịch 09/11');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 10/10 xong, 10 được, 0 không');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(dialog.getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0);
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 10/10 xong, 10 được, 0 không');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(page.getByText('Chiến dịch 09/11')).toHaveCount(0);
});

test('a label narrows the list, in an address of its own and in what is done with all of it', async ({
  page,
  desk,
}) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  const ticks = page.getByRole('checkbox', { name: /^Chọn (?!mọi)/ });
  for (let row = 0; row < 3; row += 1) await ticks.nth(row).check();
  const bar = page.getByRole('region', { name: 'Làm cùng lúc nhiều vụ việc' });
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nhãn thêm vào').fill('Đợt 17/10');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 3/3 xong, 3 được, 0 không');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();

  await page.getByRole('combobox', { name: 'Lọc theo Nhãn' }).selectOption('đợt 17/10');
  await settled(page);
  const rows = page.locator('.listing').getByRole('rowheader').getByRole('link');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);
  const names = await rows.allTextContents();
  const address = new URL(page.url());
  const other = await desk('director');
  await other.goto(`${address.pathname}${address.search}`);
  await settled(other);
  await expect(other.locator('.fchip', { hasText: 'đợt 17/10' })).toBeVisible();
  expect(await other.locator('.listing').getByRole('rowheader').getByRole('link').allTextContents()).toEqual(
    names,
  );

  // All of the filter is what the label is on.
  await ticks.first().check();
  await bar.getByRole('button', { name: /^Chọn tất cả theo bộ lọc/ }).click();
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  await dialog.getByLabel('Nhãn bỏ đi').fill('Đợt 17/10');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 3/3 xong, 3 được, 0 không');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(page.getByText('Không có mục nào khớp')).toBeVisible();
});

test('ten decisions at once take less than a minute by hand', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  const controls = { count: 0 };
  const act = async (done: Promise<void>) => {
    controls.count += 1;
    await done;
  };
  const ticks = page.getByRole('checkbox', { name: /^Chọn (?!mọi)/ });
  for (let row = 0; row < 10; row += 1) await act(ticks.nth(row).check());
  const bar = page.getByRole('region', { name: 'Làm cùng lúc nhiều vụ việc' });
  await act(bar.getByRole('button', { name: 'Cử người' }).click());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option').nth(1)).toBeAttached();
  await act(
    dialog
      .getByLabel('Phụ trách')
      .selectOption({ index: 1 })
      .then(() => undefined),
  );
  await act(dialog.getByRole('button', { name: 'Cử người' }).click());
  // These have somebody already: each says so, none is half done.
  await expect(dialog.getByRole('status')).toContainText('Đã xong: 10/10 xong');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  const seconds = controls.count * 0.4;
  figure('ten decisions at once', `${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThanOrEqual(60);
});
