import type { Page } from '@playwright/test';
import { bookOf } from '../../web-ui/src/lib/book';
import { figure } from './figures';
import { expect, expectAccessible, expectGood, settled, test } from './watch';

// A trace looks at the whole page at every step, which is part of the work that is measured here.
test.use({ trace: 'off' });

const dialogOf = (page: Page) => page.getByRole('dialog');

const HEADINGS = [
  'Mã số hồ sơ',
  'Họ và tên người được TGPL',
  'Ngày sinh',
  'Diện người được TGPL',
  'Hình thức',
  'Tư cách',
  'Lĩnh vực',
  'Nội dung vụ việc',
  'Ngày tiếp nhận',
  'Ngày giờ thụ lý',
];

/** Far above the numbers of the demo's books, and others on each run: a case that is known is not stored again. */
const BOOK = 100_000 + (Math.floor(Date.now() / 1000) % 800_000);

const line = (number: number, field = 'Hình sự', birth = '1991'): string[] => [
  `TT.TGTT.${BOOK + number}.2021`,
  'Nông Thị Mẫu',
  birth,
  'HN',
  'TGTT',
  'NBC',
  field,
  'Bào chữa cho bị cáo',
  '01/09/2021',
  '01/09/2021 08:30',
];

const choose = (page: Page, rows: string[][], name = 'so-thu-ly.xlsx') =>
  page.getByLabel('Bảng tính đã điền').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bookOf([HEADINGS, ...rows])),
  });

test('the paper book: tried first, wrong cells marked and reached, right rows stored, and taken back', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await clerk.goto('/app/cases');
  await settled(clerk);
  await clerk.getByRole('link', { name: 'Nhập từ sổ' }).click();
  await settled(clerk);
  const [template] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('button', { name: 'Tải mẫu XLSX' }).click(),
  ]);
  expect(template.suggestedFilename()).toBe('mau-nhap-vu-viec.xlsx');

  await choose(clerk, [
    line(1),
    line(2, 'Kinh doanh'),
    line(3),
    line(4, 'Hình sự', '31/04/1990'),
    line(5, 'Vũ trụ'),
  ]);
  await expect(clerk.getByText('3 ô cần sửa trong 3 dòng.', { exact: false })).toBeVisible();
  const grid = clerk.getByRole('grid', { name: 'Bảng tính' });
  await expect(grid.locator('[aria-invalid=true]')).toHaveCount(3);
  await expect(grid.getByRole('rowheader')).toHaveText(['3', '5', '6']);
  await expectGood(clerk);

  // From the message to its cell, and on with keys.
  await clerk.getByRole('button', { name: 'C5', exact: true }).click();
  const bad = grid.getByRole('gridcell').filter({ hasText: '31/04/1990' });
  await expect(bad).toBeFocused();
  await expect(clerk.getByText('Ngày không có thật').first()).toBeVisible();
  await clerk.keyboard.press('ArrowRight');
  await expect(grid.getByRole('gridcell').filter({ hasText: /^HN$/ }).nth(1)).toBeFocused();
  await clerk.getByRole('button', { name: 'Lỗi sau' }).click();
  await expect(grid.getByRole('gridcell').filter({ hasText: 'Vũ trụ' })).toBeFocused();
  await clerk.getByRole('button', { name: /^Tất cả dòng/ }).click();
  await expect(grid.getByRole('rowheader')).toHaveCount(5);
  const [list] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('button', { name: 'Tải danh sách lỗi (CSV)' }).click(),
  ]);
  expect(list.suggestedFilename()).toBe('loi-nhap-vu-viec.csv');

  const all = clerk.getByRole('button', { name: /^Nhập cả/ });
  await expect(all).toHaveAttribute('aria-disabled', 'true');
  await expect(all).toHaveAttribute('title', /còn 3 dòng/);
  // Another page is looked at, and the book still lies on the desk.
  await clerk.getByRole('link', { name: 'Tổ chức' }).first().click();
  await settled(clerk);
  await clerk.goBack();
  await expect(clerk.getByText('so-thu-ly.xlsx')).toBeVisible();
  await clerk.getByRole('button', { name: 'Chỉ nhập 2 dòng đúng' }).click();
  await expect(clerk).toHaveURL(/import\?import=[0-9a-f-]{36}$/);
  await expect(clerk.getByText('Đã thêm 2 vụ việc vào sổ.')).toBeVisible();
  await expect(clerk.getByText('3 dòng có lỗi chưa được nhập.', { exact: false })).toBeVisible();
  await clerk.reload();
  await settled(clerk);
  await expectGood(clerk);
  await clerk.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await dialogOf(clerk).getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await expect(clerk.getByText(/^Đã hoàn tác lúc/)).toBeVisible();
  await expect(clerk.getByRole('button', { name: 'Hoàn tác lần nhập' })).toHaveCount(0);
});

test('a right book is stored as a whole, again it is all known, and it stays once a case was touched', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await clerk.goto('/app/cases/import');
  await settled(clerk);
  await choose(clerk, [line(11), line(12)]);
  await expect(clerk.getByText('Mọi ô đều đúng.', { exact: false })).toBeVisible();
  await clerk.getByRole('button', { name: 'Nhập cả 2 vụ việc' }).click();
  await expect(clerk.getByText('Đã thêm 2 vụ việc vào sổ.')).toBeVisible();
  const result = clerk.url();
  await clerk.getByRole('link', { name: 'Nhập tệp khác' }).click();
  await choose(clerk, [line(11), line(12)], 'lan-hai.xlsx');
  await expect(clerk.getByRole('button', { name: /^Nhập cả/ })).toHaveAttribute(
    'title',
    'Tệp không có vụ việc nào mới.',
  );

  // A head assigns somebody: the import is no longer to be undone, and the refusal says why.
  const head = await desk('director');
  await head.goto('/app/cases');
  await head.getByRole('searchbox', { name: /^Tìm theo tên/ }).fill(`TT.TGTT.${BOOK + 11}.2021`);
  await head.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await head
    .getByRole('region', { name: 'Việc tiếp theo' })
    .getByRole('button', { name: 'Cử người thực hiện' })
    .click();
  const assign = dialogOf(head);
  const officer = assign.getByLabel('Phụ trách').locator('option', { hasText: 'Trợ giúp viên pháp lý' });
  await assign.getByLabel('Phụ trách').selectOption((await officer.first().getAttribute('value')) ?? '');
  await assign.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(assign).toBeHidden();

  await clerk.goto(result);
  await clerk.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await dialogOf(clerk).getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await expect(dialogOf(clerk).getByRole('alert')).toContainText('không hoàn tác được nữa');
});

test('what is no workbook says so, and ten thousand rows stay smooth', async ({ desk }) => {
  test.setTimeout(180_000);
  const clerk = await desk('intake');
  await clerk.goto('/app/cases/import');
  await settled(clerk);
  await clerk.getByLabel('Bảng tính đã điền').setInputFiles({
    name: 'anh.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from('khong phai bang tinh'),
  });
  await expect(clerk.getByRole('alert')).toContainText('không phải bảng tính XLSX');
  await expectAccessible(clerk);

  await choose(
    clerk,
    Array.from({ length: 10_000 }, (_, index) => line(20_000 + index, 'Vũ trụ')),
    'lon.xlsx',
  );
  const grid = clerk.getByRole('grid', { name: 'Bảng tính' });
  await expect(grid).toBeVisible({ timeout: 120_000 });
  await expect(grid).toHaveAttribute('aria-rowcount', '10001');
  expect(await clerk.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
  // The work of the page's own thread for each frame, which other programs of the machine do not lengthen; a machine
  // of a quarter of the speed takes four times as long.
  const session = await clerk.context().newCDPSession(clerk);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const scrolledBy = async (pixels: number) => {
    const before = await worked();
    await grid.evaluate(async (box, by) => {
      box.scrollTop += by;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, pixels);
    return (await worked()) - before;
  };
  const times = async (count: number, pixels: number) => {
    const all: number[] = [];
    while (all.length < count) all.push(await scrolledBy(pixels));
    return all.sort((one, other) => one - other);
  };
  await times(5, 400);
  // What the asking itself costs is no part of the frame.
  const asking = (await times(9, 0))[4] ?? 0;
  const slowest = 4 * (((await times(40, 400)).at(-1) ?? Number.NaN) - asking);
  figure(
    5,
    `the slowest of forty frames of the book takes ${slowest.toFixed(0)} ms at a quarter of the speed`,
  );
  // From the first message to its cell, far above.
  await clerk.getByRole('button', { name: 'G2', exact: true }).click();
  await expect(grid.getByRole('gridcell', { name: /^Vũ trụ/ }).first()).toBeFocused();
});
