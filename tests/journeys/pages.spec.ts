import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './watch';

/** Every first page: who opens it, its address (a row's page by the row that opens it), its title. */
const pages: [role: string, address: string, title: RegExp, row?: true][] = [
  ['director', '/app', /^Hôm nay –/],
  ['officer', '/app', /^Hôm nay –/],
  ['hotline', '/app', /^Hôm nay –/],
  ['intake', '/app/requests', /^Tiếp nhận –/],
  ['intake', '/app/requests/new', /^Tiếp nhận mới –/],
  ['intake', '/app/requests', /^TT-20-/, true],
  ['director', '/app/cases', /^Vụ việc –/],
  ['director', '/app/queues/to-complete', /^Chờ duyệt kết thúc –/],
  ['director', '/app/cases?state=in_progress', /^[A-Z0-9]+\.[A-Z]+\.\d+/, true],
  ['director', '/app/practitioners', /^Người thực hiện –/],
  ['director', '/app/practitioners', /^Hồ sơ người thực hiện –/, true],
  ['director', '/app/organisations', /^Tổ chức –/],
  ['director', '/app/organisations', /^Chi nhánh số 1 –/, true],
];

/** Desk, wide desk, phone, and a desk at 400 %. */
const widths = [1440, 1600, 360, 320];

for (const [role, address, title, row] of pages) {
  test(`${row ? 'a row of ' : ''}${address} as ${role}: every width, dark, on paper`, async ({ desk }) => {
    const page = await desk(role);
    await page.goto(address);
    await settled(page);
    if (row) {
      await page.getByRole('table').getByRole('rowheader').getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await settled(page);
    }
    await expect(page).toHaveTitle(title);
    await expectEverywhere(page);
    await expectPaper(page);
  });
}

/** What is open to everybody. */
const doors: [address: string, title: RegExp][] = [
  ['/', /^Trợ giúp pháp lý Việt Nam/],
  ['/app/login', /^Đăng nhập –/],
  ['/app/forgotten', /^Quên mật khẩu –/],
  ['/app/invitation#a-secret', /^Đặt mật khẩu –/],
  ['/app/password-reset', /^Đặt lại mật khẩu –/],
];

for (const [address, title] of doors) {
  test(`${address} before signing in: every width, dark`, async ({ page }) => {
    await page.goto(address);
    await settled(page);
    await expect(page).toHaveTitle(title);
    expect(page.url()).not.toContain('#');
    await expectEverywhere(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await expectNoSidewaysScroll(page);
  });
}

async function expectEverywhere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 400 ? 640 : 900 });
    await expectNoSidewaysScroll(page);
    if (width === 1440 || width === 320) await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  // Without the fade of the buttons, whose colours between two themes are no theme's.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page);
}

test('a record that is not there says so on a page of its own', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/cases/018f0000-0000-7000-8000-000000000000');
  await settled(head);
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
  await expectAccessible(head);
});

/** What a file of a list holds, and whether it is of the filter on the screen. */
test('every list is taken along as a file, under the filter on the screen', async ({ desk }) => {
  const head = await desk('director');
  for (const [address, filter] of [
    ['/app/cases?state=in_progress', 'state=in_progress'],
    ['/app/requests', 'state=received,need_supplement'],
    ['/app/queues/overdue-unit', 'workqueues/overdue-unit'],
    ['/app/practitioners?kind=officer', 'kind=officer'],
    ['/app/organisations?type=centre&as_of=2025-06-30', 'as_of=2025-06-30'],
  ] as const) {
    await head.goto(address);
    await settled(head);
    for (const [name, ending] of [
      ['Bảng tính Excel (XLSX)', /\.xlsx$/],
      ['Văn bản CSV', /\.csv$/],
    ] as const) {
      await head.getByRole('button', { name: 'Tải về' }).click();
      const [asked, file] = await Promise.all([
        head.waitForRequest(/format=/),
        head.waitForEvent('download'),
        head.getByRole('button', { name }).click(),
      ]);
      expect(decodeURIComponent(asked.url())).toContain(filter);
      expect(file.suggestedFilename()).toMatch(ending);
    }
  }
});

test('a register open to its readers is taken along by each of them, a list of people helped is not', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  const take = clerk.getByRole('button', { name: 'Tải về' });
  for (const address of ['/app/organisations', '/app/practitioners']) {
    await clerk.goto(address);
    await settled(clerk);
    await take.click();
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Văn bản CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  }
  await clerk.goto('/app/requests');
  await settled(clerk);
  await expect(take).toHaveCount(0);
});

/** On paper: A4, black on white, no navigation, no buttons. */
async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await expectNoSidewaysScroll(page);
  for (const name of [/^Điều hướng/]) await expect(page.getByRole('navigation', { name })).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
}

test('a number of the strip opens the list behind it', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/cases');
  await settled(head);
  const strip = head.getByRole('region', { name: 'Số việc đến hạn theo ngày' });
  await strip.getByText('Xem dạng bảng').click();
  const number = strip.getByRole('table').getByRole('link').first();
  const count = Number(await number.textContent());
  expect(count).toBeGreaterThan(0);
  await number.click();
  await expect(head).toHaveURL(/\/app\/cases\?due=\d{4}-\d\d-\d\d$/);
  await settled(head);
  await expect(head.getByRole('table', { name: '' }).last().getByRole('rowheader')).toHaveCount(count);
});

test('cases are found by a name without accents and by their code, and the words stay on the page', async ({
  desk,
}) => {
  const head = await desk('director');
  await head.goto('/app/cases');
  await settled(head);
  const first = head
    .locator('.listing')
    .getByRole('row')
    .filter({ hasNot: head.getByText('hạn chế') })
    .nth(1);
  const name = (await first.getByRole('link').textContent()) ?? '';
  const code = /[A-Z0-9]+\.[A-Z]+\.\d+\.\d{4}/.exec((await first.textContent()) ?? '')?.[0] ?? '';
  const rows = head.locator('.listing').getByRole('rowheader');
  const box = head.getByRole('searchbox', { name: /^Tìm theo tên/ });
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
  await box.fill(plain);
  await expect(rows.filter({ hasText: name }).first()).toBeVisible();
  await settled(head);
  expect(head.url()).not.toContain('?');
  await box.fill(code);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(name);
  await rows.first().getByRole('link').click();
  await expect(head).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}$/);
  await head.goBack();
  await expect(box).toHaveValue(code);
  expect(
    await head.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
  ).not.toContain(code);
});
