import type { Page } from '@playwright/test';
import { accountsOf } from './accounts';
import { expect, expectGood, settled, test } from './watch';

/** The pages under hands that press twice, type nonsense, lose the line or come back late. */

async function fillIntake(page: Page, name: string): Promise<void> {
  await page.goto('/app/requests/new');
  await page.getByLabel('Họ và tên người cần trợ giúp').fill(name);
  await page.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await page.getByLabel('Kể lại').fill('Bị khởi tố từ hôm qua.');
}

test('the papers of a sealed request can be recorded by the desk, and a double click accepts once', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await fillIntake(clerk, 'Lý Văn Tuấn');
  await clerk.getByLabel('Ngày sinh hoặc năm sinh').fill('05/01/2010');
  await clerk.getByLabel('Lĩnh vực').selectOption('criminal');
  await clerk.getByLabel('Hình thức').selectOption('court_participation');
  await clerk.getByLabel('Tư cách', { exact: true }).selectOption('defender');
  await clerk.getByLabel('Tư cách tố tụng').selectOption('bi_can');
  await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);

  const next = clerk.getByRole('region', { name: 'Việc tiếp theo' });
  await expect(next).toContainText('Thiếu giấy tờ chứng minh');
  await expect(clerk.getByRole('region', { name: 'Điều kiện' })).toContainText('Chưa đủ giấy tờ');
  await next.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('Giấy tờ cần bổ sung').fill('Văn bản của cơ quan tố tụng');
  await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await expect(dialog).toBeHidden();
  await next.getByRole('button', { name: 'Ghi nhận bổ sung' }).click();
  await dialog
    .getByLabel(/xác định tư cách/)
    .first()
    .check();
  await expectGood(clerk);
  await dialog.getByRole('button', { name: 'Ghi nhận bổ sung' }).click();
  await expect(dialog).toBeHidden();

  let sent = 0;
  clerk.on('request', (request) => {
    if (request.url().endsWith('/accept')) sent += 1;
  });
  await next.getByRole('button', { name: 'Thụ lý' }).click();
  await dialog.getByRole('button', { name: 'Thụ lý', exact: true }).dblclick();
  await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  expect(sent).toBe(1);
});

test('what a refused form asks for can be typed at once, and impossible times never leave the page', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await fillIntake(clerk, 'Nguyễn '.repeat(700));
  await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(clerk.getByRole('alert').first()).toBeFocused();
  await expect(clerk).toHaveTitle(/^Lỗi: Tiếp nhận mới/);
  await clerk.getByLabel('Số vụ án').pressSequentially('12/2026');
  await expect(clerk.getByLabel('Số vụ án')).toHaveValue('12/2026');

  const officer = await desk('officer');
  await officer.goto('/app/cases?state=in_progress');
  await settled(officer);
  await officer.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  const parts = officer.getByRole('navigation', { name: 'Nội dung hồ sơ' });
  await parts.getByRole('link', { name: 'Buổi làm việc' }).click();
  await officer.getByRole('button', { name: 'Ghi buổi làm việc' }).first().click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Công việc').selectOption('meeting');
  for (const [box, hour] of [
    ['Từ', '25:61'],
    ['Đến', '99:99'],
  ] as const) {
    await dialog.getByLabel(box, { exact: true }).fill('20/11/2026');
    await dialog.getByLabel(box, { exact: true }).locator('..').getByLabel('Giờ').fill(hour);
  }
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Có 2 chỗ cần sửa');
  await dialog.getByRole('button', { name: 'Thôi' }).click();

  await parts.getByRole('link', { name: 'Ghi chú riêng' }).click();
  await officer.getByLabel('Ghi chú mới').fill('ngược \u202e chiều');
  await officer.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await expect(officer.getByRole('alert')).toContainText(/ký tự/);

  await parts.getByRole('link', { name: 'Tài liệu' }).click();
  await officer.getByRole('button', { name: 'Thêm tài liệu' }).first().click();
  await expect(dialog).toContainText('Chưa chọn tệp');
  await dialog
    .getByLabel('Tệp')
    .setInputFiles({ name: 'trong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(dialog).toContainText('trong.pdf');
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Tệp rỗng');
  await expectGood(officer);
});

test('without a network the page says so and keeps what was typed, wherever one goes', async ({
  desk,
  faults,
}) => {
  const clerk = await desk('intake');
  await fillIntake(clerk, 'Hoàng Văn Ngoại');
  await clerk.context().setOffline(true);
  await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(clerk.getByRole('alert').first()).toContainText('Không có mạng');
  // This page was never opened: it cannot come.
  await clerk.getByRole('link', { name: 'Tổ chức' }).first().click();
  await expect(clerk.getByRole('alert').first()).toBeVisible();
  await clerk.context().setOffline(false);
  await clerk.goBack();
  await expect(clerk.getByLabel('Họ và tên người cần trợ giúp')).toHaveValue('Hoàng Văn Ngoại');
  // The router names the page that did not come.
  expect(faults.splice(0)).toEqual([expect.stringContaining('Chưa tải được trang này')]);
});

test('a session that ends over a form leads back to it, and to nobody else', async ({ desk }) => {
  const clerk = await desk('intake');
  const signIn = async (which: number) => {
    const account = accountsOf('intake')[which];
    await clerk.getByLabel('Tên đăng nhập').fill(account?.username ?? '');
    await clerk.getByLabel('Mật khẩu', { exact: true }).fill(account?.password ?? '');
    await clerk.getByRole('button', { name: 'Tiếp tục' }).click();
  };
  const end = async () => {
    await clerk.context().clearCookies();
    await clerk.route('**/api/v1/requests', (route) => route.fulfill({ status: 401 }), { times: 1 });
    await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
    await expect(clerk).toHaveURL(/\/app\/login\?next=/);
  };
  const story = clerk.getByLabel('Kể lại');
  await fillIntake(clerk, 'Hoàng Văn Phiên');
  await end();
  await signIn(0);
  await expect(story).toHaveValue('Bị khởi tố từ hôm qua.');
  await end();
  await signIn(1);
  await expect(story).toHaveValue('');
});

test('an address typed by hand leads to a page that knows what it is', async ({ desk }) => {
  const clerk = await desk('intake');
  for (const address of ['/app/khong-co/gi', '/app/queues/khong-co']) {
    await clerk.goto(address);
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
    await expect(clerk.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible();
  }
  for (const address of [
    '/app?day=abc',
    '/app/cases?due=2026-99-99',
    '/app/organisations?as_of=2026-02-31',
  ]) {
    await clerk.goto(address);
    await settled(clerk);
    await expect(clerk.getByRole('alert')).toHaveCount(0);
  }
  const auditor = await desk('auditor');
  await settled(auditor);
  await expect(auditor.getByText('Sẵn sàng nhận yêu cầu')).toHaveCount(0);
  await expectGood(auditor);
});
