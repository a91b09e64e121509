import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { figure } from './figures';
import { sheetsOf } from './sheets';
import { expect, expectEveryLook, refuse, settled, test } from './watch';

/** Figures: each opens the very cases that it counts. */

const YEAR = new Date().getFullYear();
const SO_FAR = `${YEAR - 1}-01..${YEAR - 1}-12`;

/** A number as the page writes it. */
const value = (text: string | null): number => Number((text ?? '').replace(/\./g, '').replace(',', '.'));

/** What stands beside the page: how many cases its head tells, and how many its list has. */
async function expectCases(page: Page, counted: number): Promise<void> {
  const panel = page.getByRole('complementary');
  await expect(panel.locator('.figure')).toHaveText(new RegExp(`^${counted} vụ việc$`));
  const more = panel.getByRole('button', { name: 'Xem thêm' });
  const foot = panel.locator('.listing__foot').getByRole('status');
  await expect(async () => {
    if (await more.isVisible()) await more.click({ timeout: 1000 }).catch(() => undefined);
    await expect(foot).toHaveText(/^\d+ dòng$/, { timeout: 500 });
  }).toPass();
  await expect(foot).toHaveText(`${counted} dòng`);
  await expect(panel.getByRole('listitem').filter({ has: page.locator('.mono') })).toHaveCount(counted);
}

const cells = (page: Page): Locator => page.locator('.figures').getByRole('link');

test('every cell of a table opens exactly its cases', async ({ page, desk }) => {
  void page;
  const head = await desk('director');
  await head.goto(`/app/statistics?measure=cases_accepted&by=field,form&period=${SO_FAR}`);
  await settled(head);
  const all = await cells(head).count();
  expect(all).toBeGreaterThan(5);
  for (let at = 0; at < all; at += 1) {
    const cell = cells(head).nth(at);
    const counted = value(await cell.textContent());
    await cell.click();
    await expect(cell).toHaveAttribute('aria-current', 'page');
    await expectCases(head, counted);
  }
  // What is behind a figure goes away with Escape, and comes back with Back.
  await head.keyboard.press('Escape');
  await expect(head.getByRole('complementary')).toHaveCount(0);
  await head.goBack();
  await expect(head.getByRole('complementary')).toBeVisible();
  const [file] = await Promise.all([
    head.waitForEvent('download'),
    (async () => {
      const panel = head.getByRole('complementary');
      await panel.getByRole('button', { name: 'Tải về' }).click();
      await panel.getByRole('button', { name: 'Bảng tính Excel (XLSX)' }).click();
    })(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  figure(34, `${all} cells of a table: each opens its cases in one click, as many as it says`);
});

test('what a figure is set beside opens its cases too', async ({ desk }) => {
  const head = await desk('director');
  await head.goto(`/app/statistics?measure=cases_accepted&by=form&period=${SO_FAR}&compare=last_year`);
  await settled(head);
  const bases = head.getByRole('link', { name: /, Kỳ so sánh: / });
  const all = await bases.count();
  expect(all).toBeGreaterThan(1);
  for (let at = 0; at < all; at += 1) {
    const base = bases.nth(at);
    const counted = value(await base.textContent());
    await base.click();
    await expect(head.getByRole('button', { name: /^Kỳ so sánh: / })).toHaveAttribute('aria-pressed', 'true');
    await expectCases(head, counted);
  }
  // A change has two lists: that of its figure, and by a switch that of the other.
  await head
    .locator('.figures tfoot')
    .getByRole('link', { name: /, Tăng, giảm: / })
    .click();
  await expect(head.getByRole('button', { name: /^Kỳ này: / })).toHaveAttribute('aria-pressed', 'true');
  await expectCases(head, value(await cells(head).and(head.locator('tfoot a')).first().textContent()));
  figure(34, `${all} figures set beside others open as many cases as they say, in one click`);
});

test('a question is asked by its controls, and its address asks it again', async ({ desk }) => {
  const head = await desk('agency');
  await head.goto('/app/statistics');
  await settled(head);
  await head.getByRole('combobox', { name: 'Số liệu', exact: true }).selectOption('cases_ended');
  await head.getByLabel('Phân theo (dòng)').selectOption('province');
  await head.getByLabel('Loại kỳ').selectOption('official_year');
  await head.getByLabel('Kỳ', { exact: true }).selectOption(`${YEAR - 1}-Y`);
  await head.getByLabel('So với').selectOption('last_year');
  await head.getByLabel('Tỉnh, tổ chức').selectOption('as_current');
  const picker = head.getByRole('button', { name: /^Lọc theo Hình thức trợ giúp/ });
  await picker.click();
  const court = head.getByRole('checkbox', { name: 'Tham gia tố tụng' });
  await court.click();
  await expect(court).toBeChecked();
  await head.keyboard.press('Escape');
  await expect(picker).toBeFocused();
  await settled(head);
  await expect(head).toHaveURL((url) => {
    const words = Object.fromEntries(url.searchParams);
    return (
      JSON.stringify(Object.entries(words).sort()) ===
      JSON.stringify([
        ['by', 'province'],
        ['compare', 'last_year'],
        ['form', 'court_participation'],
        ['geography', 'as_current'],
        ['measure', 'cases_ended'],
        ['period', `${YEAR - 1}-Y`],
      ])
    );
  });
  // The definition stands beside the figure, always.
  await expect(head.getByText('Vụ việc có ngày kết thúc trong kỳ').first()).toBeVisible();
  await expect(head.getByText('Cùng kỳ năm trước').first()).toBeAttached();
  await expect(head.getByRole('list', { name: 'Theo tỉnh, thành phố' })).toBeVisible();
  const total = await head.locator('.figures tfoot').innerText();
  const again = await desk('agency');
  await again.goto(head.url());
  await settled(again);
  expect(await again.locator('.figures tfoot').innerText()).toBe(total);
  // Places are found as they are typed, without accents, and their figures alone are left.
  const places = again.getByRole('button', { name: /^Lọc theo Tỉnh, thành phố/ });
  await places.click();
  for (const [typed, name] of [
    ['lang son', 'Tỉnh Lạng Sơn'],
    ['cao bang', 'Tỉnh Cao Bằng'],
  ] as const) {
    await again.getByRole('searchbox', { name: 'Tìm: Tỉnh, thành phố' }).fill(typed);
    const place = again.getByRole('checkbox', { name });
    await place.click();
    await expect(place).toBeChecked();
  }
  await again.keyboard.press('Escape');
  await settled(again);
  await expect(again).toHaveURL(/province=04,20/);
  await expect(again.locator('.figures tbody').getByRole('row')).toHaveCount(2);
  await again.getByRole('button', { name: /^Tỉnh, thành phố: Tỉnh Cao Bằng, Tỉnh Lạng Sơn/ }).click();
  await expect(places).toBeFocused();
  await settled(again);
  await expect(again).not.toHaveURL(/province=/);
  // A measure that is not known at the end of a case leaves out what cannot be told.
  await again.getByLabel('Phân theo (cột)').selectOption('in_time');
  await settled(again);
  await again.getByRole('combobox', { name: 'Số liệu', exact: true }).selectOption('cases_accepted');
  await settled(again);
  await expect(again).not.toHaveURL(/in_time/);
  await expect(again.locator('.note--err')).toHaveCount(0);
});

test('an answer is taken away as a file, with what was asked and of when', async ({ desk }) => {
  const head = await desk('director');
  await head.goto(`/app/statistics?measure=cases_accepted&by=group,sex&period=${SO_FAR}`);
  await settled(head);
  const taken = async (format: RegExp) => {
    await head.getByRole('button', { name: 'Tải về' }).click();
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: format }).click(),
    ]);
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const csv = await taken(/CSV/);
  expect(csv.name).toBe(`cases_accepted-${SO_FAR.replace('..', '-')}.csv`);
  expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = csv.content.toString();
  for (const part of ['"Định nghĩa","Vụ việc có ngày', '"Căn cứ","TT', '"Số liệu lúc","', '‹5›'])
    expect(text).toContain(part);
  const book = await taken(/XLSX/);
  expect(book.name).toMatch(/\.xlsx$/);
  expect(book.content.subarray(0, 2).toString()).toBe('PK');
  expect(book.content.toString()).toContain('Định nghĩa');
});

test('small figures of traits of people are hidden, tell why, and open nothing', async ({ desk }) => {
  const head = await desk('director');
  await head.goto(`/app/statistics?measure=cases_accepted&by=group,sex&period=${SO_FAR}`);
  await settled(head);
  const hidden = head.locator('.figures td', { hasText: '‹5›' });
  expect(await hidden.count()).toBeGreaterThan(0);
  await expect(hidden.first()).toContainText('Không công bố');
  await expect(hidden.getByRole('link')).toHaveCount(0);
  await expect(head.getByText('Số từ 1 đến 4 phân theo đặc điểm')).toBeVisible();
});

test('a question is kept under a name, answered as then or as now, deleted and taken back', async ({
  desk,
}) => {
  const head = await desk('director');
  await head.goto(`/app/statistics?measure=cases_accepted&by=form&period=${SO_FAR}`);
  await settled(head);
  const total = await head.locator('.figures tfoot').innerText();
  await head.getByRole('button', { name: 'Lưu câu hỏi' }).click();
  const dialog = head.getByRole('dialog');
  await dialog.getByLabel('Tên câu hỏi').fill('Hình thức năm trước');
  await dialog.getByRole('button', { name: 'Lưu câu hỏi' }).click();
  await expect(dialog).toBeHidden();
  await expect(head).toHaveURL(/saved=[0-9a-f-]{36}/);
  await settled(head);
  await expect(head.getByText('Kết quả giữ nguyên như lúc lưu')).toBeVisible();
  expect(await head.locator('.figures tfoot').innerText()).toBe(total);
  // The cases of then.
  const cell = cells(head).first();
  const counted = value(await cell.textContent());
  await cell.click();
  await expectCases(head, counted);
  await head.keyboard.press('Escape');

  const kept = head.getByRole('list', { name: 'Câu hỏi đã lưu' });
  const options = kept.getByRole('button', { name: 'Tùy chọn của câu hỏi Hình thức năm trước' });
  await options.click();
  await kept.getByRole('link', { name: 'Chạy trên số liệu hôm nay' }).click();
  await expect(head).not.toHaveURL(/saved=/);
  await settled(head);
  await expect(head.getByText('Kết quả giữ nguyên như lúc lưu')).toHaveCount(0);

  await options.click();
  await kept.getByRole('button', { name: 'Xóa câu hỏi' }).click();
  await expect(kept.getByRole('link', { name: 'Hình thức năm trước' })).toHaveCount(0);
  await head.getByRole('button', { name: 'Hoàn tác' }).click();
  await kept.getByRole('link', { name: 'Hình thức năm trước' }).click();
  await settled(head);
  expect(await head.locator('.figures tfoot').innerText()).toBe(total);
});

test('the bulletin of a month: figures that open their cases, its text, its files, months by keys', async ({
  desk,
}) => {
  const head = await desk('agency');
  await head.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await head.goto(`/app/bulletins/${YEAR}-01`);
  await settled(head);
  await head.keyboard.press('[');
  await expect(head).toHaveURL(new RegExp(`/app/bulletins/${YEAR - 1}-12$`));
  await settled(head);
  await head.keyboard.press(']');
  await expect(head).toHaveURL(new RegExp(`/app/bulletins/${YEAR}-01$`));
  await settled(head);
  // A change can be counted again from the two figures beside it.
  const accepted = head.getByRole('row', { name: /^Vụ việc tham gia tố tụng thụ lý/ }).getByRole('cell');
  const [now = '', before = '', change = ''] = await accepted.allInnerTexts();
  const difference = Number(now) - Number(before);
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  expect(change).toMatch(new RegExp(`^\\${sign || '0'}${sign ? Math.abs(difference) : ''}`));
  await head.getByRole('button', { name: 'Chép nội dung' }).click();
  await expect(head.getByRole('button', { name: 'Đã chép' })).toBeVisible();
  expect(await head.evaluate(() => navigator.clipboard.readText())).toContain(
    `thụ lý ${now} vụ việc tham gia tố tụng`,
  );
  for (const [name, ending] of [
    ['DOCX', /\.docx$/],
    ['PDF', /\.pdf$/],
  ] as const) {
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(ending);
  }
  // A province on the map, and the very cases of its number.
  const tile = head
    .getByRole('list', { name: 'Vụ việc tham gia tố tụng thụ lý theo tỉnh, thành phố' })
    .getByRole('link', { name: /: [1-9]\d*$/ })
    .first();
  const counted = value(/: ([\d.]+)$/.exec((await tile.getAttribute('aria-label')) ?? '')?.[1] ?? '');
  await tile.click();
  await settled(head);
  await expectCases(head, counted);
  // Before the merger the map has 63 provinces.
  await head.goto('/app/bulletins/2021-09');
  await settled(head);
  await expect(head.locator('.map__tile')).toHaveCount(63);
  await head.goto('/app/bulletins/2026-13');
  await settled(head);
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
});

test('every tile of the board opens what is behind it, by its key too', async ({ desk }) => {
  const head = await desk('agency');
  const address = `/app/dashboards/director?period=${YEAR}-10`;
  await head.goto(address);
  await settled(head);
  const tiles = head.getByRole('list', { name: 'Chỉ số chính' }).getByRole('link');
  await expect(tiles).toHaveCount(7);
  const accepted = value(await tiles.nth(0).locator('.kpi__v').textContent());
  const late = value(await tiles.nth(2).locator('.kpi__v').textContent());
  for (const [key, leads] of [
    ['1', /\/app\/statistics\?measure=cases_accepted/],
    ['2', /\/app\/statistics\?measure=cases_accepted.*by=form/],
    ['3', /\/app\/cases\?due_before=@today/],
    ['4', /\/app\/reports\?form=/],
    ['5', /\/app\/statistics\?measure=court_successful/],
    ['6', /\/app\/statistics\?measure=cases_ended.*by=in_time/],
    ['7', /\/app\/practitioners\/workload\?year=/],
  ] as const) {
    await head.keyboard.press(key);
    await expect(head).toHaveURL((url) => leads.test(decodeURIComponent(url.href)));
    await settled(head);
    if (key === '1') await expectCases(head, accepted);
    if (key === '3') await expect(head.locator('.listing').getByRole('rowheader')).toHaveCount(late);
    await head.goto(address);
    await settled(head);
  }
  // What a figure means is shown to whoever comes to it.
  await tiles.nth(0).focus();
  await head.keyboard.press('Tab');
  await head.keyboard.press('Shift+Tab');
  const meaning = head.locator('.kpi__about', { hasText: 'ghi vào sổ thụ lý' }).first();
  await expect(meaning).toBeVisible();
  await head.keyboard.press('Escape');
  await expect(tiles.nth(0)).toBeFocused();
  await expect(meaning).toBeHidden();

  await head.keyboard.press('c');
  await expect(head).toHaveURL(/compare=previous/);
  await expect(head.getByText('so với tháng trước')).toBeVisible();
  await head.keyboard.press('[');
  await expect(head).toHaveURL(new RegExp(`period=${YEAR}-09`));
  await settled(head);

  // From the map to a list of cases.
  const tile = head
    .getByRole('list', { name: 'Theo tỉnh, thành phố' })
    .getByRole('link', { name: /: [1-9]\d*$/ })
    .first();
  const counted = value(/: ([\d.]+)$/.exec((await tile.getAttribute('aria-label')) ?? '')?.[1] ?? '');
  let clicks = 0;
  await tile.click();
  clicks += 1;
  await settled(head);
  await expectCases(head, counted);
  figure(
    34,
    `from the map of the board to the cases of a province: ${clicks} click (≤ 3), ${counted} as on the map`,
  );
  expect(clicks).toBeLessThanOrEqual(3);
});

test('the quota of court cases: from its tile to the cases of an officer, which sum to the figure', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const head = await desk('director');
  await head.goto(`/app/dashboards/director?period=${YEAR}-10`);
  await settled(head);
  const tile = head.getByRole('list', { name: 'Chỉ số chính' }).getByRole('link').nth(6);
  const [reached = 0, known = 0] = ((await tile.locator('.kpi__v').textContent()) ?? '')
    .split('/')
    .map(value);
  expect(known).toBeGreaterThan(reached);
  await expect(tile.locator('.kpi__d')).toHaveText(`${known - reached} người chưa đạt năm ${YEAR}`);
  await head.keyboard.press('7');
  await expect(head).toHaveURL(new RegExp(`/app/practitioners/workload\\?year=${YEAR}$`));
  await settled(head);

  // A tier opens as many officers as it counts.
  const box = (year: number) =>
    head.getByRole('region', { name: `Chỉ tiêu vụ việc tham gia tố tụng năm ${year}` });
  await expect(box(YEAR)).toContainText(`Bảng chỉ tiêu năm ${YEAR} chưa được nạp; đang dùng bảng năm 2022.`);
  await box(YEAR)
    .locator('.bars')
    .getByRole('link', { name: /^Chưa đạt: / })
    .click();
  await expect(head).toHaveURL(/tier=below$/);
  await settled(head);
  const officers = head.getByRole('region', { name: `Trợ giúp viên pháp lý theo chỉ tiêu năm ${YEAR}` });
  await expect(officers.getByRole('rowheader')).toHaveCount(known - reached);
  await expect(officers.getByRole('cell', { name: /^Chưa đạt/ })).toHaveCount(known - reached);

  const credit = officers.getByRole('link', { name: /, xem vụ việc$/ }).first();
  const told = (await credit.textContent()) ?? '';
  await credit.click();
  await expect(credit).toHaveAttribute('aria-current', 'page');
  await settled(head);
  const panel = head.getByRole('complementary');
  await expect(panel.locator('.figure')).toHaveText(told);
  await expect(panel.locator('.listing__foot').getByRole('status')).toHaveText(/^\d+ dòng$/);
  const cases = await panel
    .getByRole('listitem')
    .filter({ has: head.locator('.mono') })
    .allInnerTexts();
  const sum = cases.reduce((all, one) => all + value(/tính ([\d.,]+)/.exec(one)?.[1] ?? '1'), 0);
  expect(sum).toBeCloseTo(value(/^[\d.,]+/.exec(told)?.[0] ?? ''), 6);
  figure(34, `${cases.length} cases behind an officer's credit sum to it, in three clicks from the board`);
  await expectEveryLook(head);

  await head.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await head.keyboard.press('[');
  await expect(head).toHaveURL((url) => url.search === `?year=${YEAR - 1}&tier=below`);
  await settled(head);
  await expect(box(YEAR - 1)).toBeVisible();
});

test('a month that is not over tells no change: it says so, and which day the data reach', async ({
  desk,
}) => {
  const head = await desk('agency');
  const [month, day] = await head.evaluate(() => {
    const at = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    return [at.slice(0, 7), at.split('-').reverse().join('/')];
  });
  const tiles = head.getByRole('list', { name: 'Chỉ số chính' }).getByRole('link');
  // Unasked the board is of the last month that is over, set beside one that is whole too.
  await head.goto('/app/dashboards/director');
  await settled(head);
  await expect(head.locator('.phead__about')).toContainText('so với cùng kỳ năm trước');
  await expect(tiles.first().locator('svg')).toHaveCount(1);
  await head.keyboard.press(']');
  await expect(head).toHaveURL(new RegExp(`period=${month}`));
  await settled(head);
  await expect(head.locator('.phead__about')).toContainText(`chưa hết: số liệu đến ngày ${day}`);
  await expect(tiles.first().locator('.kpi__d')).toHaveText(/^cả tháng \d\d\/\d{4}: /);
  await expect(tiles.locator('svg')).toHaveCount(0);

  // In a table its row alone has none, and the way leads to the months that are over.
  const year = month?.slice(0, 4) ?? '';
  await head.goto(
    `/app/statistics?measure=cases_accepted&by=month&period=${Number(year) - 1}-12..${month}&compare=last_year`,
  );
  await settled(head);
  const table = head.locator('.figures');
  const row = (key: string | undefined) => table.locator(`[data-row="${key}"]`).getByRole('cell');
  await expect(table.locator(`[data-row="${month}"]`)).toContainText(`đến ${day}`);
  await expect(row(month).nth(-2)).toHaveText('–');
  await expect(row(`${Number(year) - 1}-12`).nth(-2)).not.toHaveText('–');
  await expect(table.locator('tfoot td').nth(-2)).toHaveText('–');
  await head.getByRole('link', { name: /^Chỉ so các tháng đã hết/ }).click();
  await settled(head);
  await expect(table.locator('tfoot td').nth(-2)).not.toHaveText('–');
  await expect(head.getByText('chưa hết')).toHaveCount(0);

  await head.goto(`/app/bulletins/${month}`);
  await settled(head);
  await expect(head.getByRole('button', { name: 'PDF' })).toHaveAttribute('aria-disabled', 'true');
  await expect(head.getByText('Nội dung công bố', { exact: true })).toHaveCount(0);
  await expect(head.getByText(`chưa hết: số liệu đến ngày ${day}`)).not.toHaveCount(0);
});

test('a tile fails alone, with the time of what it knew, and comes back', async ({ desk }) => {
  const head = await desk('agency');
  let broken = false;
  await head.route(/\/api\/v1\/report-completeness/, (route) => (broken ? refuse(route) : route.fallback()));
  await head.goto('/app/dashboards/director');
  await settled(head);
  const tiles = head.getByRole('list', { name: 'Chỉ số chính' });
  const reports = tiles.getByRole('listitem').nth(3);
  const before = await reports.locator('.kpi__v').innerText();
  broken = true;
  // Come back to, it is asked again; what it knew stays, with its time.
  const bar = head.getByRole('navigation', { name: 'Điều hướng chính' });
  await bar.getByRole('link', { name: 'Hôm nay' }).click();
  await settled(head);
  await bar.getByRole('link', { name: 'Bảng điều hành' }).click();
  await settled(head);
  await expect(reports.getByText(/^Chưa tải lại được, số lúc \d\d:\d\d$/)).toBeVisible();
  await expect(reports.locator('.kpi__v')).toHaveText(before, { useInnerText: true });
  // Never known, it says so, and the others stand.
  await head.goto('/app/dashboards/director');
  await settled(head);
  await expect(tiles.getByText('Chưa tải được')).toHaveCount(1);
  await expect(tiles.getByRole('listitem').nth(0).locator('.kpi__v')).not.toHaveText('–');
  broken = false;
  await reports.getByRole('button', { name: 'Tải lại: Báo cáo đã gửi' }).click();
  await expect(reports.locator('.kpi__v')).toHaveText(before, { useInnerText: true });
  await expect(reports.getByRole('button')).toHaveCount(0);
});

test('the board of the nation and of a unit is one sheet of paper', async ({ desk }) => {
  for (const role of ['agency', 'director', 'department']) {
    const head = await desk(role);
    await head.goto('/app/dashboards/director');
    await settled(head);
    expect(sheetsOf(await head.pdf({ preferCSSPageSize: true })).sizes, role).toHaveLength(1);
    await head.context().close();
  }
  figure(37, 'the board of the nation, a province and a centre prints on one sheet each');
});

test('figures, bulletin and board are good to look at for everybody', async ({ desk }) => {
  test.setTimeout(240_000);
  for (const [role, address] of [
    [
      'agency',
      `/app/statistics?measure=cases_accepted&by=province,form&period=${YEAR}-01..${YEAR}-10&cell=*`,
    ],
    ['director', `/app/statistics?measure=cases_accepted&by=month,form&period=${SO_FAR}`],
    ['agency', `/app/bulletins/${YEAR}-10`],
    ['director', `/app/bulletins/${YEAR}-10`],
    ['agency', '/app/dashboards/director'],
    ['department', '/app/dashboards/director'],
  ] as const) {
    const head = await desk(role);
    await head.goto(address);
    await expectEveryLook(head);
    await head.context().close();
  }
});
