import type { Page } from '@playwright/test';
import { taken } from './files';
import { Hand } from './hand';
import {
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
  seriesOf,
  take,
  write,
} from './ledger-page';
import { printed } from './pdf';
import { supplied } from './stock';
import { expect, expectEveryLook, settled, test } from './watch';

const KQ = seriesOf('KQ');

/** In the store by the book, and not in the safe. */
const MISSING = KQ(7);
/** In the safe, and by the book in the store of the Agency. */
const FOREIGN = KQ(20);

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('a store is counted by scanner: one is missing, one is another’s; two people answer for it', async ({
  desk,
  request,
}) => {
  test.setTimeout(240_000);
  await supplied(request, 'CTV', KQ, 12, 30);
  const clerk = await desk('centre_admin');
  const second = await desk('centre_admin', 1);
  const agency = await desk('agency');
  const [own, nation] = [await balanceOf(clerk, 'CTV'), await balanceOf(agency, 'CTV')];

  const book = own['Trong kho'] ?? 0;
  const expectCounted = (page: Page, n: number) =>
    expect(page.getByText(`Đã đếm ${n}, sổ ghi ${book}`).first()).toBeVisible();
  const differences = part(clerk, 'Chênh lệch').getByRole('listitem');

  let code = '';
  await test.step('a stock-take begins, with all that the book has and nothing counted', async () => {
    const opening = await write(clerk, 'Kiểm kê');
    await opening.getByLabel('Lý do').fill('Kiểm kê cuối quý');
    await opening.getByRole('button', { name: 'Kiểm kê', exact: true }).click();
    await expect(clerk).toHaveURL(/\/app\/certificate-blanks\/stocktakes\/[0-9a-f-]{36}$/);
    await settled(clerk);
    const heading = clerk.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(/Kiểm kê KK-\d+\/\d{4}/);
    code = /KK-\d+\/\d{4}/.exec((await heading.textContent()) ?? '')?.[0] ?? '';
    await expectCounted(clerk, 0);
    await expect(differences.filter({ hasText: `${KQ(1)}–${KQ(12)}` })).toContainText('thiếu');
  });
  const address = new URL(clerk.url()).pathname;

  const hand = new Hand();
  const scanned = clerk.locator('.stocktake__last');
  await test.step('numbers come as fast as a scanner types, and each is answered', async () => {
    for (let n = 1; n <= 12; n += 1) if (KQ(n) !== MISSING) await hand.scan(clerk, KQ(n));
    await expect(scanned).toHaveText(`${KQ(12)}trong kho`);
    await expectCounted(clerk, 11);

    await hand.scan(clerk, KQ(3));
    await expect(scanned).toHaveText(`${KQ(3)}đã đếm rồi`);
    await hand.scan(clerk, 'ZZ000001');
    await expect(scanned).toContainText('ZZ000001');
    await expect(scanned).toHaveClass(/stocktake__last--bad/);
    await expectCounted(clerk, 11);

    await hand.scan(clerk, FOREIGN);
    await expect(scanned).toContainText(FOREIGN);
    await expect(scanned).toContainText('trong kho, Cục');
    await expect(scanned).toHaveClass(/stocktake__last--bad/);
    await expectCounted(clerk, 12);
  });

  await test.step('bundles that were in the safe before are counted by their first and last number', async () => {
    const missing = await differences.getByRole('link').allTextContents();
    for (const bundle of missing.filter((range) => !range.startsWith('KQ'))) {
      await hand.scan(clerk, bundle.replace('–', '-'));
      await expect(scanned).toHaveText(`${bundle}trong kho`);
    }
    await expectCounted(clerk, book);
  });

  await test.step('as many differences as were found, and what will become of each', async () => {
    await expect(differences).toHaveCount(2);
    const [missing, foreign] = [
      differences.filter({ hasText: MISSING }),
      differences.filter({ hasText: FOREIGN }),
    ];
    await expect(missing).toContainText('thiếu');
    await expect(missing).toContainText(`sổ ghi: trong kho, ${LANG_SON} · sau khi duyệt: mất`);
    await expect(foreign).toContainText('thừa');
    await expect(foreign).toContainText('sổ ghi: trong kho, Cục');
    await expect(foreign).not.toContainText('sau khi duyệt');
    await expectEveryLook(clerk);
  });

  await test.step('a second person counts at another desk: what is counted counts once', async () => {
    await open(second, code, 'CTV');
    await panelOf(second).getByRole('link', { name: 'Mở trang kiểm kê' }).click();
    await expectCounted(second, book);
    await hand.scan(second, KQ(5));
    await expect(second.locator('.stocktake__last')).toHaveText(`${KQ(5)}đã đếm rồi`);
    await expectCounted(second, book);
  });

  await test.step('it is closed with explanations, minutes and two people; one is too few', async () => {
    await clerk.reload();
    await settled(clerk);
    await clerk.getByRole('button', { name: 'Kết thúc kiểm kê' }).click();
    const closing = clerk.getByRole('dialog', { name: 'Kết thúc kiểm kê' });
    await closing.getByLabel('Giải thích số thừa').fill('Cục gửi nhầm, chưa có phiếu xuất');
    const counters = closing.getByLabel('Ban kiểm kê');
    await counters.fill('Nông Văn Thử, Trưởng ban');
    await expect(closing.getByText('Mới có 1 người; cần ít nhất 2 người')).toBeVisible();
    await minutes(closing, '04/BB-KK', 'Kho Trung tâm');
    const send = closing.getByRole('button', { name: 'Kết thúc kiểm kê' });
    await send.click();
    await expect(closing.getByRole('alert').first()).toContainText('Giải thích số thiếu');
    await closing.getByLabel('Giải thích số thiếu').fill('Không tìm thấy trong két');
    await send.click();
    await expect(counters).toHaveAttribute('aria-invalid', 'true');
    await counters.fill('Nông Văn Thử, Trưởng ban\nLò Thị Mẫu, Thủ kho');
    await send.click();
    await expect(closing).toBeHidden();
    await expect(clerk.getByRole('heading', { level: 1 })).toContainText('Chờ duyệt');
    await expect(part(clerk, 'Chênh lệch')).toContainText('Không tìm thấy trong két');
    await expect(part(clerk, 'Chênh lệch')).toContainText('Cục gửi nhầm, chưa có phiếu xuất');
    const facts = clerk.getByRole('complementary', { name: 'Kết quả kiểm kê' });
    await expect(facts).toContainText('Lò Thị Mẫu, Thủ kho');
    // Nothing has moved, and whoever closed it does not approve it.
    await expectNotMine(clerk, 'Duyệt', /đã đề nghị; bước này phải do người khác làm$/, facts);
    await atLedger(clerk, 'CTV');
    await expectChanged(clerk, own, {});
  });

  await test.step('the Agency approves, and the book is as the safe is', async () => {
    await open(agency, code, 'CTV');
    await panelOf(agency).getByRole('link', { name: 'Mở trang kiểm kê' }).click();
    const facts = agency.getByRole('complementary', { name: 'Kết quả kiểm kê' });
    const approving = await take(agency, 'Duyệt', facts);
    await approving.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expect(approving).toBeHidden();
    await expect(agency.getByRole('heading', { level: 1 })).toContainText('Đã thực hiện');
    await expect(facts).toContainText('Người duyệt');
    await expectEveryLook(agency);
    await atLedger(agency, 'CTV');
    await expectChanged(agency, nation, { 'Trong kho': -1, Mất: 1 });
    await atLedger(clerk, 'CTV');
    await expectChanged(clerk, own, { 'Trong kho': -1, Mất: 1 });
  });

  await test.step('the numbers tell it: one is lost, the other is where it was', async () => {
    const life = await lifeOf(clerk, 'CTV', MISSING);
    await expect(movementsIn(life).first()).toHaveText('Điều chỉnh theo kiểm kê');
    await expect(life.getByRole('link', { name: code })).toBeVisible();
    await expect(clerk.getByRole('complementary', { name: 'Hiện nay' })).toContainText('mất');
    const other = await lifeOf(agency, 'CTV', FOREIGN);
    await expect(movementsIn(other)).toHaveText(['Nhập kho phôi in']);
    await expect(agency.getByRole('complementary', { name: 'Hiện nay' })).toContainText('trong kho');
  });

  await test.step('the minutes are had as a paper, to be signed and to be written in', async () => {
    await agency.goto(address);
    await settled(agency);
    const main = agency.getByRole('main');
    const paper = await taken(agency, main, 'Bản in PDF');
    expect(paper.name).toMatch(/\.pdf$/);
    const { sheets, text } = printed(paper.content);
    expect(sheets).toBeGreaterThan(0);
    for (const said of [code, 'Lò Thị Mẫu', 'Trưởng ban']) expect(text).toContain(said);
    // A narrow cell has its words on lines of their own.
    for (const word of ['Không', 'tìm', 'thấy', 'két']) expect(text).toContain(word);
    expect(text).toMatch(/1 thiếu .* trong kho, .* 2 thừa .* trong kho, Cục/);
    const draft = await taken(agency, main, 'Văn bản Word (DOCX)');
    expect(draft.name).toMatch(/\.docx$/);
    expect(draft.content.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});
