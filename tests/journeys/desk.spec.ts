import type { Locator, Page } from '@playwright/test';
import { signIn } from './accounts';
import { expect, expectAccessible, expectGood, settled, test } from './watch';

/** One's own desk: views that are saved and shared, words that outlive their tab, notices, a calendar elsewhere. */

test('a view is saved, found again after Back, shared with the unit and opened with by a colleague', async ({
  page,
  desk,
}) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  await page.getByRole('button', { name: 'Lưu bộ xem' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên bộ xem').fill('Đang làm');
  await dialog.getByLabel('Ai xem được').selectOption({ label: 'Cả đơn vị' });
  await dialog.getByRole('button', { name: 'Lưu bộ xem' }).click();
  await expect(dialog).toBeHidden();
  const view = page.getByRole('list', { name: 'Bộ xem đã lưu' }).getByRole('link', { name: 'Đang làm' });
  await expect(view).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);

  await page.goto('/app/cases');
  await settled(page);
  await view.click();
  await expect(page).toHaveURL(/\/app\/cases\?state=in_progress$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/app\/cases$/);

  const clerk = await desk('intake');
  await clerk.goto('/app/cases');
  await settled(clerk);
  const shared = clerk.getByRole('list', { name: 'Bộ xem đã lưu' }).getByRole('link', { name: /^Đang làm/ });
  await expect(shared).toHaveAttribute('title', /chia sẻ bởi/);
  await expect(clerk.getByRole('button', { name: 'Tùy chọn của bộ xem Đang làm' })).toHaveCount(0);

  // A colleague opens the page with it from now on, and the bar leads there.
  await shared.click();
  await settled(clerk);
  await clerk.getByRole('button', { name: 'Lưu bộ xem' }).click();
  const own = clerk.getByRole('dialog');
  await own.getByLabel('Tên bộ xem').fill('Đang làm, của tôi');
  await own.getByRole('checkbox', { name: 'Mở trang với bộ xem này' }).check();
  await own.getByRole('button', { name: 'Lưu bộ xem' }).click();
  await expect(own).toBeHidden();
  await clerk.goto('/app');
  await settled(clerk);
  await clerk
    .getByRole('navigation', { name: 'Điều hướng chính' })
    .getByRole('link', { name: 'Vụ việc', exact: true })
    .click();
  await expect(clerk).toHaveURL(/\/app\/cases\?state=in_progress$/);
  await settled(clerk);
  const chosen = clerk.locator('.filters .fchip');
  await expect(chosen).toHaveCount(1);
  await clerk.goBack();
  await expect(clerk).toHaveURL(/\/app$/);
  await clerk.goForward();
  await expect(clerk).toHaveURL(/\/app\/cases\?state=in_progress$/);
  await expect(chosen).toHaveCount(1);

  for (const [desk, name] of [
    [clerk, 'Đang làm, của tôi'],
    [page, 'Đang làm'],
  ] as const) {
    await desk.getByRole('button', { name: `Tùy chọn của bộ xem ${name}`, exact: true }).click();
    await desk.getByRole('button', { name: 'Xóa bộ xem' }).click();
    // Others have this one too: it asks first.
    if (desk === page) await dialog.getByRole('button', { name: 'Xóa bộ xem' }).click();
    await expect(desk.getByRole('link', { name, exact: true })).toHaveCount(0);
  }
});

test('a view of “today” is read as of whom and when it is opened', async ({ page }) => {
  await signIn(page, 'officer');
  await page.goto('/app/cases?practitioner_id=@me&due=@today');
  await settled(page);
  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/cases?'));
  await page.reload();
  const query = new URL((await asked).url()).searchParams;
  expect(query.get('practitioner_id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(query.get('due_at[gte]')).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('words in a dialog and in a note outlive their tab, in that form of that record alone', async ({
  desk,
}) => {
  const officer = await desk('officer');
  const context = officer.context();
  await officer.goto('/app/cases?state=in_progress');
  await settled(officer);
  const files = officer.locator('.listing').getByRole('rowheader').getByRole('link');
  const [file = '', another = ''] = await files.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href') ?? ''),
  );
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));

  const open: [heading: string, way: (tab: Page, file: string) => Promise<Locator>][] = [
    [
      'Nội dung chính',
      async (tab, file) => {
        await tab.goto(`${file}?tab=sessions`);
        await settled(tab);
        await tab.getByRole('button', { name: 'Ghi buổi làm việc' }).first().click();
        return tab.getByRole('dialog');
      },
    ],
    [
      'Ghi chú mới',
      async (tab, file) => {
        await tab.goto(`${file}?tab=notes`);
        await settled(tab);
        return tab.getByRole('main');
      },
    ],
  ];
  const words = 'Gặp tại trại tạm giam, đề nghị đối chất với người làm chứng.';
  for (const [label, way] of open) {
    const tab = await context.newPage();
    const place = await way(tab, file);
    await place.getByLabel(label).fill(words);
    await expect(place.getByText(/^Đã lưu nháp \d\d:\d\d/)).toBeVisible();
    await tab.close({ runBeforeUnload: false });

    const other = await context.newPage();
    await expect((await way(other, another)).getByLabel(label)).toHaveValue('');
    const again = await way(other, file);
    await expect(again.getByLabel(label)).toHaveValue(words);
    await expect(again.getByText(/^Đây là nội dung bạn viết lúc \d\d:\d\d/)).toBeVisible();
    await expectGood(other);
    const dropped = other.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await again.getByRole('button', { name: 'Xóa, viết lại từ đầu' }).click();
    await expect(again.getByLabel(label)).toHaveValue('');
    expect((await dropped).status()).toBe(204);
    await expect((await way(other, file)).getByLabel(label)).toHaveValue('');
    await other.close();
  }
  for (const address of asked) expect(decodeURIComponent(address)).not.toContain('trại tạm giam');
});

test('a password is never kept', async ({ page }) => {
  await signIn(page, 'officer');
  const drafts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/drafts')) drafts.push(request.url());
  });
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mật khẩu hiện tại').fill('khong-phai-mat-khau');
  await dialog.getByLabel('Mật khẩu mới').fill('cung-khong-phai-mat-khau');
  // Longer than anything typed waits before it is kept.
  await page.waitForTimeout(2_500);
  expect(drafts).toEqual([]);
});

test('a bell tells what happened, and is quiet once it was looked at', async ({ page }) => {
  await signIn(page, 'officer');
  const row = {
    id: '019a0000-0000-7000-8000-000000000001',
    kind: 'case.assigned',
    label: 'Bạn được cử thực hiện vụ việc',
    subject_type: 'case',
    subject_id: '019a0000-0000-7000-8000-000000000002',
    subject_code: 'TT.TV.01.2026',
    duty: null,
    at: '2026-11-20T01:00:00Z',
    read_at: null,
  };
  await page.route('**/api/v1/notices?*', (route) => route.fulfill({ json: { data: [row], page: {} } }));
  await page.route('**/api/v1/notices/count', (route) => route.fulfill({ json: { unread: 1 } }));
  await page.route('**/api/v1/notices:read', (route) => route.fulfill({ json: { unread: 0 } }));
  await page.reload();
  await page.getByRole('button', { name: 'Thông báo, 1 tin mới' }).click();
  const notice = page.getByRole('link', { name: /Bạn được cử thực hiện vụ việc/ });
  await expect(notice).toHaveAttribute('href', /\/app\/cases\/019a0000-0000-7000-8000-000000000002$/);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Thông báo', exact: true })).toBeVisible();
});

test('a calendar program reads deadlines at an address that is told once', async ({ page, request }) => {
  await signIn(page, 'officer');
  await page.goto('/app/account');
  await page.getByRole('button', { name: 'Lịch của tôi' }).click();
  const address = await page.getByLabel('Địa chỉ lịch').inputValue();
  const path = new URL(address).pathname;
  const feed = await request.get(path);
  expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await expectAccessible(page);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Địa chỉ lịch')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ngừng' }).click();
  await expect(page.getByText('Chưa có địa chỉ lịch nào.')).toBeVisible();
  expect((await request.get(path)).status()).toBe(404);
});
