import { readFile } from 'node:fs/promises';
import { signIn } from './accounts';
import { figure } from './figures';
import { expect, expectAccessible, settled, test } from './watch';
import { acceptedCase } from './work';

/** One step on many cases: each is judged by itself, what is refused says why, what can be taken back is. */

test('ten cases get a label at once, and lose it again', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases');
  await settled(page);
  const ticks = page.getByRole('checkbox', { name: /^Chọn (?!mọi)/ });
  for (let row = 0; row < 10; row += 1) await ticks.nth(row).check();
  const bar = page.getByRole('region', { name: 'Xử lý hàng loạt' });
  await expect(bar.getByRole('status')).toHaveText('10 vụ việc đã chọn');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nhãn thêm vào').fill('Chiến dịch 09/11');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 10/10 xong, 10 thành công, 0 bị từ chối');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(dialog.getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0);
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 10/10 xong, 10 thành công, 0 bị từ chối');
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
  const bar = page.getByRole('region', { name: 'Xử lý hàng loạt' });
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nhãn thêm vào').fill('Đợt 17/10');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 3/3 xong, 3 thành công, 0 bị từ chối');
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

  await page.getByRole('button', { name: 'Lưu bộ xem' }).click();
  await dialog.getByLabel('Tên bộ xem').fill('Đợt tháng 10');
  await dialog.getByRole('button', { name: 'Lưu bộ xem' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto('/app/cases');
  await settled(page);
  await page.getByRole('list', { name: 'Bộ xem đã lưu' }).getByRole('link', { name: 'Đợt tháng 10' }).click();
  await settled(page);
  expect(await rows.allTextContents()).toEqual(names);

  // All of the filter is what the label is on.
  await ticks.first().check();
  await bar.getByRole('button', { name: /^Chọn tất cả theo bộ lọc/ }).click();
  await bar.getByRole('button', { name: 'Gắn nhãn' }).click();
  await dialog.getByLabel('Nhãn bỏ đi').fill('Đợt 17/10');
  await dialog.getByRole('button', { name: 'Gắn nhãn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 3/3 xong, 3 thành công, 0 bị từ chối');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  await expect(page.getByText('Không có mục nào khớp')).toBeVisible();
});

test('the ticked cases are taken away and put on paper, and no other', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  const rows = page.locator('.listing').getByRole('rowheader').getByRole('link');
  const shown = await rows.allTextContents();
  expect(shown.length).toBeGreaterThan(4);
  const ticks = page.getByRole('checkbox', { name: /^Chọn (?!mọi)/ });
  for (const row of [1, 3]) await ticks.nth(row).check();
  const bar = page.getByRole('region', { name: 'Xử lý hàng loạt' });
  const lines = async () => {
    await bar.getByRole('button', { name: 'Tải về' }).click();
    await expectAccessible(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: 'Văn bản CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^vu-viec-[\d-]+\.csv$/);
    return (await readFile(await file.path(), 'utf8')).trim().split('\n').length - 1;
  };
  expect(await lines()).toBe(2);

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  const printed = page.locator('body[data-printed]');
  await bar.getByRole('button', { name: 'In', exact: true }).click();
  await expect(printed).toBeAttached();
  expect(await rows.allTextContents()).toEqual([shown[1], shown[3]]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(shown.length);

  await bar.getByRole('button', { name: /^Chọn tất cả theo bộ lọc/ }).click();
  const status = bar.getByRole('status');
  await expect(status).toHaveText(/^Đã chọn tất cả \d+ vụ việc/);
  const all = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
  expect(await lines()).toBe(all);
});

test('ten decisions at once take less than a minute by hand, and for ten seconds they can be undone', async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  const clerk = await desk('intake');
  const names = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười'].map(
    (last) => `Hà Thị ${last}`,
  );
  for (const name of names) await acceptedCase(clerk, name);
  await signIn(page, 'director');
  await page.goto('/app/cases?state=accepted');
  await settled(page);
  const controls = { count: 0 };
  const act = async (done: Promise<unknown>) => {
    controls.count += 1;
    await done;
  };
  const dialog = page.getByRole('dialog');
  const assign = async () => {
    for (const name of names) await act(page.getByRole('checkbox', { name: `Chọn ${name}` }).check());
    const bar = page.getByRole('region', { name: 'Xử lý hàng loạt' });
    await act(bar.getByRole('button', { name: 'Cử người' }).click());
    await expect(dialog.getByRole('option').nth(1)).toBeAttached();
    await act(dialog.getByLabel('Phụ trách').selectOption({ index: 1 }));
    await act(dialog.getByRole('button', { name: 'Cử người' }).click());
  };
  await assign();
  const timer = dialog.getByRole('timer');
  await expect(timer).toHaveText(/^Bắt đầu sau \d+ giây/);
  const [left = ''] = /\d+/.exec((await timer.textContent()) ?? '') ?? [];
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã dừng: 0/10 xong, 0 thành công, 0 bị từ chối');
  await expect(timer).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  // They wait as before, longer than the time to think would have been.
  await page.waitForTimeout(11_000);
  await page.reload();
  await settled(page);
  for (const name of names)
    await expect(page.getByRole('rowheader').getByRole('link', { name })).toBeVisible();

  controls.count = 0;
  await assign();
  // The seconds to think again are not the hand's.
  await expect(dialog.getByRole('status')).toHaveText('Đã xong: 10/10 xong, 10 thành công, 0 bị từ chối', {
    timeout: 60_000,
  });
  const seconds = controls.count * 0.4;
  figure(22, `ten decisions in ${seconds.toFixed(1)} s by hand; undone when ${left} s were left of ten`);
  expect(seconds).toBeLessThanOrEqual(60);
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();
  for (const name of names)
    await expect(page.getByRole('rowheader').getByRole('link', { name })).toHaveCount(0);
});
