import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accountsOf } from './accounts';
import { Hand } from './hand';
import { expect, expectAccessible, expectGood, settled, test } from './watch';

test('a page is absent for those without its right, and a typed address says which right it is', async ({
  desk,
}) => {
  const officer = await desk('officer');
  await expect(officer.getByRole('link', { name: 'Quản trị' })).toHaveCount(0);
  let asked = 0;
  officer.on('request', (request) => {
    if (/api\/v1\/(audit-events|accounts|service-accounts|imports)/.test(request.url())) asked += 1;
  });
  for (const [address, right] of [
    ['/app/admin/accounts', 'Xem tài khoản'],
    ['/app/admin/audit', 'Xem nhật ký truy cập'],
    ['/app/admin/service-accounts', 'Quản lý chương trình đối tác'],
    ['/app/cases/import', 'Nhập vụ việc từ sổ'],
  ] as const) {
    await officer.goto(address);
    await expect(officer.getByRole('alert')).toContainText(`Bạn chưa có quyền “${right}”`);
    await expect(officer.getByRole('alert')).toContainText('Trung tâm Trợ giúp pháp lý');
    await expectAccessible(officer);
  }
  expect(asked).toBe(0);
  // The calendar is everybody's to read; only some write it.
  await officer.goto('/app/admin/holidays');
  await settled(officer);
  await expect(officer.getByRole('button', { name: 'Ghi ngày' })).toHaveCount(0);
  await expect(officer.getByRole('button', { name: /^Bỏ/ })).toHaveCount(0);
});

test('the administration opens at what one may use, and is one of at most seven sections', async ({
  desk,
}) => {
  for (const [role, heading] of [
    ['director', 'Tài khoản'],
    ['auditor', 'Tài khoản'],
    ['agency_office', /^Ngày nghỉ/],
  ] as const) {
    const page = await desk(role);
    // Whoever has more than seven sections finds the others below them.
    const more = page.locator('nav.nav summary');
    if (await more.isVisible()) await more.click();
    await page.getByRole('link', { name: 'Quản trị' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    const sections = page.locator('nav.nav > a').filter({ hasNot: page.locator('i') });
    expect(await sections.count()).toBeLessThanOrEqual(7);
  }
});

// A year is 365 controls, and the rules of accessibility look at each.
test.describe.configure({ timeout: 120_000 });

const dialogOf = (page: Page) => page.getByRole('dialog');

test('a role of an administrator waits for a second one, holds until its day, and is taken', async ({
  desk,
}) => {
  const first = await desk('sysadmin');
  const second = await desk('sysadmin', 1);
  await first.goto('/app/admin/accounts?role=hotline');
  await settled(first);
  await first.getByRole('rowheader').getByRole('link').last().click();
  await first.waitForURL(/accounts\/[0-9a-f-]{36}$/);
  await first.getByRole('button', { name: 'Trao vai trò' }).click();
  const dialog = dialogOf(first);
  await expect(dialog).toContainText('một quản trị viên hệ thống khác xác nhận');
  await dialog.getByRole('button', { name: 'Trao vai trò' }).click();
  await expect(dialog.getByText('Có 2 chỗ cần sửa')).toBeVisible();
  await dialog.getByLabel('Vai trò').selectOption('auditor');
  await dialog.getByLabel('Tại', { exact: true }).selectOption({ index: 1 });
  await dialog.getByLabel('Đến hết ngày').fill('31/12/2031');
  await dialog.getByLabel('Lý do').fill('Quyết định 12/QĐ');
  await expectAccessible(first);
  await dialog.getByRole('button', { name: 'Trao vai trò' }).click();
  await expect(dialog).toBeHidden();
  const row = (page: Page) => page.getByRole('row').filter({ hasText: 'Kiểm tra nhật ký' }).first();
  await expect(row(first)).toContainText('Chờ người thứ hai');
  await expect(row(first)).toContainText('31/12/2031');
  await expectGood(first);

  // Who gave it does not confirm it; the refusal stays in the dialog and says why.
  await first.getByRole('button', { name: 'Xác nhận vai trò Kiểm tra nhật ký' }).click();
  await dialog.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Cần một quản trị viên thứ hai xác nhận');
  await dialog.getByRole('button', { name: 'Thôi' }).click();

  await second.goto(new URL(first.url()).pathname);
  await second.getByRole('button', { name: 'Xác nhận vai trò Kiểm tra nhật ký' }).click();
  await dialogOf(second).getByRole('button', { name: 'Xác nhận' }).click();
  await expect(row(second)).toContainText('Đang có hiệu lực');
  await second.getByRole('button', { name: 'Thu hồi vai trò Kiểm tra nhật ký' }).click();
  await expectAccessible(second);
  await dialogOf(second).getByRole('button', { name: 'Thu hồi' }).click();
  await expect(row(second)).toContainText('Đã hết');
});

test('a head invites a clerk, locks and unlocks, and does not administer themselves', async ({ desk }) => {
  const head = await desk('director');
  const username = `moi.${Date.now() % 1_000_000}`;
  await head.goto('/app/admin/accounts');
  await settled(head);
  await head.getByRole('button', { name: 'Mời người mới' }).click();
  const dialog = dialogOf(head);
  await dialog.getByLabel('Họ và tên').fill('Hoàng Thị Mẫu');
  await dialog.getByLabel('Tên đăng nhập').fill('Có Dấu');
  await dialog.getByLabel('Thư điện tử').fill(`${username}@tgpl.example`);
  await dialog.getByLabel('Vai trò đầu tiên').selectOption('intake');
  await dialog.getByRole('button', { name: 'Mời người mới' }).click();
  await expect(dialog.getByText(/chỗ cần sửa/)).toBeVisible();
  await expect(dialog.getByLabel('Họ và tên')).toHaveValue('Hoàng Thị Mẫu');
  await expectAccessible(head);
  await dialog.getByLabel('Tên đăng nhập').fill(username);
  await dialog.getByRole('button', { name: 'Mời người mới' }).click();
  await head.waitForURL(/accounts\/[0-9a-f-]{36}$/);
  const standing = head.locator('.phead');
  await expect(standing).toContainText('Đã mời');
  await expect(head.getByRole('row').filter({ hasText: 'Người tiếp nhận' })).toContainText(
    'Đang có hiệu lực',
  );

  await head.getByRole('button', { name: 'Gửi lại lời mời' }).click();
  await expect(dialog).toContainText(`${username}@tgpl.example`);
  await dialog.getByRole('button', { name: 'Gửi lại lời mời' }).click();
  await expect(dialog).toBeHidden();

  await head.getByRole('button', { name: 'Sửa' }).click();
  await dialog.getByLabel('Họ và tên').fill('Hoàng Thị Mẫu Hai');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Hoàng Thị Mẫu Hai');

  await head.goto('/app/admin/accounts?role=appraiser');
  await settled(head);
  await head.getByRole('rowheader').getByRole('link').last().click();
  await head.getByRole('button', { name: 'Khóa', exact: true }).click();
  await dialog.getByRole('button', { name: 'Khóa', exact: true }).click();
  await expect(standing).toContainText('Đã khóa');
  await head.getByRole('button', { name: 'Mở khóa' }).click();
  await dialog.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(standing).toContainText('Đang hoạt động');

  await head.goto('/app/admin/accounts?role=director');
  await settled(head);
  const own = accountsOf('director')[0]?.username ?? '';
  await head.getByRole('row').filter({ hasText: own }).getByRole('link').click();
  await expect(head.getByText('Không ai tự quản trị tài khoản của mình.')).toBeVisible();
  await expect(head.getByRole('button', { name: 'Khóa', exact: true })).toHaveCount(0);
  await expect(head.getByRole('button', { name: 'Trao vai trò' })).toHaveAttribute('aria-disabled', 'true');
});

/** The six digits that an authenticator shows for a secret now (RFC 6238). */
function codeOf(base32: string, at = Date.now()): string {
  const bits = [...base32].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const secret = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(step).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('one’s own account: a second factor set up with the first code, and a lost session ended', async ({
  desk,
  browser,
  baseURL,
}) => {
  const own = await desk('department', 1);
  const elsewhere = await desk('department', 1);
  await own.getByRole('button', { name: /^Tài khoản/ }).click();
  await own.getByRole('link', { name: 'Tài khoản của tôi' }).click();
  await settled(own);
  const sessions = own.getByRole('region', { name: 'Phiên đăng nhập' });
  await expect(sessions.getByText('Phiên này')).toHaveCount(1);
  await sessions
    .getByRole('button', { name: /^Kết thúc/ })
    .first()
    .click();
  await expect(sessions.getByRole('button')).toHaveCount(0);
  await elsewhere.goto('/app/organisations');
  await expect(elsewhere).toHaveURL(/\/app\/login/);

  // This role cannot list colleagues: the reason is on the button, not in a dead end behind it.
  await expect(own.getByRole('button', { name: 'Ủy quyền' })).toHaveAttribute('title', /Xem tài khoản/);

  await own.getByRole('button', { name: 'Cài mã xác thực' }).click();
  const dialog = dialogOf(own);
  await dialog.getByLabel('Mật khẩu hiện tại').fill(accountsOf('department')[1]?.password ?? '');
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  const secret = ((await dialog.locator('.own__secret').textContent()) ?? '').replaceAll(' ', '');
  await expectAccessible(own);
  await dialog.getByRole('button', { name: 'Xác nhận mã' }).click();
  await expect(dialog.getByText('Có 1 chỗ cần sửa')).toBeVisible();
  await dialog.getByLabel('Mã xác thực').fill(codeOf(secret));
  await dialog.getByRole('button', { name: 'Xác nhận mã' }).click();
  await expect(dialog).toBeHidden();
  await expect(own.getByText('Đã cài', { exact: true })).toBeVisible();
  await expectGood(own);

  const again = await (await browser.newContext({ ...(baseURL ? { baseURL } : {}) })).newPage();
  await again.goto('/app/login');
  await again.getByLabel('Tên đăng nhập').fill(accountsOf('department')[1]?.username ?? '');
  await again.getByLabel('Mật khẩu', { exact: true }).fill(accountsOf('department')[1]?.password ?? '');
  await again.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(again.getByLabel('Mã xác thực')).toBeVisible();
  await again.context().close();
});

test('a head lends the deciding role to a colleague until a day, and ends it', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/account');
  await settled(head);
  const box = head.getByRole('region', { name: 'Ủy quyền' });
  await box.getByRole('button', { name: 'Ủy quyền' }).click();
  const dialog = dialogOf(head);
  await dialog.getByLabel('Vai trò').selectOption({ index: 1 });
  await dialog.getByLabel('Người được ủy quyền').selectOption({ index: 2 });
  await dialog.getByLabel('Đến hết ngày').fill('31/12/2031');
  await dialog.getByLabel('Căn cứ').fill('Giấy ủy quyền 12/UQ-TT');
  await expectAccessible(head);
  await dialog.getByRole('button', { name: 'Ủy quyền' }).click();
  await expect(dialog).toBeHidden();
  await expect(box.getByRole('listitem')).toContainText(/bạn ủy quyền cho .+: Người đứng đầu/);
  await expect(box.getByRole('listitem')).toContainText('31/12/2031');
  await box.getByRole('button', { name: /^Kết thúc/ }).click();
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  await expect(box.getByRole('listitem')).toHaveCount(0);
});

test('who saw or changed a case: from the file, in sentences, under an address that can be sent', async ({
  desk,
}) => {
  const head = await desk('director');
  await head.goto('/app/cases?state=in_progress');
  await settled(head);
  await head.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await settled(head);
  const file = new URL(head.url()).pathname;
  const hand = new Hand();
  await hand.press(head.getByRole('link', { name: 'Ai đã xem, sửa' }));
  await expect(head).toHaveURL(new RegExp(`object_id=${file.split('/').pop()}`));
  await settled(head);
  await expect(head.getByText('Ai đã xem, ai đã sửa hồ sơ này')).toBeVisible();
  const log = head.getByRole('region', { name: 'Nhật ký truy cập' });
  await expect(
    log
      .getByRole('listitem')
      .filter({ hasText: /Lê|Nguyễn|Trần|Phạm|Mai/ })
      .first(),
  ).toBeVisible();
  expect(hand.seconds).toBeLessThanOrEqual(15);
  await expectGood(head);

  const opened = log.getByRole('link', { name: /^Mở vụ việc/ }).first();
  await expect(opened).toHaveAttribute('href', file);
  await head.getByRole('combobox', { name: 'Lọc theo Việc' }).selectOption('case_history');
  await expect(head).toHaveURL(/act=case_history/);
  await head.getByRole('button', { name: 'Hôm nay' }).click();
  await expect(head).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  await settled(head);
  const count = await log.getByRole('listitem').count();
  await head.reload();
  await settled(head);
  await expect(log.getByRole('listitem')).toHaveCount(count);

  await head.getByRole('button', { name: 'Tải về' }).click();
  const [asked, taken] = await Promise.all([
    head.waitForRequest(/format=csv/),
    head.waitForEvent('download'),
    head.getByRole('button', { name: 'Văn bản CSV' }).click(),
  ]);
  expect(decodeURIComponent(asked.url())).toMatch(/act=case_history.*at\[ge\]=/);
  expect(taken.suggestedFilename()).toMatch(/\.csv$/);
  // To take the log along is itself written there.
  await head.goto('/app/admin/audit?act=audit_event_export');
  await settled(head);
  await expect(log.getByText('tải nhật ký truy cập').first()).toBeVisible();
});

/** A working day ahead that the calendar says nothing about. */
async function plainDay(page: Page): Promise<string> {
  const day = await page.evaluate(() => {
    const today = new Date().toISOString().slice(0, 10);
    return Array.from(document.querySelectorAll<HTMLElement>('button.yday'))
      .filter(({ className, dataset }) => className === 'yday' && (dataset.day ?? '') > today)
      .map(({ dataset }) => dataset.day)[1];
  });
  return day ?? '';
}

test('a day off: found by keys in the picture, its deadlines told before, a conflict told, and taken away', async ({
  desk,
}) => {
  const office = await desk('agency_office');
  await office.goto('/app/admin/holidays');
  await settled(office);
  const day = await plainDay(office);
  const written = day.split('-').reverse().join('/');
  const cell = office.locator(`[data-day="${day}"]`);
  // One stop for Tab, then arrows: from today to the day.
  const stop = office.locator('button.yday[tabindex="0"]');
  await stop.focus();
  for (let presses = 0; presses < 60 && (await stop.getAttribute('data-day')) !== day; presses += 1) {
    await office.keyboard.press('ArrowRight');
  }
  await expect(cell).toBeFocused();
  await office.keyboard.press('Enter');
  const dialog = dialogOf(office);
  await expect(dialog.getByLabel('Ngày', { exact: true })).toHaveValue(written);
  await expect(dialog).toContainText('Chọn ngày và loại ngày để biết thời hạn nào bị dời');
  await dialog.getByLabel('Loại ngày').selectOption('swap_off');
  const told = dialog.getByRole('status');
  await expect(told).toContainText(/Dời \d+ thời hạn|Không thời hạn đang mở nào bị dời/);
  const moved = /Dời (\d+)/.exec((await told.textContent()) ?? '')?.[1] ?? '0';
  await expectAccessible(office);
  await dialog.getByLabel('Tên').fill('Nghỉ hoán đổi');
  await dialog.getByLabel('Căn cứ').fill('Thông báo 1/TB-BNV');
  await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click();
  await expect(office.getByText(`Đã ghi vào lịch, ${moved} thời hạn đã dời.`)).toBeVisible();
  await expect(cell).toHaveAttribute('aria-label', /Nghỉ hoán đổi/);
  await expectGood(office);

  // The same day again: refused while it is typed, before anybody says yes to it.
  await office.getByRole('button', { name: 'Ghi ngày' }).click();
  await dialog.getByLabel('Ngày', { exact: true }).fill(written);
  await dialog.getByLabel('Loại ngày').selectOption('holiday');
  await expect(dialog.getByRole('alert')).toContainText('Lịch đã ghi về ngày này');
  await dialog.getByRole('button', { name: 'Thôi' }).click();

  await cell.click();
  await expect(dialog).toContainText(written);
  await expect(dialog.getByRole('status')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bỏ khỏi lịch' }).click();
  await expect(office.getByText(/^Đã bỏ khỏi lịch/)).toBeVisible();
  await expect(cell).not.toHaveAttribute('aria-label', /Nghỉ hoán đổi/);
});

test('a body of proceedings is registered, corrected, ended, and stands by the day asked', async ({
  desk,
}) => {
  const office = await desk('agency_office');
  const name = `Tòa án nhân dân khu vực ${Date.now() % 100_000} - Lạng Sơn`;
  await office.goto('/app/admin/proceedings-bodies');
  await settled(office);
  await office.getByRole('button', { name: 'Thêm cơ quan' }).click();
  const dialog = dialogOf(office);
  await dialog.getByLabel('Tên chính thức').fill(name);
  await dialog.getByLabel('Loại cơ quan').selectOption('court');
  await dialog.getByLabel('Từ ngày').fill('01/01/2026');
  await dialog.getByLabel('Tỉnh, thành phố').selectOption('20');
  await dialog.getByRole('button', { name: 'Thêm cơ quan' }).click();
  await office.waitForURL(/proceedings-bodies\/[0-9a-f-]{36}$/);
  await expect(office.getByRole('heading', { level: 1 })).toContainText(name);
  await office.getByRole('button', { name: 'Sửa' }).click();
  await dialog.getByLabel('Đến hết ngày').fill('30/06/2026');
  await expectAccessible(office);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(office.getByText('đến 30/06/2026')).toBeVisible();

  await office.goto('/app/admin/proceedings-bodies?kind=court&province=20');
  await settled(office);
  await expect(office.getByRole('link', { name })).toHaveCount(0);
  await office.goto('/app/admin/proceedings-bodies?kind=court&province=20&as_of=2026-06-30');
  await settled(office);
  await expect(office.getByRole('link', { name })).toBeVisible();
});

test('a program comes in by its public key alone, and is switched off', async ({ desk }) => {
  const admin = await desk('sysadmin');
  const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
  await admin.goto('/app/admin/service-accounts');
  await settled(admin);
  await admin.getByRole('button', { name: 'Thêm chương trình' }).first().click();
  const dialog = dialogOf(admin);
  await dialog.getByLabel('Tên chương trình').fill('Một cửa điện tử');
  await dialog.getByLabel('Làm việc cho').selectOption({ index: 1 });
  await dialog.getByRole('checkbox', { name: 'Xem tổ chức' }).check();
  await dialog.getByLabel('Khóa công khai').fill(JSON.stringify({ ...key, d: 'bi-mat' }));
  const end = new Date(Date.now() + 90 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .reverse()
    .join('/');
  await dialog.getByLabel('Dùng được đến hết ngày').fill(end);
  await dialog.getByRole('button', { name: 'Thêm chương trình' }).click();
  await expect(dialog.getByText(/Trong nội dung có khóa bí mật/).first()).toBeVisible();
  await expectAccessible(admin);
  await dialog.getByLabel('Khóa công khai').fill(JSON.stringify({ keys: [key] }));
  await dialog.getByRole('button', { name: 'Thêm chương trình' }).click();
  await admin.waitForURL(/service-accounts\/[0-9a-f-]{36}$/);
  await expect(admin.getByText(key.x)).toBeVisible();
  await expect(admin.getByText(end).first()).toBeVisible();
  await expectGood(admin);
  await admin.getByRole('button', { name: 'Sửa' }).click();
  await dialog.getByRole('checkbox', { name: 'Xem danh mục dùng chung' }).check();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText('Xem danh mục dùng chung')).toBeVisible();
  await admin.getByRole('button', { name: 'Ngắt' }).click();
  await dialog.getByRole('button', { name: 'Ngắt' }).click();
  await expect(admin.getByText(/^Đã ngắt/)).toBeVisible();
  await admin.goto('/app/admin/service-accounts');
  await expectGood(admin);
});
