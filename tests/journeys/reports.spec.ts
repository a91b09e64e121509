import type { Locator, Page } from '@playwright/test';
import { figure } from './figures';
import { Hand } from './hand';
import { sheetsOf } from './sheets';
import { expect, expectAccessible, expectEveryLook, refuse, settled, test } from './watch';

test.describe.configure({ mode: 'serial' });

const FORM = '24/BTP/TGPL';
const centre = `/app/reports?form=${encodeURIComponent(FORM)}&year=2026&period=2026-H1`;
const HALF = '6 tháng đầu năm 2026';

/** The cell of Lạng Sơn and the half year, whoever looks. */
const ownCell = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Báo cáo theo đơn vị và kỳ' })
    .getByRole('link', { name: new RegExp(`^Lạng Sơn, ${HALF}`) });

/** How a report stands in the matrix: by its letter, in words, and by a colour of its own. */
async function expectStands(page: Page, letter: string, words: string): Promise<string> {
  await page.goto(centre);
  await settled(page);
  const cell = ownCell(page);
  await expect(cell).toHaveAccessibleName(new RegExp(words));
  await expect(cell).toHaveText(letter);
  return cell.locator('.st').evaluate((sign) => getComputedStyle(sign).backgroundColor);
}

async function take(page: Page, button: string): Promise<void> {
  await page.locator('.next').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: button });
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
  await settled(page);
}

const row = (page: Page, code: string, column: number): Locator =>
  page.getByRole('region', { name: 'Bảng số liệu của biểu' }).getByRole('link', {
    name: new RegExp(`^Dòng ${code.replace('.', '\\.')}, cột ${column}:`),
  });

test('a report is made, checked, signed, sent, returned with a comment on a cell, corrected, accepted and frozen', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const colours = new Map<string, string>();

  const clerk = await desk('centre_admin');
  colours.set('!', await expectStands(clerk, '!', 'Quá hạn, chưa lập'));
  await expectEveryLook(clerk);
  await ownCell(clerk).click();
  const panel = clerk.getByRole('complementary', { name: 'Xem nhanh' });
  await expect(panel).toContainText(FORM);
  await panel.getByRole('button', { name: 'Lập báo cáo' }).click();
  await expect(clerk).toHaveURL(/\/app\/reports\/[0-9a-f-]{36}$/);
  await settled(clerk);
  const first = new URL(clerk.url()).pathname;
  await expectEveryLook(clerk);

  // A figure by hand that breaks the rules of the form is not checked; each rule is told with both sides.
  await row(clerk, '1.2', 2).focus();
  await clerk.keyboard.type('99');
  await clerk.keyboard.press('Tab');
  await expect(row(clerk, '1.2', 3)).toBeFocused();
  await expect(row(clerk, '1.2', 2)).toHaveAccessibleName(/: 99, Chưa lưu/);
  const bar = clerk.getByRole('form', { name: 'Nội dung chưa lưu' });
  await expect(bar).toContainText('1 ô chưa lưu');
  // What is typed outlives its tab.
  await expect(bar).toContainText('Đã lưu nháp');
  await clerk.reload();
  await settled(clerk);
  await expect(row(clerk, '1.2', 2)).toHaveAccessibleName(/: 99, Chưa lưu/);
  await expect(bar).toContainText('1 ô chưa lưu');
  await bar.getByLabel('Lý do nhập tay').fill('Sổ giấy của chi nhánh');
  await bar.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bar).toBeHidden();
  await expect(row(clerk, '1.2', 2)).toHaveAccessibleName(/Nhập tay, có lý do/);
  const checks = clerk.getByRole('region', { name: 'Cần xem trước khi gửi' });
  await checks.getByRole('button').first().click();
  await expect(clerk.locator('.form a:focus')).toHaveAccessibleName(/Không khớp/);
  await clerk.getByRole('button', { name: 'Thao tác' }).click();
  await expect(clerk.getByRole('button', { name: /^Kiểm tra.*không khớp đẳng thức/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await clerk.keyboard.press('Escape');

  // Given back to the records, it agrees again.
  await row(clerk, '1.2', 2).focus();
  await clerk.keyboard.press('Delete');
  await bar.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bar).toBeHidden();
  await expect(clerk.getByText('Các đẳng thức của biểu đều khớp')).toBeVisible();
  colours.set('M', await expectStands(clerk, 'M', 'Đang nhập'));
  await clerk.goto(first);
  await settled(clerk);
  await take(clerk, 'Kiểm tra');
  colours.set('C', await expectStands(clerk, 'C', 'Đã kiểm tra'));

  const head = await desk('director');
  await head.goto(first);
  await settled(head);
  await take(head, 'Ký');
  await take(head, 'Gửi báo cáo');
  colours.set('G', await expectStands(head, 'G', 'Đã gửi'));

  const department = await desk('department');
  await department.goto(first);
  await settled(department);
  const hand = new Hand();
  await hand.press(row(department, 'T', 1));
  const cell = department.getByRole('complementary', { name: 'Xem nhanh' });
  await hand.type(cell.getByLabel('Nhận xét cho ô này'), 'Đối chiếu lại với sổ thụ lý');
  await hand.press(department.locator('.next').getByRole('button', { name: 'Trả lại', exact: true }));
  const dialog = department.getByRole('dialog', { name: 'Trả lại' });
  await hand.press(dialog.getByRole('button', { name: 'Trả lại', exact: true }));
  await expect(dialog).toBeHidden();
  figure(35, `a report returned with a comment on a cell: ${hand}, of at most 20 s`);
  expect(hand.seconds).toBeLessThanOrEqual(20);
  colours.set('T', await expectStands(department, 'T', 'Trả lại'));

  await clerk.goto(first);
  await settled(clerk);
  await expect(row(clerk, 'T', 1)).toHaveAccessibleName(/Có nhận xét/);
  await row(clerk, 'T', 1).click();
  await expect(panel).toContainText('Đối chiếu lại với sổ thụ lý');
  await take(clerk, 'Lập bản đính chính');
  await expect(clerk).not.toHaveURL(new RegExp(first));
  await settled(clerk);
  const second = new URL(clerk.url()).pathname;
  await expect(clerk.getByText('Bản 2').first()).toBeVisible();
  await clerk.getByLabel('Ghi chú dưới biểu').fill('Đã đối chiếu với sổ thụ lý.');
  await clerk
    .getByRole('form', { name: 'Nội dung chưa lưu' })
    .getByRole('button', { name: 'Lưu', exact: true })
    .click();
  await take(clerk, 'Kiểm tra');
  await head.goto(second);
  await settled(head);
  await take(head, 'Ký');
  await take(head, 'Gửi báo cáo');

  // From the matrix, by key: the panel opens, a accepts.
  await department.goto(centre);
  await settled(department);
  await ownCell(department).focus();
  await department.keyboard.press('Enter');
  await expect(cell).toContainText('Đã gửi');
  await department.keyboard.press('a');
  const accepting = department.getByRole('dialog', { name: 'Duyệt' });
  await accepting.getByRole('button', { name: 'Duyệt' }).click();
  await expect(accepting).toBeHidden();
  colours.set('D', await expectStands(department, 'D', 'Đã duyệt'));
  await department.goto(second);
  await settled(department);
  await take(department, 'Khóa số liệu');
  colours.set('K', await expectStands(department, 'K', 'Đã khóa'));
  expect(new Set(colours.values()).size).toBe(colours.size);

  await department.goto(second);
  await settled(department);
  for (const [format, name] of [
    ['Bảng tính Excel (XLSX)', /\.xlsx$/],
    ['Bản in PDF', /\.pdf$/],
  ] as const) {
    await department.getByRole('button', { name: 'Tải về' }).click();
    const taken = department.waitForEvent('download');
    await department.getByRole('button', { name: format }).click();
    expect((await taken).suggestedFilename()).toMatch(name);
  }
  await expect(department.locator('.hash')).toHaveText([/^[0-9a-f]{64}$/, /^[0-9a-f]{64}$/]);
  await expect(department.getByText(/^Lượt ghi thứ [\d.]+ của sổ vụ việc/)).toBeVisible();
  await expect(department.getByText(`Biểu ${FORM}, phiên bản 1`)).toBeVisible();
  await expect(department.getByText('Ban hành theo TT').filter({ visible: true })).toHaveCount(1);
  await department.getByRole('button', { name: 'Kiểm chứng' }).click();
  await expect(department.getByText('Báo cáo đúng như lúc chốt.')).toBeVisible();
  await expect(department.getByText('Chữ ký của hệ thống đúng.')).toBeVisible();
  await expect(department.getByRole('region', { name: 'Thay đổi từ khi chốt' })).toContainText(
    'Đã so với hồ sơ: bảng số liệu. Vụ việc sửa về sau không làm số nào khác đi.',
  );
  await expectEveryLook(department);
});

test('every figure of a row opens its cases, as many as it says', async ({ desk }) => {
  test.setTimeout(120_000);
  const clerk = await desk('centre_admin');
  await clerk.goto(centre);
  await settled(clerk);
  await ownCell(clerk).click();
  await clerk
    .getByRole('complementary', { name: 'Xem nhanh' })
    .getByRole('link', { name: 'Mở', exact: true })
    .click();
  await settled(clerk);
  let [cells, cases] = [0, 0];
  for (const code of ['T', '1.2', '6']) {
    for (let column = 1; column <= 6; column += 1) {
      const name = (await row(clerk, code, column).getAttribute('aria-label')) ?? '';
      const count = Number(/: (\d+)/.exec(name)?.[1]);
      expect(Number.isInteger(count), name).toBe(true);
      await row(clerk, code, column).click();
      const panel = clerk.getByRole('complementary', { name: 'Xem nhanh' });
      await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(
        `Dòng ${code}, cột ${column}`,
      );
      await settled(clerk);
      const more = panel.getByRole('button', { name: 'Xem thêm' });
      if ((await more.count()) > 0) await more.click();
      await expect(panel.locator('[data-row]')).toHaveCount(count);
      cells += 1;
      cases += count;
    }
  }
  figure(34, `${cells} cells of a form opened their ${cases} cases, each in one press`);
  expect(cases).toBeGreaterThan(0);

  // How a cell went before, and each row of the table against the period before.
  const panel = clerk.getByRole('complementary', { name: 'Xem nhanh' });
  await panel.getByText('Qua các kỳ trước').click();
  const before = panel.getByRole('listitem').filter({ hasText: '6 tháng đầu năm 2025' });
  await expect(before).toContainText('Đếm từ vụ việc');
  await expect(clerk.getByRole('columnheader', { name: 'Cột 1 so kỳ trước' })).toBeVisible();
  await expectEveryLook(clerk);
});

test('the silent units are reminded in one move, a range by keys', async ({ desk }) => {
  const office = await desk('agency_office');
  const hand = new Hand();
  await office.goto('/app/reports?form=12-TP-TGPL&year=2026&period=2026-H1');
  await settled(office);
  const matrix = office.getByRole('region', { name: 'Báo cáo theo đơn vị và kỳ' });
  await matrix.getByRole('link', { name: new RegExp(`^Hà Nội, ${HALF}`) }).focus();
  for (let at = 0; at < 8; at += 1) await hand.key(office, 'Shift+ArrowDown');
  const range = office.getByRole('region', { name: 'Các ô đang chọn' });
  await expect(range).toContainText('9 đơn vị đang chọn');
  await hand.press(range.getByRole('button', { name: 'Nhắc 9 đơn vị chưa gửi' }));
  const dialog = office.getByRole('dialog', { name: 'Nhắc 9 đơn vị chưa gửi' });
  await expect(dialog).toContainText(`Đơn vị chưa gửi báo cáo 12-TP-TGPL, ${HALF}`);
  await expectAccessible(office);
  await hand.press(dialog.getByRole('button', { name: 'Nhắc 9 đơn vị chưa gửi' }));
  await expect(office.getByText('Đã nhắc 9 đơn vị')).toBeVisible();
  figure(35, `nine units reminded: ${hand}, of at most 20 s`);
  expect(hand.seconds).toBeLessThanOrEqual(20);

  // Once a day each.
  await office
    .getByRole('button', { name: /^Nhắc \d+ đơn vị chưa gửi/ })
    .first()
    .click();
  await office.getByRole('dialog').getByRole('button', { name: /^Nhắc/ }).click();
  await expect(office.getByText(/9 đơn vị đã được nhắc hôm nay/)).toBeVisible();
});

test('all forms stand side by side, as list and as pictures too', async ({ desk }) => {
  test.setTimeout(180_000);
  const office = await desk('agency_office');
  await office.goto('/app/reports?form=all&year=2026');
  await settled(office);
  const matrix = office.getByRole('region', { name: 'Báo cáo theo đơn vị và kỳ' });
  const count = await matrix.locator('tbody td a').count();
  const drawn = await matrix.evaluate(async (box) => {
    const begun = performance.now();
    box.querySelector<HTMLElement>('.mx__turn')?.click();
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    return performance.now() - begun;
  });
  figure(35, `${count} cells of all forms of a year; a row opened after ${Math.round(drawn)} ms`);
  expect(count).toBeGreaterThan(34 * 9);
  await expectEveryLook(office);
  for (const view of ['list', 'pictures']) {
    await office.goto(`/app/reports?form=${encodeURIComponent(FORM)}&year=2026&view=${view}`);
    await settled(office);
    await expectEveryLook(office);
  }
  // Without colour the letters and shapes still tell the states apart.
  await office.goto('/app/reports?form=all&year=2025');
  await settled(office);
  await expect(matrix.getByRole('row')).not.toHaveCount(0);
});

test('every count of the centre and the board opens the very units that it counts', async ({ desk }) => {
  const office = await desk('agency_office');
  const matrix = office.getByRole('region', { name: 'Báo cáo theo đơn vị và kỳ' });
  const expectUnits = async (counted: number) => {
    await settled(office);
    await expect(matrix.locator('tbody tr')).toHaveCount(counted);
  };
  await office.goto('/app/reports?form=12-TP-TGPL&year=2026&period=2026-H1');
  await settled(office);
  const rows = await matrix.locator('tbody tr').count();
  const silent = office.getByRole('link', { name: /^Quá hạn, chưa gửi: \d+$/ });
  const counted = Number(/\d+$/.exec((await silent.getAttribute('aria-label')) ?? '')?.[0]);
  expect(counted).toBeGreaterThan(0);
  await silent.click();
  await expect(office).toHaveURL(/standing=silent/);
  await expectUnits(counted);
  await expectAccessible(office);
  await office.getByRole('button', { name: /Quá hạn, chưa gửi/ }).click();
  await expectUnits(rows);

  await office.goto(`/app/reports?form=${encodeURIComponent(FORM)}&year=2026&view=pictures`);
  await settled(office);
  const bar = office.getByRole('link', { name: /Quá hạn, chưa gửi: [1-9]\d* đơn vị$/ }).first();
  const units = Number(/(\d+) đơn vị$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
  await bar.click();
  await expectUnits(units);

  await office.goto('/app/dashboards/director');
  await settled(office);
  const tile = office.locator('.kpi[data-place="4"]');
  const [sent = 0, due = 0] = ((await tile.locator('.kpi__v').textContent()) ?? '')
    .split('/')
    .map((part) => Number(part.trim()));
  await tile.click();
  await expectUnits(sent > 0 ? sent : due);
  figure(34, 'counts of the report centre, its pictures and the board open the units that they count');
});

test('a form that fails leaves the others standing, and comes back by its own button', async ({ desk }) => {
  const office = await desk('agency_office');
  let broken = true;
  await office.route(/\/api\/v1\/report-completeness\?.*form=12-TP-TGPL/, (route) =>
    broken ? refuse(route) : route.fallback(),
  );
  await office.goto('/app/reports?form=all&year=2026');
  await settled(office);
  const matrix = office.getByRole('region', { name: 'Báo cáo theo đơn vị và kỳ' });
  const heads = matrix.locator('th[scope="colgroup"]');
  await expect(heads.filter({ hasText: FORM })).toHaveCount(1);
  await expect(heads.filter({ hasText: '12-TP-TGPL' })).toHaveCount(0);
  const failed = office.getByRole('group', { name: '12-TP-TGPL' });
  broken = false;
  await failed.getByRole('button', { name: 'Thử lại' }).click();
  await expect(heads.filter({ hasText: '12-TP-TGPL' })).toHaveCount(1);
  await expect(failed).toHaveCount(0);
});

test('the matrix and a form are printed on A4 with their head, no row on two sheets', async ({ desk }) => {
  const clerk = await desk('centre_admin');
  await clerk.goto(centre);
  await settled(clerk);
  const sheets = [];
  await ownCell(clerk).click();
  const open = clerk
    .getByRole('complementary', { name: 'Xem nhanh' })
    .getByRole('link', { name: 'Mở', exact: true });
  const address = (await open.getAttribute('href')) ?? '';
  for (const page of [centre, address]) {
    await clerk.goto(page);
    await settled(clerk);
    const printed = sheetsOf(await clerk.pdf({ preferCSSPageSize: true, tagged: true }));
    expect(printed.sizes.every(([width, height]) => width === 210 && height === 297)).toBe(true);
    expect(printed.cut).toBe(0);
    expect(printed.headings).toEqual([0]);
    sheets.push(printed.sizes.length);
  }
  figure(37, `the matrix on ${sheets[0]} sheet, a form on ${sheets[1]}, no row on two`);
});

test('every number of a text opens its cases, as many as it says', async ({ desk }) => {
  test.setTimeout(120_000);
  const clerk = await desk('centre_admin');
  await clerk.goto('/app/reports?form=12-TP-TGPL&year=2026&period=2026-H1');
  await settled(clerk);
  await ownCell(clerk).click();
  const panel = clerk.getByRole('complementary', { name: 'Xem nhanh' });
  await panel.getByRole('button', { name: 'Lập báo cáo' }).click();
  await expect(clerk).toHaveURL(/\/app\/reports\/[0-9a-f-]{36}$/);
  await settled(clerk);
  const numbers = clerk.getByRole('region', { name: /^3\. / }).locator('a.live');
  // Whole cases first; after them come people and shares.
  const WHOLE = 12;
  let cases = 0;
  for (let at = 0; at < WHOLE; at += 1) {
    const count = Number((await numbers.nth(at).innerText()).replaceAll('.', ''));
    await numbers.nth(at).click();
    await expect(numbers.nth(at)).toHaveAttribute('aria-current', 'page');
    await settled(clerk);
    const more = panel.getByRole('button', { name: 'Xem thêm' });
    if ((await more.count()) > 0) await more.click();
    await expect(panel.locator('[data-row]')).toHaveCount(count);
    cases += count;
  }
  expect(cases).toBeGreaterThan(0);
  figure(34, `${WHOLE} numbers of a text opened their ${cases} cases, each in one press`);
  await expectEveryLook(clerk);
  await clerk.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
