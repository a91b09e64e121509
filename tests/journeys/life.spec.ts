import { signIn } from './accounts';
import { expect, test } from './watch';

/** The main job: somebody of 17 is held; the centre receives, accepts at once, and sends an officer. */
test('a held person of 17: taken in, accepted at once, an officer assigned with a numbered decision', async ({
  page,
  browser,
}) => {
  await signIn(page, 'intake');
  await page.goto('/app/requests/new');
  await page.getByLabel('Họ và tên người cần trợ giúp').fill('Vi Văn Khánh');
  await page.getByLabel('Ngày sinh hoặc năm sinh').fill('15/03/2009');
  await page.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('trang di');
  await page
    .getByRole('option', { name: /Lạng Sơn/ })
    .first()
    .click();
  await page.getByLabel('Kể lại').fill('Em trai bị đưa đi từ chiều hôm qua, nói là liên quan vụ mất trộm.');
  await page.getByLabel('Lĩnh vực').selectOption('criminal');
  await page.getByLabel('Hình thức').selectOption('court_participation');
  await page.getByLabel('Tư cách', { exact: true }).selectOption('defender');
  await page.getByLabel('Tư cách tố tụng').selectOption('nguoi_bi_tam_giu');
  await page.getByLabel('Loại vụ án').selectOption('criminal');
  await page.getByLabel('Cơ quan đang giải quyết').fill('Công an xã Tràng Định');
  await page.getByRole('checkbox', { name: /chỉ định người bào chữa/ }).check();
  await expect(page.getByText('Đủ điều kiện sơ bộ')).toBeVisible();
  await expect(page.getByText('Khẩn: người bị bắt, tạm giữ.')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi và thụ lý ngay' }).click();

  await expect(page).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).toBeVisible();
  await page.getByRole('link', { name: 'Mở hồ sơ vụ việc' }).click();
  await expect(page.getByText(/^TT\.TGTT\.\d+\.\d{4}$/).first()).toBeVisible();
  const file = page.url();

  const head = await (await browser.newContext({ baseURL: new URL(file).origin })).newPage();
  await signIn(head, 'director');
  await head.goto(file);
  await head.getByRole('button', { name: 'Cử người thực hiện' }).click();
  const dialog = head.getByRole('dialog', { name: 'Cử người thực hiện' });
  await dialog.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Có 1 chỗ cần sửa');
  const officer = dialog
    .getByLabel('Phụ trách')
    .locator('option', { hasText: 'Trợ giúp viên pháp lý' })
    .first();
  await dialog.getByLabel('Phụ trách').selectOption((await officer.getAttribute('value')) ?? '');
  await dialog.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    head
      .getByText('Đã cử người')
      .or(head.getByRole('listitem').filter({ hasText: 'Cử người' }))
      .first(),
  ).toBeVisible();

  await head.getByRole('link', { name: 'Tài liệu' }).click();
  const paper = head
    .getByRole('listitem')
    .filter({ hasText: /Quyết định/i })
    .first();
  await expect(paper).toContainText(/\d+\/QĐ/);
  const [pdf] = await Promise.all([
    head.waitForEvent('download'),
    paper.getByRole('button', { name: /^PDF/ }).click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
});
