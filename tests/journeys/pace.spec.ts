import type { Page } from '@playwright/test';
import { bookOf } from '../../web-ui/src/lib/book';
import { figure } from './figures';
import { Hand } from './hand';
import { expect, qrOn, settled, test } from './watch';
import { acceptedCase, day, fillIntake } from './work';

/** How long the daily work takes by hand, counted, and how long the machine kept one waiting. */

async function timed(goal: number | string, what: string, most: number, work: (hand: Hand) => Promise<void>) {
  const hand = new Hand();
  const begun = Date.now();
  await work(hand);
  const machine = ((Date.now() - begun) / 1000).toFixed(1);
  figure(goal, `${what}: ${hand}, of at most ${most} s; the machine took ${machine} s`);
  expect(hand.seconds).toBeLessThanOrEqual(most);
}

const verdict = (page: Page, name: string) => page.getByRole('region', { name });

async function commune(page: Page, hand: Hand): Promise<void> {
  await hand.type(page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }), 'trang dinh');
  await hand.press(page.getByRole('option', { name: /Lạng Sơn/ }).first());
}

async function matter(page: Page, hand: Hand, story: string): Promise<void> {
  await hand.type(page.getByLabel('Kể lại'), story);
  await hand.choose(page.getByLabel('Lĩnh vực'), 'criminal');
  await hand.choose(page.getByLabel('Hình thức'), 'court_participation');
  await hand.choose(page.getByLabel('Tư cách', { exact: true }), 'defender');
  await hand.choose(page.getByLabel('Tư cách tố tụng'), 'bi_can');
}

test('a call on the hotline: who, likeness, category, other side, where it goes, in three minutes', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  await fillIntake(clerk, 'Triệu Thị Gọi', 'Đã hỏi một lần về đất.');
  await clerk.getByLabel('Ngày sinh hoặc năm sinh').fill('1991');
  await clerk.getByRole('button', { name: /^Gửi/ }).first().click();
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);

  const hotline = await desk('hotline');
  await settled(hotline);
  await timed(16, 'a call', 180, async (hand) => {
    await hand.key(hotline, 'c');
    await hand.type(hotline.getByLabel('Họ và tên người cần trợ giúp'), 'Triệu Thị Gọi');
    await hand.type(hotline.getByLabel('Ngày sinh hoặc năm sinh'), '1991');
    await hand.type(hotline.getByLabel('Điện thoại liên hệ'), '0912345678');
    await expect(verdict(hotline, 'Nghi trùng')).toContainText('1991');
    await commune(hotline, hand);
    await hand.choose(hotline.getByLabel('Người yêu cầu', { exact: true }), 'relative');
    await hand.type(hotline.getByLabel('Họ và tên người yêu cầu'), 'Triệu Văn Hỏi');
    await matter(
      hotline,
      hand,
      'Chị gái bị khởi tố từ hôm qua vì xô xát với hàng xóm, gia đình thuộc hộ nghèo, chưa có người bào chữa.',
    );
    await hand.type(hotline.getByLabel('Phía đối lập'), 'Lý Văn Bên');
    await hand.tick(hotline.getByRole('checkbox', { name: /^Người thuộc hộ nghèo/ }));
    await expect(verdict(hotline, 'Điều kiện')).toContainText('Đủ điều kiện');
    await expect(verdict(hotline, 'Quyền lợi đối lập')).toContainText(/Không|Chưa thấy/);
    await expect(hotline.getByText(/Trung tâm .*Lạng Sơn/).last()).toBeVisible();
    await hand.press(hotline.getByRole('button', { name: /^Gửi/ }).first());
    await expect(hotline.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)).toBeVisible();
  });
});

test('somebody at the counter goes home with a receipt whose QR leads to their request, in four minutes', async ({
  desk,
  baseURL,
}) => {
  const clerk = await desk('intake');
  await settled(clerk);
  let code = '';
  await timed(17, 'counter to receipt', 240, async (hand) => {
    await hand.key(clerk, 'c');
    await hand.type(clerk.getByLabel('Họ và tên người cần trợ giúp'), 'Hoàng Văn Quầy');
    await hand.type(clerk.getByLabel('Ngày sinh hoặc năm sinh'), '12/03/1979');
    await hand.type(clerk.getByLabel('Điện thoại liên hệ'), '0987654321');
    await hand.choose(clerk.getByLabel('Giới tính'), 'male');
    await hand.type(clerk.getByRole('textbox', { name: /^Dân tộc/ }), 'Nùng');
    await hand.type(clerk.getByLabel('Số định danh'), '020079314159');
    await commune(clerk, hand);
    await hand.type(clerk.getByLabel('Nơi cư trú'), 'Thôn Nà Phái');
    await matter(clerk, hand, 'Bị khởi tố về hành vi gây rối trật tự công cộng, cần người bào chữa.');
    await hand.tick(clerk.getByRole('checkbox', { name: /^Người thuộc hộ nghèo/ }));
    await hand.press(clerk.getByRole('button', { name: /^Gửi/ }).first());
    await hand.press(clerk.getByRole('button', { name: 'In giấy tiếp nhận' }));
    await expect(clerk.getByRole('dialog').locator('iframe')).toBeVisible();
  });
  code = await qrOn(clerk, clerk.getByRole('dialog').locator('iframe'));
  await clerk.getByRole('button', { name: 'Đóng' }).last().click();
  const secret = ((await clerk.locator('.tracking').textContent()) ?? '').replaceAll('-', '');
  expect(secret).toMatch(/^[0-9A-Z]{16}$/);
  expect(new URL(code).pathname).toBe(`/t/${secret}`);
  const answer = await clerk.request.get(`${baseURL}/t/${secret}`);
  expect(answer.status()).toBe(200);
});

test('a case of the paper book is entered in two minutes and at most fourteen fields', async ({ desk }) => {
  const clerk = await desk('intake');
  await clerk.goto('/app/cases/import');
  await settled(clerk);
  const cells: [heading: string, entry: string][] = [
    ['Mã số hồ sơ', `TT.TGTT.${900_000 + (Math.floor(Date.now() / 1000) % 90_000)}.2021`],
    ['Họ và tên người được TGPL', 'Nông Thị Sổ'],
    ['Ngày sinh', '1991'],
    ['Diện người được TGPL', 'HN'],
    ['Hình thức', 'TGTT'],
    ['Tư cách', 'NBC'],
    ['Lĩnh vực', 'Hình sự'],
    ['Nội dung vụ việc', 'Bào chữa cho bị cáo'],
    ['Ngày tiếp nhận', '01/09/2021'],
    ['Ngày giờ thụ lý', '01/09/2021 08:30'],
  ];
  await timed('of the book', 'a case of the paper book', 120, async (hand) => {
    for (const [, entry] of cells) hand.write(entry);
    await hand.press(clerk.getByText('Chọn tệp', { exact: false }).first());
    await clerk.getByLabel('Bảng tính đã điền').setInputFiles({
      name: 'mot-vu.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bookOf([cells.map(([heading]) => heading), cells.map(([, entry]) => entry)])),
    });
    await hand.press(clerk.getByRole('button', { name: 'Nhập cả 1 vụ việc' }));
    await expect(clerk.getByText('Đã thêm 1 vụ việc vào sổ.')).toBeVisible();
  });
  expect(cells.length).toBeLessThanOrEqual(14);
});

test('a practitioner is assigned from the queue in twenty-five seconds', async ({ desk }) => {
  const clerk = await desk('intake');
  const file = await acceptedCase(clerk, `Lương Thị Cử ${day()}`);
  const head = await desk('director');
  await head.goto('/app/queues/to-assign');
  await settled(head);
  await timed(21, 'assignment', 25, async (hand) => {
    await hand.press(head.locator(`a[href^="${file}?"]`).first());
    const dialog = head.getByRole('dialog', { name: 'Cử người thực hiện' });
    const likeliest = dialog.getByRole('list', { name: 'Gợi ý phù hợp nhất' }).getByRole('listitem');
    await expect(likeliest).toHaveCount(3);
    // Whoever is suggested comes with the points and what they are given for.
    for (const one of await likeliest.all())
      await expect(one).toContainText(/\d+ điểm.*\p{L}{3,}.*\d+\/\d+/su);
    const who = dialog.getByLabel('Phụ trách').locator('option', { hasText: 'Trợ giúp viên pháp lý' });
    await hand.choose(dialog.getByLabel('Phụ trách'), (await who.first().getAttribute('value')) ?? '');
    await hand.press(dialog.getByRole('button', { name: 'Cử người thực hiện' }));
    await expect(dialog).toBeHidden();
  });
});
