import type { Locator } from '@playwright/test';
import { ask, checkOf, decide, dialogOf, fileOpened, oldBlank, scan, step, toCard } from './card-page';
import { lifeOf, movementsIn, seriesOf } from './ledger-page';
import { supplied } from './stock';
import { expect, expectEveryLook, settled, test } from './watch';
import { day } from './work';

const RG = seriesOf('RG');
const RT = seriesOf('RT');

test('a certificate is issued by another than entered the course, issued again, and withdrawn', async ({
  desk,
  request,
  page: anybody,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await supplied(request, 'CC', RG, 0, 5);
  const registrar = await desk('agency_office');
  const office = await desk('agency_office', 1);
  const title = `Bồi dưỡng nghiệp vụ trợ giúp pháp lý khóa ${Date.now() % 100_000}`;

  await test.step('a course whose results were decided on', async () => {
    await registrar.goto('/app/cards?tab=courses');
    await settled(registrar);
    await registrar.getByRole('button', { name: 'Thêm lớp' }).click();
    const adding = dialogOf(registrar, /^Thêm lớp/);
    await adding.getByLabel('Lớp bồi dưỡng').fill(title);
    await adding.getByLabel('Đơn vị tổ chức').fill('Học viện Tư pháp');
    await adding.getByLabel('Ngày bắt đầu').fill(day(-40));
    await adding.getByLabel('Ngày kết thúc').fill(day(-20));
    await adding.getByLabel('Số quyết định công nhận kết quả').fill('88/QĐ-CPBGDPL');
    await adding.getByLabel('Ngày quyết định công nhận kết quả').fill(day(-5));
    await adding.getByRole('button', { name: 'Thêm lớp' }).click();
    await expect(registrar).toHaveURL(/\/app\/courses\/[0-9a-f-]{36}$/);
    await settled(registrar);
    await expect(registrar.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(registrar.getByText('Chưa có chứng chỉ')).toBeVisible();
    // Whoever entered the results issues no certificate on them.
    const issue = registrar.getByRole('button', { name: 'Cấp chứng chỉ' });
    await expect(issue).toHaveAttribute('aria-disabled', 'true');
    await expect(issue).toHaveAccessibleDescription(/phải do người khác cấp/);
    await expectEveryLook(registrar);
  });
  const course = new URL(registrar.url()).pathname;

  const blanks = office.getByRole('region', { name: 'Phôi đã dùng' }).getByRole('listitem');
  let [certificate, number, first] = ['', '', ''];
  await test.step('somebody who passed gets a certificate on a blank that is scanned', async () => {
    await office.goto(course);
    await settled(office);
    await office.getByRole('button', { name: 'Cấp chứng chỉ' }).click();
    const issuing = dialogOf(office, /^Cấp chứng chỉ/);
    await issuing.getByLabel('Họ và tên in trên chứng chỉ').fill('Vàng Thị Thử Nghiệm');
    await issuing.getByLabel('Năm sinh').fill('1994');
    await scan(RG(1), /trong kho/)(issuing);
    await issuing.getByRole('button', { name: 'Cấp chứng chỉ' }).click();
    await expect(office).toHaveURL(/\/app\/certificates\/[0-9a-f-]{36}$/);
    await settled(office);
    certificate = new URL(office.url()).pathname;
    await expect(office.getByRole('heading', { level: 1 })).toContainText('Vàng Thị Thử Nghiệm');
    await expect(office.getByRole('heading', { level: 1 })).toContainText('Còn hiệu lực');
    await expect(blanks).toHaveCount(1);
    await expect(blanks.first()).toContainText(RG(1));
    number = (await office.locator('.phead__about .mono').first().textContent()) ?? '';
    expect(number).toMatch(/^\d{5}\/\d{4}\/CUC\/CC$/);
    first = await checkOf(office, baseURL);
    await anybody.goto(first);
    await expect(anybody.getByText('đã được ban hành và còn hiệu lực')).toBeVisible();
  });

  await test.step('again on a new blank: what became of the old one is asked for', async () => {
    await office.getByRole('button', { name: 'Cấp lại' }).click();
    const again = dialogOf(office, /^Cấp lại chứng chỉ/);
    await scan(RG(2), /trong kho/)(again);
    await again.getByRole('button', { name: 'Cấp lại chứng chỉ' }).click();
    await expect(again.getByRole('alert').first()).toContainText('Phôi cũ đã thu lại hay đã báo mất?');
    await oldBlank('Đã thu lại')(again);
    await again.getByRole('button', { name: 'Cấp lại chứng chỉ' }).click();
    await expect(again).toBeHidden();
    await expect(blanks).toHaveCount(2);
    await expect(blanks.filter({ hasText: RG(2) })).toContainText('đang dùng');
    await expect(blanks.filter({ hasText: RG(1) })).toContainText('đã thu lại');
    await expect(office.locator('.phead__about .mono').first()).toHaveText(number);
    await expectEveryLook(office);
    // What is printed on the old sheet opens a check that no longer says yes.
    await anybody.goto(first);
    await expect(anybody.getByText('đã bị thu hồi, không còn hiệu lực')).toBeVisible();
    await anybody.goto(await checkOf(office, baseURL));
    await expect(anybody.getByText('đã được ban hành và còn hiệu lực')).toBeVisible();
  });

  await test.step('the course has one certificate, the life of the first sheet its end', async () => {
    await office.goto(course);
    await settled(office);
    const row = office.getByRole('row').filter({ hasText: 'Vàng Thị Thử Nghiệm' });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(RG(2));
    await expect(movementsIn(await lifeOf(office, 'CC', RG(1)))).toHaveText([
      'Thu lại',
      'Cấp cho người',
      'Nhập kho phôi in',
    ]);
  });

  await test.step('withdrawn by a decision: the check says so, and nothing more is done with it', async () => {
    await office.goto(certificate);
    await settled(office);
    await office.getByRole('button', { name: 'Thu hồi chứng chỉ' }).click();
    const withdrawing = dialogOf(office, /^Thu hồi chứng chỉ/);
    await withdrawing.getByLabel('Số quyết định').fill('92/QĐ-CPBGDPL');
    await withdrawing.getByLabel('Ngày quyết định').fill(day());
    await withdrawing.getByLabel('Lý do').fill('Kết quả kiểm tra bị hủy');
    await oldBlank('Đã thu lại')(withdrawing);
    await withdrawing.getByRole('button', { name: 'Thu hồi chứng chỉ' }).click();
    await expect(withdrawing).toBeHidden();
    await expect(office.getByRole('heading', { level: 1 })).toContainText('Đã thu hồi');
    const facts = office.getByRole('complementary', { name: 'Thông tin' });
    await expect(facts).toContainText('92/QĐ-CPBGDPL');
    await expect(facts).toContainText('Kết quả kiểm tra bị hủy');
    await expect(blanks.filter({ hasText: RG(2) })).toContainText('đã thu lại');
    await expect(office.getByRole('button', { name: 'Cấp lại' })).toHaveAttribute('aria-disabled', 'true');
    await expectEveryLook(office);
    await anybody.goto(await checkOf(office, baseURL));
    await expect(anybody.getByText('đã bị thu hồi, không còn hiệu lực')).toBeVisible();
  });
});

test('a card is issued again after it was lost: its number stays, the blank is another', async ({
  desk,
  request,
}) => {
  test.setTimeout(180_000);
  await supplied(request, 'TGV', RT, 3);
  const clerk = await desk('centre_admin');
  const department = await desk('department');
  const head = await desk('director');
  const blanks = clerk.getByRole('region', { name: 'Phôi đã dùng' }).getByRole('listitem');

  const decided = async (file: string, decision: string) => {
    await step(department, file, 'Chuyển người quyết định');
    await step(department, file, 'Ghi quyết định', decide(decision));
  };

  const file = await ask(clerk, request);
  await decided(file, '61/QĐ-UBND');
  await step(head, file, 'Thực hiện', scan(RT(1), /trong kho/), 'Cấp thẻ');
  const card = await toCard(head);
  const number = (await head.locator('.phead__about .mono').first().textContent()) ?? '';
  expect(number).not.toBe('');

  await test.step('again: the number stays, the blank is a new one, the old one is lost', async () => {
    await clerk.goto(card);
    await settled(clerk);
    await clerk.getByRole('button', { name: 'Cấp lại' }).click();
    const again = dialogOf(clerk, /^Cấp lại/);
    await again.getByLabel('Lý do').fill('Mất khi đi công tác');
    await again.getByRole('button', { name: 'Cấp lại', exact: true }).click();
    const second = await fileOpened(clerk);
    await decided(second, '62/QĐ-UBND');
    const carry = async (dialog: Locator) => {
      await scan(RT(2), /trong kho/)(dialog);
      await oldBlank('Mất')(dialog);
    };
    await step(head, second, 'Thực hiện', carry, 'Cấp lại thẻ');
    await clerk.goto(card);
    await settled(clerk);
    await expect(clerk.locator('.phead__about .mono').first()).toHaveText(number);
    await expect(blanks).toHaveCount(2);
    await expect(blanks.filter({ hasText: RT(2) })).toContainText('đang dùng');
    await expect(blanks.filter({ hasText: RT(1) })).toContainText('mất');
  });
});

test('a card whose holder did nothing for two years is proposed for withdrawal, with the figures', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const clerk = await desk('centre_admin');
  const department = await desk('department');
  await clerk.goto('/app/cards?tab=proposals');
  await settled(clerk);
  const rows = clerk.getByRole('region', { name: 'Đề xuất thu hồi' }).locator('tbody tr');
  const row = rows.filter({ hasText: 'Hai năm liên tục không thực hiện vụ việc' }).first();
  const name = (await row.getByRole('link').first().textContent()) ?? '';
  const number = (await row.locator('.is-code, .mono').first().textContent()) ?? '';
  const card = (await row.getByRole('link').first().getAttribute('href')) ?? '';
  const idle = Number(/(\d+) tháng, từ \d\d\/\d\d\/\d{4}/.exec((await row.textContent()) ?? '')?.[1]);
  expect(idle).toBeGreaterThanOrEqual(24);
  const before = await rows.count();
  await expectEveryLook(clerk);

  await row.getByRole('button', { name: `Thu hồi thẻ ${name}` }).click();
  const withdrawing = dialogOf(clerk, /^Thu hồi thẻ/);
  await expect(withdrawing.getByLabel('Căn cứ thu hồi')).toHaveValue('inactive');
  await withdrawing.getByRole('button', { name: 'Thu hồi thẻ' }).click();
  const file = await fileOpened(clerk);
  const facts = clerk.getByRole('complementary', { name: 'Thông tin' });
  await expect(facts).toContainText('Hai năm liên tục không thực hiện vụ việc');
  await expect(facts).toContainText(number);

  // Whose file is open is not proposed again.
  await clerk.goto('/app/cards?tab=proposals');
  await settled(clerk);
  await expect(rows).toHaveCount(before - 1);
  await expect(clerk.getByRole('main').getByText(number, { exact: true })).toHaveCount(0);

  await step(clerk, file, 'Chuyển người quyết định');
  await step(department, file, 'Ghi quyết định', decide('63/QĐ-UBND'));
  await clerk.goto(card);
  await settled(clerk);
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText('Đã thu hồi');
  await expect(clerk.getByRole('button', { name: 'Cấp lại' })).toHaveAttribute('aria-disabled', 'true');
});
