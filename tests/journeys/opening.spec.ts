import type { Locator } from '@playwright/test';
import { accountsOf } from './accounts';
import {
  atLedger,
  balanceOf,
  expectChanged,
  lifeOf,
  movementsIn,
  panelOf,
  seriesOf,
  write,
} from './ledger-page';
import { expect, expectAccessible, settled, test } from './watch';
import { day } from './work';

const OB = seriesOf('OB');

/** The first administrator who is not of Lạng Sơn, whose ledger the other journeys move. */
const SECOND = 2;

const HEADINGS = [
  'Mã đơn vị',
  'Loại phôi',
  'Từ số',
  'Đến số',
  'Tình trạng',
  'Số biên bản',
  'Ngày biên bản',
  'Nơi lập biên bản',
];

/** The sheet of a unit that had collaborators' cards when the ledger began: a row a range, in this state. */
function sheet(unit: string, ...ranges: [first: number, last: number, state: string][]) {
  const row = ([first, last, state]: (typeof ranges)[number]) =>
    [unit, 'CTV', OB(first), OB(last), state, '05/BB-KK', day(), 'Kho Trung tâm'].join(',');
  const text = [HEADINGS.join(','), ...ranges.map(row)].join('\r\n');
  return { name: 'so-du-dau-ky.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const bringing = (dialog: Locator): Locator =>
  dialog.getByRole('button', { name: 'Nhập số dư', exact: true });

test('opening balances: one wrong cell and nothing comes in; mended, all of it does', async ({ desk }) => {
  test.setTimeout(120_000);
  const there = accountsOf('centre_admin')[SECOND];
  if (!there) throw new Error('a centre');
  const { organisation_code: unit, organisation_name: name } = there;
  const office = await desk('agency_office');
  const clerk = await desk('centre_admin', SECOND);
  const [nation, own] = [await balanceOf(office, 'CTV'), await balanceOf(clerk, 'CTV')];

  const dialog = await write(office, 'Nhập số dư đầu kỳ');
  const box = dialog.getByLabel('Bảng tính');
  await test.step('a wrong cell is named by its place, with how to mend it', async () => {
    await expect(bringing(dialog)).toHaveAccessibleDescription('Chọn bảng tính; mọi dòng phải nhập được');
    await box.setInputFiles(
      sheet(unit, [1, 40, 'Trong kho'], [41, 45, 'Đã cấp'], [46, 50, 'Để đâu quên rồi']),
    );
    await expect(dialog.getByText('2 trên 3 dòng nhập được, 45 phôi')).toBeVisible();
    const fault = dialog.getByRole('listitem');
    await expect(fault).toHaveCount(1);
    await expect(fault).toContainText('Tình trạng');
    await expect(fault).toContainText('Ghi trong kho, đã cấp, đã thu lại, hỏng, mất hoặc thu hồi');
    await expect(fault.getByText('E4', { exact: true })).toBeVisible();
    await expectAccessible(office);
  });

  await test.step('nothing is brought in', async () => {
    await expect(bringing(dialog)).toHaveAttribute('aria-disabled', 'true');
    await bringing(dialog).click({ force: true });
    await expect(dialog).toBeVisible();
    expect(await balanceOf(clerk, 'CTV')).toEqual(own);
  });

  await test.step('mended, it is told what would come in before it does', async () => {
    await box.setInputFiles(sheet(unit, [1, 40, 'Trong kho'], [41, 45, 'Đã cấp'], [46, 50, 'Trong kho']));
    await expect(dialog.getByText('3 trên 3 dòng nhập được, 50 phôi')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await expect(dialog.getByRole('listitem').first()).toContainText(`${OB(1)}–${OB(40)}`);
    await expect(dialog.getByRole('listitem').first()).toContainText(name);
    // A trial writes nothing.
    expect(await balanceOf(clerk, 'CTV')).toEqual(own);
    await bringing(dialog).click();
    await expect(dialog).toBeHidden();
    await settled(office);
    const change = { 'Đã nhập': 50, 'Trong kho': 45, 'Đã cấp': 5 };
    await expectChanged(office, nation, change);
    await atLedger(clerk, 'CTV');
    await expectChanged(clerk, own, change);
  });

  await test.step('the paper behind it has the minutes', async () => {
    const life = await lifeOf(clerk, 'CTV', OB(41));
    await expect(movementsIn(life)).toHaveText(['Cấp cho người', 'Nhập kho phôi in']);
    await life
      .getByRole('link', { name: /^SD-\d+\/\d{4}$/ })
      .first()
      .click();
    await expect(panelOf(clerk).getByRole('heading', { level: 2 })).toHaveText(/^SD-\d+\/\d{4}$/);
    await expect(panelOf(clerk)).toContainText(`05/BB-KK, ${day()}, Kho Trung tâm`);
    await expect(panelOf(clerk)).toContainText('Số dư đầu kỳ');
  });

  await test.step('the same sheet a second time says where the numbers are', async () => {
    const again = await write(office, 'Nhập số dư đầu kỳ');
    await again.getByLabel('Bảng tính').setInputFiles(sheet(unit, [1, 40, 'Trong kho']));
    await expect(again.getByRole('listitem')).toContainText('đã có trong sổ: trong kho');
    await expect(again.getByRole('listitem').getByText('C2', { exact: true })).toBeVisible();
    await expect(bringing(again)).toHaveAttribute('aria-disabled', 'true');
  });
});
