import type { Locator, Page } from '@playwright/test';
import { ask, checkOf, decide, dialogOf, fileOpened, oldBlank, scan, step, toCard } from './card-page';
import { printed, rowsOf, taken } from './files';
import {
  arithmetic,
  atLedger,
  balanceOf,
  expectChanged,
  expectNotMine,
  LANG_SON,
  lifeOf,
  minutes,
  movementsIn,
  open,
  panelOf,
  send,
  seriesOf,
  take,
  write,
} from './ledger-page';
import { today } from './stock';
import { expect, expectEveryLook, settled, test } from './watch';
import { day } from './work';

const LS = seriesOf('LS');

/** The blank whose life this is. */
const ONE = LS(3);

/** What of a page of a file stands in its heading and its box of steps. */
async function expectFile(page: Page, file: string, state: string): Promise<void> {
  await page.goto(file);
  await settled(page);
  await expect(page.getByRole('main').getByText(state, { exact: true })).toBeVisible();
}

/** Who did which part of a movement. */
const partsOf = (life: Locator, movement: string): Locator =>
  life
    .getByRole('listitem')
    .filter({ has: life.page().getByText(movement, { exact: true }) })
    .locator('.tl__about > span');

/** The last day of a period as a paper says it, and as addresses write it. */
async function lastDay(panel: Locator): Promise<string> {
  const row = panel.locator('.kv__row').filter({ hasText: 'Báo cáo trước ngày' });
  const [date = '', month = '', year = ''] = ((await row.locator('dd').textContent()) ?? '').split('/');
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

const plus = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

test('the life of one blank: printed, sent, issued, withdrawn, destroyed, reported, and in the books', async ({
  desk,
  request,
  page: anybody,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const office = await desk('agency_office');
  const agency = await desk('agency');
  const clerk = await desk('centre_admin');
  const head = await desk('director');
  const department = await desk('department');
  const [nation, own] = [await balanceOf(office, 'TGV'), await balanceOf(head, 'TGV')];

  let [lot, shipment] = ['', ''];
  await test.step('the Office takes a lot in from the printer', async () => {
    await office.keyboard.press('r');
    const receiving = dialogOf(office, /^Nhập kho/);
    await receiving.getByLabel('Số đầu').fill(LS(1));
    await receiving.getByLabel('Số cuối').fill(LS(20));
    await expect(arithmetic(receiving)).toHaveText(`20 phôi: ${LS(1)}–${LS(20)}`);
    await receiving.getByLabel('Số đơn đặt in').fill('21/ĐH-VPC');
    await receiving.getByLabel('Ngày in').fill(day(-2));
    await minutes(receiving, '31/BB-VPC', 'Kho Văn phòng Cục');
    lot = await send(office, receiving, 'Nhập kho', /^NK-\d+\/\d{4}$/);
    await expectChanged(office, nation, { 'Đã nhập': 20, 'Trong kho': 20 });
  });

  await test.step('a centre asks for ten, the Agency approves, the Office sends: three people', async () => {
    await atLedger(clerk);
    await clerk.keyboard.press('a');
    const asking = dialogOf(clerk, /^Đề nghị cấp phôi/);
    await asking.getByLabel('Số phôi').fill('10');
    await asking.getByLabel('Dùng để làm gì').fill('Cấp thẻ cho trợ giúp viên mới bổ nhiệm');
    const asked = await send(clerk, asking, 'Đề nghị cấp phôi', /^ĐN-\d+\/\d{4}$/);
    await expectNotMine(clerk, 'Duyệt', /đã đề nghị; bước này phải do người khác làm$/);

    await open(agency, asked);
    await send(agency, await take(agency, 'Duyệt'), 'Duyệt', new RegExp(asked));
    await expectNotMine(agency, 'Xuất kho', /đã duyệt; bước này phải do người khác làm$/);

    await open(office, asked);
    const sending = await take(office, 'Xuất kho');
    await sending.getByLabel('Số phôi').fill(`${LS(1)}-${LS(10)}`);
    await expect(arithmetic(sending)).toContainText('Đủ 10 phôi còn phải cấp');
    shipment = await send(office, sending, 'Xuất kho', /^PX-\d+\/\d{4}$/);
    await expectNotMine(office, 'Xác nhận đã nhận đủ', /đã giao phôi; bước này phải do người khác làm$/);
    await expectChanged(office, nation, { 'Đã nhập': 20, 'Trong kho': 10, 'Đang chuyển': 10 });
  });

  await test.step('the head takes eight in: two of the parcel are missing', async () => {
    await open(head, shipment);
    const missing = await take(head, 'Báo nhận thiếu');
    await missing.getByLabel('Số phôi thiếu').fill(`${LS(9)}-${LS(10)}`);
    await expect(arithmetic(missing)).toContainText('Đã nhận 8 trong 10 phôi');
    await missing.getByLabel('Kết quả kiểm đếm').fill('Phong bì rách, thiếu hai phôi cuối');
    await send(head, missing, 'Báo nhận thiếu', new RegExp(shipment));
    await expect(panelOf(head)).toContainText('Nhận thiếu');
    await expect(panelOf(head)).toContainText(`${LS(9)}–${LS(10)}`);
    await expectChanged(head, own, { 'Đã nhập': 10, 'Trong kho': 8, 'Đang chuyển': 2 });
  });

  let card = '';
  let holder = '';
  await test.step('an officer gets a card on one of them', async () => {
    const file = await ask(clerk, request);
    holder = ((await clerk.getByRole('heading', { level: 1 }).textContent()) ?? '').trim();
    await expectFile(clerk, file, 'Đang chuẩn bị');
    await step(department, file, 'Chuyển người quyết định');
    await expectFile(clerk, file, 'Chờ quyết định');
    await step(department, file, 'Ghi quyết định', decide('51/QĐ-UBND'));
    await expectFile(clerk, file, 'Đã quyết định, chờ thực hiện');
    await expectNotMine(
      clerk,
      'Thực hiện',
      /Bạn đã lập hồ sơ này; bước này phải do người khác làm$/,
      clerk.getByRole('main'),
    );
    await step(head, file, 'Thực hiện', scan(ONE, /trong kho/), 'Cấp thẻ');
    await expectFile(clerk, file, 'Đã thực hiện');
    card = await toCard(clerk);
    await expect(clerk.getByRole('heading', { level: 1 })).toContainText('Còn hiệu lực');
    await balanceOf(head, 'TGV');
    await expectChanged(head, own, { 'Đã nhập': 10, 'Trong kho': 7, 'Đang chuyển': 2, 'Đã cấp': 1 });
  });

  await test.step('whoever holds it against the light of the public check reads that it holds', async () => {
    await anybody.goto(await checkOf(clerk, baseURL));
    await expect(anybody.getByText('đã được ban hành và còn hiệu lực')).toBeVisible();
    await expect(anybody.getByText(holder)).toHaveCount(0);
  });

  await test.step('it is withdrawn on a ground of the law, and the check says so from the decision on', async () => {
    await clerk.getByRole('button', { name: 'Thu hồi thẻ' }).click();
    const withdrawing = dialogOf(clerk, /^Thu hồi thẻ/);
    await withdrawing.getByLabel('Căn cứ thu hồi').selectOption({ label: 'Chuyển công tác, thôi việc' });
    await withdrawing.getByLabel('Lý do').fill('Chuyển sang Sở Nội vụ từ đầu tháng');
    await withdrawing.getByRole('button', { name: 'Thu hồi thẻ' }).click();
    const withdrawal = await fileOpened(clerk);
    await step(department, withdrawal, 'Chuyển người quyết định');
    await anybody.reload();
    await expect(anybody.getByText('đã được ban hành và còn hiệu lực')).toBeVisible();
    await step(department, withdrawal, 'Ghi quyết định', decide('52/QĐ-UBND'));
    await anybody.reload();
    await expect(anybody.getByText('đã bị thu hồi, không còn hiệu lực')).toBeVisible();

    await step(head, withdrawal, 'Thực hiện', oldBlank('Đã thu lại'), 'Thu lại thẻ');
    await head.goto(card);
    await settled(head);
    await expect(head.getByRole('heading', { level: 1 })).toContainText('Đã thu hồi');
    await expect(head.getByRole('region', { name: 'Phôi đã dùng' })).toContainText('đã thu lại');
  });

  await test.step('the blank is with the unit again, and nobody uses it', async () => {
    await lifeOf(head, 'TGV', ONE);
    const now = head.getByRole('complementary', { name: 'Hiện nay' });
    await expect(now).toContainText('đã thu lại');
    await expect(now).toContainText(LANG_SON);
    await balanceOf(head, 'TGV');
    await expectChanged(head, own, { 'Đã nhập': 10, 'Trong kho': 7, 'Đang chuyển': 2, 'Đã cấp': 1 });
    await expect(head.locator('.equation')).toContainText(/trong đó thu lại [1-9]/);
  });

  let destruction = '';
  await test.step('a council of three destroys it, with minutes', async () => {
    await atLedger(clerk);
    const destroying = await write(clerk, 'Đề nghị hủy phôi');
    await destroying.getByLabel('Số phôi').fill(ONE);
    await destroying.getByLabel('Lý do').fill('Thẻ đã thu hồi');
    const council = 'Nông Văn Thử, Chủ tịch hội đồng\nLò Thị Mẫu, Thư ký\nVi Văn Ví, Ủy viên';
    await destroying.getByLabel('Hội đồng hủy phôi').fill(council);
    await expect(destroying.getByText('3 người', { exact: true })).toBeVisible();
    await minutes(destroying, '07/BB-TT', 'Kho Trung tâm');
    destruction = await send(clerk, destroying, 'Đề nghị hủy phôi', /^HP-\d+\/\d{4}$/);
    await open(agency, destruction);
    await send(agency, await take(agency, 'Duyệt'), 'Duyệt', new RegExp(destruction));
    await open(head, destruction);
    await send(head, await take(head, 'Thực hiện'), 'Thực hiện', new RegExp(destruction));
    await expect(panelOf(head)).toContainText('Vi Văn Ví, Ủy viên');
    await expect(panelOf(head)).toContainText('07/BB-TT');
    await expectChanged(head, own, { 'Đã nhập': 10, 'Trong kho': 7, 'Đang chuyển': 2, 'Đã hủy': 1 });
  });

  await test.step('the destruction is to be reported within fifteen days, and is', async () => {
    const due = await lastDay(panelOf(head));
    // A period whose last day is off ends with the next day of work; Tet is the longest.
    expect(due >= plus(today(), 15) && due <= plus(today(), 26), due).toBe(true);
    await clerk.goto(`/app/calendar?view=week&day=${due}&owner=me`);
    await settled(clerk);
    const duty = clerk
      .getByRole('complementary', { name: 'Ngày đã chọn' })
      .getByRole('listitem')
      .filter({ hasText: destruction });
    await duty.getByRole('link', { name: 'Báo cáo việc hủy phôi' }).click();
    await expect(panelOf(clerk).getByRole('heading', { level: 2 })).toHaveText(destruction);
    const reporting = await take(clerk, 'Báo cáo');
    await reporting.getByLabel('Số báo cáo').fill('15/BC-TTTGPL');
    await reporting.getByLabel('Ngày báo cáo').fill(day());
    await send(clerk, reporting, 'Báo cáo', new RegExp(destruction));
    await expect(panelOf(clerk)).toContainText('Đã báo cáo');
    await clerk.goto('/app/obligations?state=done&owner=me');
    await settled(clerk);
    const met = clerk.getByRole('row').filter({ hasText: destruction });
    await expect(met).toContainText('Báo cáo việc hủy phôi');
    await expect(met).toContainText('Đúng hạn');
  });

  await test.step('the life line of the number tells all of it, with the people', async () => {
    const life = await lifeOf(agency, 'TGV', ONE);
    await expect(movementsIn(life)).toHaveText([
      'Hủy',
      'Thu lại',
      'Cấp cho người',
      'Xác nhận đã nhận',
      'Cấp phát',
      'Nhập kho phôi in',
    ]);
    for (const code of [lot, shipment, destruction])
      await expect(life.getByRole('link', { name: code }).first()).toBeVisible();
    for (const movement of ['Cấp phát', 'Cấp cho người', 'Hủy']) {
      const parts = await partsOf(life, movement).allTextContents();
      expect(
        parts.map((part) => part.split(':')[0]),
        movement,
      ).toEqual(['đề nghị', 'duyệt', 'thủ kho']);
      expect(new Set(parts.map((part) => part.split(': ')[1])).size, movement).toBe(3);
    }
    await expect(agency.getByRole('complementary', { name: 'Hiện nay' })).toContainText('đã hủy');
  });

  const year = today().slice(0, 4);
  const book = `Sổ theo dõi cấp phát phôi năm ${year}`;
  const { 'Trong kho': held } = await balanceOf(head, 'TGV');
  await test.step('the books of the year are open as long as it runs, and the page says until when', async () => {
    await head.getByRole('button', { name: 'Sổ và mẫu phôi' }).click();
    await head.getByRole('link', { name: 'Sổ và báo cáo phôi' }).click();
    await settled(head);
    const box = head.getByRole('region', { name: book });
    await expect(box).toContainText(LANG_SON);
    await expect(box).toContainText('Chưa khóa sổ');
    const close = box.getByRole('button', { name: 'Khóa sổ', exact: true });
    await expect(close).toHaveAttribute('aria-disabled', 'true');
    await expect(close).toHaveAccessibleDescription(`Năm kết thúc ngày 31/12/${year}.`);
    await close.click({ force: true });
    await expect(head.getByRole('dialog')).toHaveCount(0);
    await expectEveryLook(head);
  });

  await test.step('the book of the year has every movement of it, and ends as the page does', async () => {
    const rows = rowsOf(await taken(head, book, 'Văn bản CSV'));
    const its = rows.filter((row) => (row['Số đầu'] ?? '') <= ONE && ONE <= (row['Số cuối'] ?? ''));
    expect(its.map((row) => [row['Nội dung'], row['Nhập'], row['Xuất']])).toEqual([
      ['cấp phát', '', ''],
      ['xác nhận đã nhận', '8', ''],
      ['cấp cho người', '', '1'],
      ['thu lại', '', ''],
      ['hủy', '', ''],
    ]);
    expect(rows.at(-1)).toMatchObject({ 'Nội dung': 'Tồn cuối kỳ', Tồn: String(held) });

    const paper = await taken(head, book, 'Bản in PDF');
    expect(paper.name).toMatch(/^so-theo-doi-phoi_TGV_\d{4}_.+\.pdf$/);
    const { sheets, text } = await printed(paper);
    expect(sheets).toBeGreaterThan(0);
    expect(text).toContain(`Trang 1/${sheets}`);
    for (const said of [ONE, destruction, 'xác nhận đã nhận', 'cấp cho người', 'thu lại'])
      expect(text).toContain(said);
    expect(text).toContain(`NĂM CHƯA KẾT THÚC`);
  });

  await test.step('the register of cards has it with both decisions', async () => {
    const register = `Sổ cấp thẻ trợ giúp viên pháp lý năm ${year}`;
    const rows = rowsOf(await taken(head, register, 'Văn bản CSV'));
    const its = rows.filter((row) => row['Số hiệu phôi'] === ONE);
    expect(its.map((row) => [row['Nội dung'], row['Ngày ghi'], row['Họ và tên'], row['Quyết định']])).toEqual(
      [
        ['Cấp mới', day(), holder, '51/QĐ-UBND'],
        ['Thu hồi', day(), holder, '52/QĐ-UBND'],
      ],
    );
    const paper = await taken(head, register, 'Bản in PDF');
    const { sheets, text } = await printed(paper);
    expect(sheets).toBeGreaterThan(0);
    for (const said of [ONE, holder, '51/QĐ-UBND', '52/QĐ-UBND']) expect(text).toContain(said);
  });
});
