import { expect, expectAccessible, expectEveryLook, expectGood, refuse, settled, test } from './watch';
import { acceptedCase, day } from './work';

test('the calendar is walked with keys, keeps its place in the address and draws the days off', async ({
  desk,
}) => {
  const head = await desk('director');
  await head.goto('/app/calendar?day=2026-11-20');
  await settled(head);
  const grid = head.getByRole('grid', { name: 'Tháng 11/2026' });
  const chosen = grid.locator('[aria-selected=true]');
  await expect(grid.getByRole('gridcell', { name: /24\/11\/2026, Ngày Văn hóa Việt Nam/ })).toHaveClass(
    /off/,
  );
  await expect(grid.getByRole('gridcell', { name: /^Chủ nhật, 15\/11\/2026, ngày nghỉ/ })).toHaveClass(/off/);
  await chosen.focus();
  for (const [key, then] of [
    ['ArrowRight', '2026-11-21'],
    ['ArrowUp', '2026-11-14'],
    ['Home', '2026-11-09'],
    ['End', '2026-11-15'],
    ['ArrowDown', '2026-11-22'],
    ['PageDown', '2026-12-22'],
  ] as const) {
    await head.keyboard.press(key);
    await expect(head).toHaveURL(new RegExp(`day=${then}`));
    await expect(head.locator('[role=grid] [aria-selected=true]')).toBeFocused();
  }
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('Lịch và thời hạn: Tháng 12/2026');
  await head.keyboard.press('Enter');
  const list = head.getByRole('complementary', { name: 'Ngày đã chọn' });
  await expect(list).toBeFocused();
  await expect(list).toContainText('Thứ Ba, 22/12/2026');
  await head.reload();
  await settled(head);
  await expect(list).toContainText('Thứ Ba, 22/12/2026');
});

test('a day of swap is drawn as the one it is', async ({ desk }) => {
  const head = await desk('director');
  await head.route('**/api/v1/calendar/holidays', (route) =>
    route.fulfill({
      json: {
        data: [
          { day: '2026-12-31', kind: 'swap_off', name: 'Nghỉ hoán đổi', verified: true },
          { day: '2026-12-26', kind: 'swap_work', name: 'Làm việc bù', verified: true },
        ],
      },
    }),
  );
  await head.goto('/app/calendar?day=2026-12-26');
  await settled(head);
  const grid = head.getByRole('grid');
  await expect(grid.getByRole('gridcell', { name: /26\/12\/2026, Làm bù/ })).not.toHaveClass(/off/);
  await expect(grid.getByRole('gridcell', { name: /31\/12\/2026, Nghỉ hoán đổi/ })).toHaveClass(/off/);
});

test('each day of the calendar opens its list, and the number of the strip is the number of its rows', async ({
  desk,
}) => {
  await acceptedCase(await desk('intake'), 'Nông Thị Dải');
  const head = await desk('director');
  await head.goto('/app/obligations');
  await settled(head);
  const strip = head.getByRole('region', { name: 'Số việc đến hạn theo ngày' });
  await strip.getByText('Xem dạng bảng').click();
  const number = strip.getByRole('table').getByRole('link').first();
  const count = Number(await number.textContent());
  expect(count).toBeGreaterThan(0);
  await number.click();
  await expect(head).toHaveURL(/\/app\/calendar\?view=week&day=\d{4}-\d\d-\d\d&owner=unit$/);
  await settled(head);
  const list = head.getByRole('complementary', { name: 'Ngày đã chọn' });
  const due = list.getByRole('list', { name: 'Việc đến hạn' });
  await expect(due.getByRole('listitem')).toHaveCount(count);
  const cell = head.getByRole('grid').locator('[aria-selected=true]');
  await expect(cell).toHaveAttribute('aria-label', new RegExp(`, ${count} việc`));
  await due.getByRole('link').first().click();
  await expect(head).toHaveURL(/\/app\/(cases|requests)\/[0-9a-f-]{36}/);
});

test('what is due that cannot be read says so and is tried again', async ({ desk }) => {
  const head = await desk('director');
  await head.route('**/api/v1/obligations?*', (route) => refuse(route, 'req-403'));
  for (const address of ['/app/calendar', '/app/obligations']) {
    await head.goto(address);
    await expect(head.getByRole('alert').first()).toContainText('req-403');
    await expectAccessible(head);
  }
  await head.unroute('**/api/v1/obligations?*');
  await head.getByRole('button', { name: 'Thử lại' }).first().click();
  await expect(head.getByRole('table').last().getByRole('rowheader').first()).toBeVisible();
});

test('a time limit is extended once, with its reason, and a stale page is told', async ({ desk }) => {
  test.setTimeout(120_000);
  const clerk = await desk('intake');
  await clerk.goto('/app/requests/new');
  await clerk.getByLabel('Họ và tên người cần trợ giúp').fill('Hứa Thị Lụa');
  await clerk.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await clerk.getByLabel('Kể lại').fill('Sắp hết thời hiệu khởi kiện về đất');
  await clerk.getByLabel('Lĩnh vực').selectOption('land');
  await clerk.getByLabel('Hình thức').selectOption('advice');
  await clerk.getByLabel('Ngày hết thời hiệu').fill(day(3));
  await clerk.getByRole('checkbox', { name: /^Người thuộc hộ nghèo/ }).check();
  await clerk.getByRole('button', { name: 'Gửi và thụ lý ngay' }).first().click();
  await expect(clerk).toHaveURL(/\/app\/(requests|cases)\/[0-9a-f-]{36}/);
  if (clerk.url().includes('/requests/')) await clerk.getByRole('link', { name: 'Mở hồ sơ vụ việc' }).click();
  await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  const file = new URL(clerk.url()).pathname;

  const head = await desk('director');
  const behind = await desk('director');
  for (const page of [head, behind]) {
    await page.goto(file);
    await settled(page);
    await page
      .getByRole('region', { name: 'Thời hạn' })
      .getByRole('button', { name: /^Kéo dài thời hạn/ })
      .first()
      .click();
  }
  const dialog = head.getByRole('dialog', { name: /^Kéo dài thời hạn/ });
  await expect(dialog).toContainText('Mỗi thời hạn chỉ kéo dài một lần');
  await expectGood(head);
  await dialog.getByRole('button', { name: 'Kéo dài thời hạn' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Có 1 chỗ cần sửa');
  await dialog.getByLabel('Lý do').fill('Đường vào xã bị sạt lở');
  await dialog.getByRole('button', { name: 'Kéo dài thời hạn' }).click();
  await expect(dialog).toBeHidden();
  const row = head
    .getByRole('region', { name: 'Thời hạn' })
    .getByRole('listitem')
    .filter({ hasText: 'hạn đầu' });
  await expect(row).toContainText(/Đã kéo dài, hạn đầu \d\d\/\d\d\/\d{4}/);
  await expect(row.getByRole('button')).toHaveCount(0);
  await expect(head.getByText('Kéo dài thời hạn').first()).toBeVisible();

  const late = behind.getByRole('dialog', { name: /^Kéo dài thời hạn/ });
  await late.getByLabel('Lý do').fill('Người dân ở vùng sâu');
  await late.getByRole('button', { name: 'Kéo dài thời hạn' }).click();
  await expect(late.getByRole('alert')).toContainText('Xem bản mới');
  await expect(late.getByLabel('Lý do')).toHaveValue('Người dân ở vùng sâu');
  await late.getByRole('button', { name: 'Xem bản mới' }).click();
  await expect(late).toBeHidden();
});

test('a person is found without accents, and the words stay on the page', async ({ desk }) => {
  const clerk = await desk('intake');
  await clerk.goto('/app/persons');
  await settled(clerk);
  const first = clerk.getByRole('rowheader').getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
  await clerk.getByRole('searchbox', { name: /^Tìm theo họ tên/ }).fill(plain);
  const found = clerk.getByRole('region', { name: 'Người tìm thấy' });
  await expect(found.getByRole('link', { name }).first()).toBeVisible();
  expect(clerk.url()).not.toContain('?');
  await expectGood(clerk);
  await found.getByRole('link', { name }).first().click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(clerk).toHaveTitle(/^Hồ sơ cá nhân –/);
  await clerk.goBack();
  await expect(clerk.getByRole('searchbox')).toHaveValue(plain);
});

test('one person: numbers are shown when they are asked for, likeness is told field by field', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await clerk.goto('/app/requests/new');
  for (const [box, words] of [
    ['Họ và tên người cần trợ giúp', 'Chu Thị Ngọc Ánh'],
    ['Ngày sinh hoặc năm sinh', '12/03/1979'],
    ['Điện thoại liên hệ', '0987654321'],
    ['Kể lại', 'Hỏi về chế độ'],
  ] as const)
    await clerk.getByLabel(box).fill(words);
  await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  const receipt = (await clerk.title()).split(' ')[0] ?? '';
  await clerk.getByRole('link', { name: 'Mở hồ sơ cá nhân' }).click();
  await settled(clerk);
  const facts = clerk.getByRole('region', { name: 'Thông tin cá nhân' });
  await expect(facts).toContainText('12/03/1979');
  await expect(facts).not.toContainText('654 321');
  await expect(clerk.getByRole('region', { name: 'Danh sách yêu cầu' })).toContainText(receipt);
  await clerk.getByRole('button', { name: 'Hiện đầy đủ' }).click();
  await expect(facts).toContainText('0987 654 321');
  const person = clerk.url();

  const alike = clerk.getByRole('region', { name: 'Nghi trùng' });
  await alike.getByRole('button', { name: 'So với các hồ sơ khác' }).click();
  await settled(clerk);
  await expect(alike).toContainText(/Không thấy người trùng|Tổng điểm/);
  await expectGood(clerk);

  const second = await desk('intake', 1);
  await second.goto(person);
  for (const [page, language, safe] of [
    [clerk, 'Tày', 'Gọi cho chị gái'],
    [second, 'Nùng', ''],
  ] as const) {
    await page.getByRole('button', { name: 'Sửa', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Sửa thông tin cá nhân' });
    await dialog.getByLabel('Ngôn ngữ sử dụng').fill(language);
    if (safe) await dialog.getByLabel('Cách liên hệ an toàn').fill(safe);
  }
  await clerk.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect(clerk.getByRole('dialog')).toBeHidden();
  const late = second.getByRole('dialog');
  await late.getByRole('button', { name: 'Lưu' }).click();
  await late.getByRole('button', { name: 'Xem bản mới' }).click();
  const question = late.getByRole('group', { name: /Ngôn ngữ sử dụng/ });
  await expect(question).toContainText('Tày');
  await expect(late.getByLabel('Cách liên hệ an toàn')).toHaveValue('Gọi cho chị gái');
  await expectGood(second);
  await question.getByLabel(/Của bạn/).check();
  await late.getByRole('button', { name: 'Lưu' }).click();
  await expect(late).toBeHidden();
  await expect(second.getByRole('region', { name: 'Thông tin cá nhân' })).toContainText('Nùng');
});

test('the numbers of the workload open the cases that they count', async ({ desk }) => {
  const head = await desk('director');
  for (const box of ['Vụ việc theo giai đoạn', 'Vụ đang mở theo người thực hiện']) {
    await head.goto('/app/practitioners/workload');
    await settled(head);
    const picture = head.getByRole('region', { name: box });
    await picture.getByText('Xem dạng bảng').click();
    const rows = await picture.getByRole('table').getByRole('link').allTextContents();
    const index = rows.findIndex((number) => Number(number) > 0 && Number(number) <= 20);
    const count = Number(rows[index]);
    await picture.getByRole('table').getByRole('link').nth(index).click();
    await expect(head).toHaveURL(/\/app\/(cases|requests)/);
    await settled(head);
    await expect(head.locator('.listing').getByRole('rowheader')).toHaveCount(count);
  }
});

test('an absence and a contract are entered, and a contract too long is refused at its field', async ({
  desk,
}) => {
  const admin = await desk('centre_admin');
  await admin.goto('/app/practitioners?kind=contract_lawyer');
  await settled(admin);
  await admin.getByRole('rowheader').getByRole('link').first().click();
  const absences = admin.getByRole('region', { name: 'Thời gian vắng mặt' });
  await absences.getByRole('button', { name: 'Ghi thời gian vắng mặt' }).click();
  const away = admin.getByRole('dialog', { name: 'Ghi thời gian vắng mặt' });
  await away.getByLabel('Lý do').selectOption('study');
  await away.getByLabel('Từ ngày').fill(day());
  await away.getByLabel('Đến ngày').fill(day(-1));
  await away.getByRole('button', { name: 'Lưu' }).click();
  await expect(away.getByRole('alert')).toContainText('Ngày cuối không được trước ngày đầu');
  await away.getByLabel('Đến ngày').fill(day(5));
  await expectGood(admin);
  await away.getByRole('button', { name: 'Lưu' }).click();
  await expect(away).toBeHidden();
  await expect(absences).toContainText(`${day()} – ${day(5)}`);
  await expect(admin.getByText('Vắng đến')).toBeVisible();

  const contracts = admin.getByRole('region', { name: 'Hợp đồng với Trung tâm' });
  await contracts.getByRole('button', { name: 'Ghi hợp đồng' }).click();
  const signing = admin.getByRole('dialog', { name: 'Ghi hợp đồng' });
  await signing.getByLabel('Số hợp đồng').fill('99/2030/HĐ-TGPL');
  await signing.getByLabel('Ngày ký').fill('15/12/2029');
  await signing.getByLabel('Từ ngày').fill('01/01/2030');
  await signing.getByLabel('Đến ngày').fill('31/12/2033');
  await signing.getByRole('button', { name: 'Lưu' }).click();
  await expect(signing.getByRole('alert')).toContainText('không quá 03 năm');
  await signing.getByLabel('Đến ngày').fill('31/12/2032');
  await signing.getByRole('button', { name: 'Lưu' }).click();
  await expect(signing).toBeHidden();
  await expect(contracts).toContainText('99/2030/HĐ-TGPL');
  await expectGood(admin);
});

test('an organisation shows what it was made of, and its parts of a day', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/organisations?type=centre');
  await settled(head);
  await head.getByRole('link', { name: /thành phố Cần Thơ$/ }).click();
  await settled(head);
  const line = head.getByRole('region', { name: 'Quá trình hình thành' });
  await expect(line.getByRole('link')).toHaveCount(3);
  await expect(line).toContainText('01/07/2025: hợp nhất');
  await expectEveryLook(head);
  await line.getByRole('link', { name: /Hậu Giang/ }).click();
  await head.getByRole('button', { name: /^63 tỉnh/ }).click();
  await expect(head).toHaveURL(/as_of=2025-06-30$/);
  await expect(head.getByRole('region', { name: 'Chi nhánh, đơn vị trực thuộc' })).toBeVisible();
  await head.getByRole('button', { name: /^34 tỉnh/ }).click();
  await expect(head.getByText(`Ngày ${day()}: không còn hoạt động.`)).toBeVisible();
});
