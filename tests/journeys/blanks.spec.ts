import { Keyboard } from './keyboard';
import {
  arithmetic,
  atLedger,
  balanceOf,
  expectChanged,
  expectNotMine,
  LANG_SON,
  ledgerOf,
  minutes,
  open,
  panelOf,
  send,
  seriesOf,
  take,
  write,
} from './ledger-page';
import { expect, expectAccessible, expectEveryLook, settled, test } from './watch';
import { day } from './work';

test.describe.configure({ mode: 'serial' });

const LEDGER = ledgerOf('TGV');

const A = seriesOf('A');

test('a printed lot goes to Lạng Sơn, two of it are missing, three spoil and are destroyed by three people', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  const office = await desk('agency_office');
  const agency = await desk('agency');
  const clerk = await desk('centre_admin');
  const head = await desk('director');
  const [nation, own] = [await balanceOf(office, 'TGV'), await balanceOf(head, 'TGV')];

  await test.step('a lot is received by its range, with the arithmetic before it is sent', async () => {
    await office.keyboard.press('r');
    const lot = office.getByRole('dialog', { name: /^Nhập kho/ });
    await lot.getByLabel('Số đầu').fill(A(500));
    await lot.getByLabel('Số cuối').fill(A(1));
    await expect(arithmetic(lot)).toContainText('số cuối nhỏ hơn số đầu');
    await lot.getByLabel('Số đầu').fill(A(1));
    await lot.getByLabel('Số cuối').fill(A(500));
    await expect(arithmetic(lot)).toHaveText(`500 phôi: ${A(1)}–${A(500)}`);
    await expectAccessible(office);
    await lot.getByLabel('Số đơn đặt in').fill('07/ĐH-VPC');
    await lot.getByLabel('Ngày in').fill(day(-3));
    await minutes(lot, '12/BB-VPC', 'Kho Văn phòng Cục');
    await send(office, lot, 'Nhập kho', /^NK-\d+\/\d{4}$/);
    await expectChanged(office, nation, { 'Đã nhập': 500, 'Trong kho': 500 });
  });

  let request = '';
  await test.step('Lạng Sơn asks, without a mouse, and cannot approve what it asks for', async () => {
    // At a desk of its own: there a press of a pointer is a fault.
    const asker = await desk('centre_admin');
    await atLedger(asker);
    const keys = await Keyboard.at(asker);
    await asker.keyboard.press('a');
    const asking = asker.getByRole('dialog', { name: /^Đề nghị cấp phôi/ });
    await keys.type(asking.getByLabel('Số phôi'), '50');
    await keys.type(asking.getByLabel('Dùng để làm gì'), 'Cap the cho tro giup vien moi bo nhiem');
    await keys.press(asking.getByRole('button', { name: 'Đề nghị cấp phôi', exact: true }));
    await expect(asking).toBeHidden();
    const heading = panelOf(asker).getByRole('heading', { level: 2 });
    await expect(heading).toHaveText(/^ĐN-\d+\/\d{4}$/);
    request = (await heading.textContent()) ?? '';
    await expect(panelOf(asker)).toContainText('Chờ duyệt');
    await keys.reach(panelOf(asker).getByRole('button', { name: 'Duyệt', exact: true }));
    await asker.keyboard.press('Enter');
    await expect(asker.getByRole('dialog')).toHaveCount(0);
    // Escape closes it, and what opened it has the focus again.
    await asker.keyboard.press('Escape');
    await expect(panelOf(asker)).toBeHidden();
    await expect(asker).toHaveURL(new RegExp(`${LEDGER.replace('?', '\\?')}$`));
    const waiting = asker.getByRole('region', { name: 'Chứng từ chờ xử lý' });
    const link = waiting.getByRole('link', { name: new RegExp(`${request}$`) });
    await keys.press(link);
    await expect(panelOf(asker)).toBeFocused();
    await asker.keyboard.press('Escape');
    await expect(link).toBeFocused();
  });

  await test.step('the Agency approves, a third person sends the range', async () => {
    await open(agency, request);
    const approving = await take(agency, 'Duyệt');
    await send(agency, approving, 'Duyệt', new RegExp(request));
    await expect(panelOf(agency)).toContainText('Đã duyệt');

    await open(office, request);
    const sending = await take(office, 'Xuất kho');
    await sending.getByLabel('Số phôi').fill(`${A(1)}-${A(49)}`);
    await expect(arithmetic(sending)).toContainText('Cấp một phần: còn 1 trong 50 phôi phải cấp');
    await sending.getByLabel('Số phôi').fill(`${A(1)}-${A(49)}, ${A(50)}`);
    await expect(arithmetic(sending)).toContainText('Đủ 50 phôi còn phải cấp');
    await expectAccessible(office);
  });

  let shipment = '';
  await test.step('who has handed it out does not take it in', async () => {
    const sending = office.getByRole('dialog', { name: /^Xuất kho/ });
    shipment = await send(office, sending, 'Xuất kho', /^PX-\d+\/\d{4}$/);
    await expectNotMine(office, 'Xác nhận đã nhận đủ', /./);
    await expectChanged(office, nation, { 'Đã nhập': 500, 'Trong kho': 450, 'Đang chuyển': 50 });
  });

  await test.step('two are missing: the rest stands in the store, the two stay on the way', async () => {
    await open(head, shipment);
    const missing = await take(head, 'Báo nhận thiếu');
    await missing.getByLabel('Số phôi thiếu').fill(`${A(7)}, ${A(31)}`);
    await expect(arithmetic(missing)).toContainText('Đã nhận 48 trong 50 phôi');
    await missing.getByLabel('Kết quả kiểm đếm').fill('Bao bì rách, thiếu hai phôi');
    await send(head, missing, 'Báo nhận thiếu', new RegExp(shipment));
    await expect(panelOf(head)).toContainText('Nhận thiếu');
    await expectChanged(head, own, { 'Đã nhập': 50, 'Trong kho': 48, 'Đang chuyển': 2 });
    await expectEveryLook(head);
  });

  await test.step('the life of a missing number, from a scanner', async () => {
    await atLedger(head);
    await head.keyboard.type(A(7));
    await head.keyboard.press('Enter');
    await expect(head.getByRole('heading', { level: 1 })).toContainText(`Phôi ${A(7)}`);
    await settled(head);
    const now = head.getByRole('complementary', { name: 'Hiện nay' });
    await expect(now).toContainText('đang chuyển');
    await expect(now).toContainText(LANG_SON);
    const life = head.getByRole('region', { name: 'Đường đời của số' });
    await expect(life.getByRole('link', { name: shipment })).toBeVisible();
    await expect(life).toContainText('Nhập kho phôi in');
    await expectEveryLook(head);
  });

  let destruction = '';
  await test.step('three spoil; a council of two is none', async () => {
    await atLedger(clerk);
    const spoiling = await write(clerk, 'Báo phôi hỏng');
    await spoiling.getByLabel('Số phôi').fill(`${A(1)}-${A(3)}`);
    await spoiling.getByLabel('Hỏng thế nào').fill('In lệch khung');
    await send(clerk, spoiling, 'Báo phôi hỏng', /^BH-\d+\/\d{4}$/);
    await expectChanged(clerk, own, { 'Đã nhập': 50, 'Trong kho': 45, 'Đang chuyển': 2, Hỏng: 3 });

    const destroying = await write(clerk, 'Đề nghị hủy phôi');
    await destroying.getByLabel('Số phôi').fill(`${A(1)}-${A(3)}`);
    await destroying.getByLabel('Lý do').fill('Phôi in hỏng');
    const council = destroying.getByLabel('Hội đồng hủy phôi');
    await council.fill('Nông Văn Thử, Chủ tịch hội đồng\nLò Thị Mẫu, Thư ký');
    await expect(destroying.getByText('Mới có 2 người')).toBeVisible();
    await minutes(destroying, '03/BB-TT', 'Kho Trung tâm');
    await destroying.getByRole('button', { name: 'Đề nghị hủy phôi', exact: true }).click();
    await expect(destroying.getByRole('alert')).toBeVisible();
    await council.fill('Nông Văn Thử, Chủ tịch hội đồng\nLò Thị Mẫu, Thư ký\nVi Văn Ví, Ủy viên');
    await expect(destroying.getByText('3 người', { exact: true })).toBeVisible();
    destruction = await send(clerk, destroying, 'Đề nghị hủy phôi', /^HP-\d+\/\d{4}$/);
    await expectChanged(clerk, own, { 'Đã nhập': 50, 'Trong kho': 45, 'Đang chuyển': 2, Hỏng: 3 });
  });

  await test.step('one proposes, one approves, a third destroys', async () => {
    await open(agency, destruction);
    await send(agency, await take(agency, 'Duyệt'), 'Duyệt', new RegExp(destruction));
    await open(clerk, destruction);
    await expectNotMine(clerk, 'Thực hiện', /đã đề nghị; bước này phải do người khác làm$/);
    await expectEveryLook(clerk);
    await open(head, destruction);
    await send(head, await take(head, 'Thực hiện'), 'Thực hiện', new RegExp(destruction));
    await expect(panelOf(head)).toContainText('Đã thực hiện');
    await expect(panelOf(head)).toContainText('Vi Văn Ví, Ủy viên');
    await expect(panelOf(head)).toContainText('Báo cáo trước ngày');
    await expectChanged(head, own, { 'Đã nhập': 50, 'Trong kho': 45, 'Đang chuyển': 2, 'Đã hủy': 3 });
  });

  await test.step('the ledger tells all of it, to the Agency and for a day', async () => {
    await atLedger(agency);
    await expectChanged(agency, nation, { 'Đã nhập': 500, 'Trong kho': 495, 'Đang chuyển': 2, 'Đã hủy': 3 });
    const holders = agency.getByRole('region', { name: 'Đơn vị giữ phôi' });
    const held = ((own['Trong kho'] ?? 0) + 45).toLocaleString('vi-VN');
    await expect(holders.getByRole('row', { name: new RegExp(LANG_SON) })).toContainText(
      `Trong kho: ${held}`,
    );
    const strip = agency.getByRole('region', { name: 'Dải số' });
    await expect(strip.getByRole('link', { name: /A000001–A000003: đã hủy/ }).first()).toBeAttached();
    const ledger = agency.getByRole('region', { name: 'Sổ cái' });
    for (const kind of ['Nhập kho phôi in', 'Cấp phát', 'Xác nhận đã nhận', 'Báo hỏng', 'Hủy'])
      await expect(ledger.getByRole('cell', { name: kind, exact: true }).first()).toBeVisible();
    await expectEveryLook(agency);
    await agency.getByLabel('Tại ngày').fill(day(-1));
    await expect(agency).toHaveURL(/as_of=/);
    await expectChanged(agency, nation, {});
  });
});
