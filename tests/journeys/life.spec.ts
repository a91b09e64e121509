import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { expect, expectGood, qrOn, settled, test } from './watch';
import { acceptedCase, day } from './work';

/** Seventeen and a few days. */
const born = (): string => {
  const [date, month, year] = day(-10).split('/');
  return `${date}/${month}/${Number(year) - 17}`;
};

/** Opens a tab of the file and looks it over. */
async function tab(page: Page, keys: Keyboard, name: string): Promise<void> {
  await keys.press(page.getByRole('navigation', { name: 'Nội dung hồ sơ' }).getByRole('link', { name }));
  await settled(page);
}

/** Takes the step that the page offers as the next one. */
async function takeStep(
  page: Page,
  keys: Keyboard,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await keys.press(page.getByRole('region', { name: 'Việc tiếp theo' }).getByRole('button', { name }));
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await keys.press(dialog.getByRole('button', { name, exact: true }));
  await expect(dialog).toBeHidden();
  await settled(page);
}

/** Takes a step that stands in the menu of all of them. */
async function chooseStep(
  page: Page,
  keys: Keyboard,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await keys.press(page.getByRole('button', { name: 'Thao tác' }));
  await keys.press(page.getByRole('list', { name: 'Thao tác' }).getByRole('button', { name }));
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await keys.press(dialog.getByRole('button', { name, exact: true }));
  await expect(dialog).toBeHidden();
  await settled(page);
}

/** The main job, from the call of a sister to the archive, by the five people who do it, none of whom has a mouse. */
test('a held person of 17: from the hotline to the archive', async ({ desk, browser, baseURL }) => {
  test.setTimeout(240_000);

  const hotline = await desk('hotline');
  await hotline.goto('/app');
  const keys = await Keyboard.at(hotline);
  await settled(hotline);
  await hotline.keyboard.press('c');
  await expect(hotline.getByRole('heading', { name: 'Tiếp nhận mới' })).toBeVisible();
  await keys.type(hotline.getByLabel('Họ và tên người cần trợ giúp'), 'Vi Văn Khánh');
  await keys.type(hotline.getByLabel('Ngày sinh hoặc năm sinh'), born());
  await keys.type(hotline.getByLabel('Điện thoại liên hệ'), '0912345678');
  await keys.type(hotline.getByRole('combobox', { name: 'Xã, phường, đặc khu' }), 'trang dinh');
  await expect(hotline.getByRole('option', { name: /Lạng Sơn/ }).first()).toBeVisible();
  await hotline.keyboard.press('ArrowDown');
  await hotline.keyboard.press('Enter');
  await keys.pick(hotline.getByLabel('Người yêu cầu', { exact: true }), 'relative');
  await keys.type(hotline.getByLabel('Họ và tên người yêu cầu'), 'Vi Thị Mai');
  await keys.type(
    hotline.getByLabel('Kể lại'),
    'Em trai bị đưa đi từ chiều hôm qua, nói là liên quan vụ mất trộm.',
  );
  await keys.pick(hotline.getByLabel('Lĩnh vực'), 'criminal');
  await keys.pick(hotline.getByLabel('Hình thức'), 'court_participation');
  await keys.pick(hotline.getByLabel('Tư cách', { exact: true }), 'defender');
  await keys.pick(hotline.getByLabel('Tư cách tố tụng'), 'nguoi_bi_tam_giu');
  await keys.pick(hotline.getByLabel('Loại vụ án'), 'criminal');
  await keys.type(hotline.getByLabel('Cơ quan đang giải quyết'), 'Công an xã Tràng Định');
  await keys.tick(hotline.getByRole('checkbox', { name: /chỉ định người bào chữa/ }));
  await expect(hotline.getByText('Đủ điều kiện sơ bộ')).toBeVisible();
  await expect(hotline.getByText('Khẩn: người bị bắt, tạm giữ.')).toBeVisible();
  await settled(hotline);
  await expectGood(hotline);
  await hotline.keyboard.press('Control+Enter');
  await expect(hotline).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  const code = (await hotline.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent()) ?? '';
  const receipt =
    (await hotline
      .getByText(/^TT-20-\d{6}-\d{4}$/)
      .first()
      .textContent()) ?? '';
  await expectGood(hotline);

  const caller = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await caller.goto(`/t/${code}`);
  await expect(caller.getByText('Vi Văn Khánh')).toHaveCount(0);
  await expectGood(caller);

  const clerk = await desk('intake');
  const clerks = await Keyboard.at(clerk);
  await clerks.press(clerk.getByRole('link', { name: /^Chờ thụ lý/ }).first());
  await settled(clerk);
  await expectGood(clerk);
  await clerks.press(
    clerk
      .getByRole('row')
      .filter({ hasText: receipt })
      .getByRole('link', { name: /^Thụ lý/ }),
  );
  const accept = clerk.getByRole('dialog', { name: 'Thụ lý' });
  await expect(accept).toBeVisible();
  await expectGood(clerk);
  await clerks.press(accept.getByRole('button', { name: 'Thụ lý', exact: true }));
  await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  const file = new URL(clerk.url()).pathname;
  await settled(clerk);
  const number =
    (await clerk
      .getByText(/^TT\.TGTT\.\d+\.\d{4}$/)
      .first()
      .textContent()) ?? '';
  const duties = clerk.getByRole('region', { name: 'Thời hạn' }).getByRole('listitem');
  await expect(duties.filter({ hasText: 'Cử người sau thông báo của cơ quan THTT' })).toContainText(
    /(Làm ngay|Quá \d+ phút).*Luật Đ\.31 kh\.3/s,
  );

  const officer = await desk('officer');
  const name = (
    (await officer.getByRole('button', { name: /^Tài khoản/ }).getAttribute('aria-label')) ?? ''
  ).replace('Tài khoản ', '');

  const head = await desk('director');
  const heads = await Keyboard.at(head);
  await heads.press(head.getByRole('link', { name: /^Chờ cử người/ }).first());
  await settled(head);
  await heads.press(
    head
      .getByRole('row')
      .filter({ hasText: number })
      .getByRole('link', { name: /^Cử người/ }),
  );
  const assign = head.getByRole('dialog', { name: 'Cử người thực hiện' });
  await heads.press(assign.getByRole('button', { name: 'Cử người thực hiện' }));
  await expect(assign.getByRole('alert')).toContainText('Có 1 chỗ cần sửa');
  await expectGood(head);
  const choice = assign
    .getByLabel('Phụ trách')
    .locator('option', { hasText: `${name} · Trợ giúp viên pháp lý` });
  await heads.pick(assign.getByLabel('Phụ trách'), (await choice.first().getAttribute('value')) ?? '');
  await heads.press(assign.getByRole('button', { name: 'Cử người thực hiện' }));
  await expect(assign).toBeHidden();
  await settled(head);
  await tab(head, heads, 'Tài liệu');
  await expectGood(head);
  const paper = head
    .getByRole('listitem')
    .filter({ hasText: /Quyết định/i })
    .first();
  const decision = /\d+\/QĐ-TGPL/.exec((await paper.textContent()) ?? '')?.[0] ?? 'no number';
  const [pdf] = await Promise.all([
    head.waitForEvent('download'),
    heads.press(paper.getByRole('button', { name: /^PDF/ })),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
  await heads.press(paper.getByRole('button', { name: /^Xem/ }));
  const address = await qrOn(head, head.getByRole('dialog').locator('iframe'));
  await heads.press(head.getByRole('button', { name: 'Đóng' }).last());

  await caller.goto(new URL(address).pathname);
  await expect(caller.locator('body')).toContainText(decision);
  await expect(caller.getByText(/Khánh/)).toHaveCount(0);
  await expectGood(caller);

  const officers = await Keyboard.at(officer);
  await officer.goto(file);
  await settled(officer);
  await takeStep(officer, officers, 'Ghi nhận đăng ký được chấp nhận', async (dialog) => {
    await officers.type(dialog.getByLabel('Ngày'), day());
    await officers.type(dialog.getByLabel('Cơ quan tiến hành tố tụng'), 'Công an xã Tràng Định');
  });
  await tab(officer, officers, 'Buổi làm việc');
  for (const [kind, from, to] of [
    ['meeting', '08:00', '11:00'],
    ['file_study', '13:30', '17:00'],
  ] as const) {
    await officers.press(officer.getByRole('button', { name: 'Ghi buổi làm việc' }));
    const session = officer.getByRole('dialog', { name: 'Ghi buổi làm việc' });
    await officers.pick(session.getByLabel('Công việc'), kind);
    await officers.type(session.getByLabel('Từ', { exact: true }), day(-1));
    await officers.type(session.getByLabel('Giờ').first(), from);
    await officers.type(session.getByLabel('Đến', { exact: true }), day(-1));
    await officers.type(session.getByLabel('Giờ').last(), to);
    await officers.type(session.getByLabel('Người xác nhận'), 'Điều tra viên Hoàng Văn Thái');
    await officers.press(session.getByRole('button', { name: 'Lưu' }));
    await expect(session).toBeHidden();
  }
  await expect(officer.getByText('Tổng cộng 2 buổi')).toBeVisible();
  await expectGood(officer);

  const scan = {
    name: 'ban-chup.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(await pdf.path()),
  };
  await tab(officer, officers, 'Tài liệu');
  await officers.press(officer.getByRole('button', { name: 'Thêm tài liệu' }));
  const upload = officer.getByRole('dialog', { name: 'Thêm tài liệu' });
  await officers.upload(upload.getByLabel('Tệp'), scan);
  await officers.type(upload.getByLabel('Tên tài liệu'), 'Bản bào chữa');
  await officers.pick(upload.getByLabel('Thành phần hồ sơ'), 'defence_brief');
  await officers.press(upload.getByRole('button', { name: 'Thêm' }));
  await expect(upload).toBeHidden();
  await settled(officer);
  const dossier = officer.getByRole('region', { name: 'Thành phần hồ sơ' });
  for (let left = await dossier.getByText('còn thiếu').count(); left > 0; left -= 1) {
    const item = dossier.getByRole('listitem').filter({ hasText: 'còn thiếu' }).first();
    await officers.press(item.getByRole('button'));
    await officers.press(item.getByRole('button', { name: 'Thêm tài liệu' }));
    await officers.upload(upload.getByLabel('Tệp'), scan);
    await officers.press(upload.getByRole('button', { name: 'Thêm', exact: true }));
    await expect(upload).toBeHidden();
    await expect(dossier.getByText('còn thiếu')).toHaveCount(left - 1);
  }
  await expectGood(officer);
  await takeStep(officer, officers, 'Nộp đủ giấy tờ chứng minh', async (dialog) => {
    const papers = dialog.getByRole('checkbox');
    await expect(papers.first()).toBeVisible();
    for (const paper of await papers.all()) await officers.tick(paper);
  });
  await takeStep(officer, officers, 'Trình kết thúc vụ việc', async (dialog) => {
    await officers.type(
      dialog.getByLabel('Kết quả trong một câu'),
      'Được áp dụng biện pháp xử lý chuyển hướng.',
    );
  });

  await head.goto('/app');
  await heads.press(head.getByRole('link', { name: /^Chờ duyệt kết thúc/ }).first());
  await settled(head);
  await head.goto(file);
  await settled(head);
  await takeStep(head, heads, 'Xác nhận hoàn thành', (dialog) =>
    heads.type(dialog.getByLabel('Ngày'), day()),
  );
  await expect(head.getByRole('list', { name: 'Giai đoạn vụ việc' })).toContainText('Hoàn thành');

  await officer.reload();
  await settled(officer);
  await takeStep(officer, officers, 'Nhận bàn giao hồ sơ', (dialog) =>
    officers.type(dialog.getByLabel('Ngày'), day()),
  );

  const archivist = await desk('centre_admin');
  const archivists = await Keyboard.at(archivist);
  await archivist.goto(file);
  await settled(archivist);
  await takeStep(archivist, archivists, 'Lưu trữ', () => Promise.resolve());
  await expect(archivist.getByText('Đã lưu trữ').first()).toBeVisible();
  await expect(archivist.getByRole('region', { name: 'Việc tiếp theo' })).toHaveCount(0);
  await expectGood(archivist);
  await caller.context().close();
});

test('the rest of the day without a mouse: counter, papers, refusal, transfer, a note, finding', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const clerk = await desk('intake');
  const keys = await Keyboard.at(clerk);
  await settled(clerk);
  await clerk.keyboard.press('c');
  await keys.type(clerk.getByLabel('Họ và tên người cần trợ giúp'), 'Lục Thị Bàn');
  await keys.type(clerk.getByLabel('Điện thoại liên hệ'), '0912345678');
  await keys.type(clerk.getByLabel('Kể lại'), 'Bị thu hồi đất, không được bồi thường.');
  await keys.pick(clerk.getByLabel('Lĩnh vực'), 'land');
  await keys.pick(clerk.getByLabel('Hình thức'), 'advice');
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  await settled(clerk);
  await expect(clerk).toHaveTitle(/^[A-Z]{2}-\d{2}-/);
  const receipt = (await clerk.title()).split(' –')[0] ?? '';
  await keys.press(clerk.getByRole('button', { name: 'In giấy tiếp nhận' }));
  await expect(clerk.getByRole('dialog').locator('iframe')).toBeVisible();
  await keys.press(clerk.getByRole('button', { name: 'Đóng' }).last());

  await takeStep(clerk, keys, 'Yêu cầu bổ sung', (dialog) =>
    keys.type(dialog.getByLabel('Giấy tờ cần bổ sung'), 'Quyết định thu hồi đất'),
  );
  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('/');
  await clerk.keyboard.type(receipt.toLowerCase());
  const found = clerk.getByRole('dialog').getByRole('option').filter({ hasText: receipt });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await clerk.keyboard.press('Enter');
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}$/);
  await settled(clerk);
  await chooseStep(clerk, keys, 'Từ chối thụ lý', async (dialog) => {
    await keys.pick(dialog.getByLabel('Căn cứ từ chối'), 'not_eligible');
    await keys.type(dialog.getByLabel('Lý do'), 'Không thuộc diện được trợ giúp pháp lý.');
  });
  await expect(clerk.getByRole('region', { name: 'Việc tiếp theo' })).toHaveCount(0);

  const head = await desk('director');
  const heads = await Keyboard.at(head);
  await head.goto(await acceptedCase(await desk('intake', 1), 'Lục Văn Chuyển'));
  await settled(head);
  await chooseStep(head, heads, 'Chuyển vụ việc', async (dialog) => {
    const to = dialog.getByLabel('Chuyển tới').locator('option').nth(2);
    await heads.pick(dialog.getByLabel('Chuyển tới'), (await to.getAttribute('value')) ?? '');
    await heads.type(dialog.getByLabel('Lý do'), 'Người được trợ giúp chuyển nơi cư trú.');
  });

  const officer = await desk('officer');
  const officers = await Keyboard.at(officer);
  await officer.goto('/app/cases?state=in_progress');
  await settled(officer);
  await officer.keyboard.press('j');
  await officer.keyboard.press('Enter');
  await expect(officer).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  await settled(officer);
  await tab(officer, officers, 'Ghi chú riêng');
  const note = 'Hỏi lại gia đình về sổ hộ nghèo.';
  await officers.type(officer.getByLabel('Ghi chú mới'), note);
  await officers.press(officer.getByRole('button', { name: 'Lưu ghi chú' }));
  await expect(officer.getByRole('main').getByRole('listitem').filter({ hasText: note })).toBeVisible();
});

/** Ticks the papers as seen; each makes the next question appear. */
async function allPapers(page: Page): Promise<void> {
  const box = page.getByRole('region', { name: 'Điều kiện' });
  await expect(box.getByRole('checkbox').first()).toBeVisible();
  while ((await box.getByRole('checkbox').count()) > 0) {
    const left = await box.getByRole('checkbox').count();
    await box.getByRole('checkbox').first().check();
    await expect(async () => expect(await box.getByRole('checkbox').count()).toBeLessThan(left)).toPass();
  }
}

/** When an officer must be there follows from the facts of the request. */
const facts: [string, string, (page: Page) => Promise<unknown>, RegExp][] = [
  [
    'held: in 12 hours',
    'nguoi_bi_tam_giu',
    allPapers,
    /Còn 1[12] giờ.*Cử người cho người bị bắt \/ bị tạm giữ.*Luật Đ\.31 kh\.2/s,
  ],
  [
    'appointed by the court: at once',
    'bi_cao',
    (page) => page.getByRole('checkbox', { name: /chỉ định người bào chữa/ }).check(),
    /(Làm ngay|Quá \d+ phút).*Cử người sau thông báo của cơ quan THTT/s,
  ],
  [
    'otherwise: in 3 working days',
    'bi_can',
    allPapers,
    /\d\d\/\d\d.*Cử người thực hiện tham gia tố tụng.*Luật Đ\.31 kh\.2/s,
  ],
];

for (const [title, status, say, due] of facts) {
  test(`the time to assign, ${title}`, async ({ desk }) => {
    const clerk = await desk('intake');
    await clerk.goto('/app/requests/new');
    await clerk.getByLabel('Họ và tên người cần trợ giúp').fill(`Lò Thị Sen`);
    await clerk.getByLabel('Ngày sinh hoặc năm sinh').fill(born());
    await clerk.getByLabel('Điện thoại liên hệ').fill('0912345678');
    await clerk.getByLabel('Kể lại').fill('Cần người bào chữa.');
    await clerk.getByLabel('Lĩnh vực').selectOption('criminal');
    await clerk.getByLabel('Hình thức').selectOption('court_participation');
    await clerk.getByLabel('Tư cách', { exact: true }).selectOption('defender');
    await clerk.getByLabel('Tư cách tố tụng').selectOption(status);
    await say(clerk);
    await clerk.getByRole('button', { name: /^Gửi/ }).click();
    await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}/);
    await clerk.getByRole('button', { name: 'In giấy tiếp nhận' }).click();
    expect(await qrOn(clerk, clerk.getByRole('dialog').locator('iframe'))).toMatch(/\/t\/[0-9A-Z]{16}$/);
    await clerk.getByRole('button', { name: 'Đóng' }).last().click();
    const opened = clerk.getByRole('link', { name: 'Mở hồ sơ vụ việc' });
    const accept = clerk.getByRole('button', { name: 'Thụ lý', exact: true });
    await expect(opened.or(accept)).toBeVisible();
    if (await accept.isVisible()) {
      await accept.click();
      await clerk.getByRole('dialog').getByRole('button', { name: 'Thụ lý', exact: true }).click();
    } else await opened.click();
    await expect(clerk).toHaveURL(/\/app\/cases\//);
    await expect(
      clerk.getByRole('region', { name: 'Thời hạn' }).getByRole('listitem').filter({ hasText: 'Cử người' }),
    ).toContainText(due);
  });
}
