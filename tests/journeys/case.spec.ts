import type { Locator } from '@playwright/test';
import { signIn } from './accounts';
import { expect, expectGood, settled, test } from './watch';

/** One dot, as a file. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a step that cannot be taken now says why, and a stale page does not overwrite', async ({
  page,
  context,
}) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Thao tác' }).click();
  const archive = page.getByRole('button', { name: /^Lưu trữ/ });
  await expect(archive).toHaveAttribute('aria-disabled', 'true');
  await expect(archive).toContainText(/\p{L}{3,}.*\p{L}{3,}/u);
  await page.keyboard.press('Escape');

  const behind = await context.newPage();
  await behind.goto(page.url());
  for (const tab of [page, behind]) {
    await tab.getByRole('button', { name: 'Thao tác' }).click();
    await tab.getByRole('button', { name: /^Không tiếp tục thực hiện/ }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Căn cứ').selectOption('withdrawn');
    await dialog.getByLabel('Lý do').fill('Người được trợ giúp đã tự giải quyết');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Không tiếp tục thực hiện' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const late = behind.getByRole('dialog');
  await late.getByRole('button', { name: 'Không tiếp tục thực hiện' }).click();
  await expect(late.getByRole('alert')).toContainText('Xem bản mới');
  await expect(late.getByLabel('Lý do')).toHaveValue('Người được trợ giúp đã tự giải quyết');
});

test('two people correct one request: what both wrote is laid side by side, nothing is lost', async ({
  desk,
}) => {
  const first = await desk('intake');
  await first.goto('/app/requests/new');
  await first.getByLabel('Họ và tên người cần trợ giúp').fill('Nông Thị Thảo');
  await first.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await first.getByLabel('Kể lại').fill('Tranh chấp ranh giới đất');
  await first.getByRole('button', { name: /^Gửi/ }).click();
  await expect(first).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  const second = await desk('intake', 1);
  await second.goto(first.url());
  for (const [page, summary, other, value] of [
    [first, 'Tranh chấp ranh giới đất ở', 'Cơ quan đang giải quyết', 'UBND xã Tràng Định'],
    [second, 'Tranh chấp ranh giới đất rừng', 'Số vụ án', '12/2026/TLST-DS'],
  ] as const) {
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Kể lại').fill(summary);
    await page.getByRole('dialog').getByLabel(other).fill(value);
  }
  await first.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(first.getByRole('dialog')).toBeHidden();
  const late = second.getByRole('dialog');
  await late.getByRole('button', { name: 'Lưu' }).click();
  await late.getByRole('button', { name: 'Xem bản mới' }).click();
  const question = late.getByRole('group', { name: /Kể lại/ });
  await expect(question).toContainText('Tranh chấp ranh giới đất ở');
  await expect(question.getByLabel(/Của bạn/)).toBeChecked();
  await expect(late.getByLabel('Cơ quan đang giải quyết')).toHaveValue('UBND xã Tràng Định');
  await expectGood(second);
  await question.getByLabel(/Trên máy chủ/).check();
  await late.getByRole('button', { name: 'Lưu' }).click();
  await expect(late).toBeHidden();
  const matter = second.getByRole('region', { name: 'Vấn đề' });
  await expect(matter).toContainText('Tranh chấp ranh giới đất ở');
  await expect(matter).toContainText('UBND xã Tràng Định');
  await expect(matter).toContainText('12/2026/TLST-DS');
});

test('when a proceedings body was asked is said at intake and put right later, only of those it counts for', async ({
  desk,
}) => {
  const page = await desk('intake');
  await page.goto('/app/requests/new');
  await page.getByLabel('Họ và tên người cần trợ giúp').fill('Hoàng Văn Phúc');
  await page.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await page.getByLabel('Kể lại').fill('Bị tạm giữ từ hôm qua');
  const asked = page.getByRole('group', { name: 'Dấu hiệu khẩn' }).getByLabel(/yêu cầu cơ quan tố tụng lúc/);
  await page.getByLabel('Tư cách tố tụng').selectOption('duong_su');
  await expect(asked).toHaveCount(0);
  await page.getByLabel('Tư cách tố tụng').selectOption('nguoi_bi_tam_giu');
  const type = async (box: Locator, day: string, time: string) => {
    await box.fill(day);
    await box.locator('..').getByLabel('Giờ').fill(time);
  };
  await type(asked, '20/11/2026', '08:00');
  await expectGood(page);
  await page.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(page.getByRole('alert')).toContainText('Phải trước khi nhận được thông báo');
  await type(page.getByLabel(/^Nhận thông báo của cơ quan tố tụng lúc/), '20/11/2026', '14:30');
  await page.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(page).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  const matter = page.getByRole('region', { name: 'Vấn đề' });
  await expect(matter).toContainText('08:00 20/11/2026');
  await expect(matter).toContainText('14:30 20/11/2026');

  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const correct = dialog.getByLabel(/yêu cầu cơ quan tố tụng lúc/);
  await expect(correct).toHaveValue('20/11/2026');
  await dialog.getByLabel('Tư cách tố tụng').selectOption('duong_su');
  await expect(correct).toHaveCount(0);
  await dialog.getByLabel('Tư cách tố tụng').selectOption('bi_can');
  await type(correct, '19/11/2026', '21:15');
  await expectGood(page);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toBeHidden();
  await expect(matter).toContainText('21:15 19/11/2026');
  await expect(matter).toContainText('14:30 20/11/2026');
});

test('a case corrected from two desks at once: the later one chooses, field by field', async ({ desk }) => {
  const first = await desk('officer');
  await first.goto('/app/cases?state=in_progress');
  await settled(first);
  await first.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await expect(first).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  const second = await desk('officer');
  await second.goto(first.url());
  for (const [page, outcome] of [
    [first, 'Đã hòa giải tại xã'],
    [second, 'Đang chờ phiên tòa'],
  ] as const) {
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Kết quả').fill(outcome);
  }
  await first.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(first.getByRole('dialog')).toBeHidden();
  const late = second.getByRole('dialog');
  await late.getByRole('button', { name: 'Lưu' }).click();
  await late.getByRole('button', { name: 'Xem bản mới' }).click();
  const question = late.getByRole('group', { name: /Kết quả/ });
  await expect(question).toContainText('Đã hòa giải tại xã');
  await question.getByLabel(/Của bạn/).check();
  await late.getByRole('button', { name: 'Lưu' }).click();
  await expect(late).toBeHidden();
  await first.reload();
  await first.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(first.getByRole('dialog').getByLabel('Kết quả')).toHaveValue('Đang chờ phiên tòa');
});

test('the history of a case is followed to its newest act, however short the pages', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/cases?state=completed');
  await settled(head);
  await head.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await settled(head);
  // The timeline first: once it stands, the history has come, and the stages have their days.
  const shown = async () => [
    await head.locator('.tl').innerText(),
    await head.getByRole('list', { name: 'Giai đoạn vụ việc' }).innerText(),
  ];
  const whole = await shown();
  let pages = 0;
  await head.route(/\/history\?/, (route) => {
    pages += 1;
    return route.continue({
      url: route
        .request()
        .url()
        .replace(/limit=\d+/, 'limit=2'),
    });
  });
  await head.reload();
  await settled(head);
  await expect.poll(shown).toEqual(whole);
  expect(pages).toBeGreaterThan(2);
});

test('what must be scanned before a file can be archived is said before anybody tries', async ({ desk }) => {
  const archivist = await desk('centre_admin');
  await archivist.goto('/app/cases?state=completed');
  await settled(archivist);
  await archivist
    .locator('.listing')
    .getByRole('rowheader')
    .filter({ hasText: 'Nộp lưu trữ' })
    .getByRole('link')
    .first()
    .click();
  const next = archivist.getByRole('region', { name: 'Việc tiếp theo' });
  await expect(next).toContainText(/Còn thiếu bản số hóa: Đơn yêu cầu/);
  await expect(next.getByRole('button', { name: 'Lưu trữ' })).toHaveCount(0);
});

test('a better copy replaces a paper: the list and the checklist have the last one, the earlier ones are under it', async ({
  desk,
}) => {
  const page = await desk('officer');
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  await page.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await page
    .getByRole('navigation', { name: 'Nội dung hồ sơ' })
    .getByRole('link', { name: 'Tài liệu' })
    .click();
  await settled(page);
  const papers = page.getByRole('region', { name: 'Tài liệu' });
  const row = papers.locator('.papers > li').filter({ hasText: 'Ảnh chụp vết nứt' });
  const item = page
    .getByRole('region', { name: 'Thành phần hồ sơ' })
    .getByRole('listitem')
    .filter({ hasText: 'Giấy tờ khác thể hiện quá trình' });
  const dialog = page.getByRole('dialog');
  const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') });

  await page.getByRole('button', { name: 'Thêm tài liệu' }).first().click();
  await dialog.getByLabel('Tệp').setInputFiles(picture('mo.png'));
  await dialog.getByLabel('Tên tài liệu').fill('Ảnh chụp vết nứt');
  await dialog.getByLabel('Thành phần hồ sơ').selectOption('process_papers');
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(dialog).toBeHidden();
  await settled(page);
  const [listed, counted] = [await papers.locator('.papers > li').count(), await item.innerText()];

  for (const [name, earlier] of [
    ['ro.png', '1 bản trước'],
    ['ro-hon.png', '2 bản trước'],
  ] as const) {
    await row.getByRole('button', { name: /^Thay bản này/ }).click();
    await expect(dialog).toContainText('Thay cho: Ảnh chụp vết nứt');
    await expectGood(page);
    await dialog.getByLabel('Tệp').setInputFiles(picture(name));
    await dialog.getByRole('button', { name: 'Thay bản này' }).click();
    await expect(dialog).toBeHidden();
    await expect(row.getByText(earlier)).toBeVisible();
    await settled(page);
  }
  await expect(papers.locator('.papers > li')).toHaveCount(listed);
  expect(await item.innerText()).toBe(counted);
  await row.getByText('2 bản trước').click();
  const versions = row.getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expectGood(page);
  await versions.first().getByRole('button', { name: /^Xem/ }).click();
  await expect(dialog.getByRole('img', { name: 'Ảnh chụp vết nứt' })).toBeVisible();
});
