import type { Page } from '@playwright/test';
import { figure } from './figures';
import { sheetsOf } from './sheets';
import { expect, settled, test, toTheEnd } from './watch';

/** What is found, in which order it stands, which address brings it back, and how it comes on paper. */

const rows = (page: Page) => page.locator('.listing').getByRole('rowheader').getByRole('link');
const plain = (name: string) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** How one name may be typed. */
const ways: [string, (name: string) => string][] = [
  ['without accents', plain],
  ['as it is written', (name) => name],
  ['taken apart', (name) => name.normalize('NFD')],
  ['in capitals without accents', (name) => plain(name).toUpperCase()],
  ['without the family name', (name) => name.split(' ').slice(1).join(' ')],
];

test('forty ways of typing eight names find their cases', async ({ desk }) => {
  test.setTimeout(180_000);
  const head = await desk('director');
  await head.goto('/app/cases');
  await settled(head);
  const shown = await rows(head).allTextContents();
  // Of a sealed case the list shows initials.
  const whole = [...new Set(shown.map((name) => name.trim()))].filter((name) => /^[\p{L} ]+$/u.test(name));
  const names = whole.sort((a, b) => Number(/[đĐ]/.test(b)) - Number(/[đĐ]/.test(a))).slice(0, 8);
  expect(names).toHaveLength(8);
  await head.keyboard.press('Control+k');
  const box = head.getByRole('combobox', { name: 'Tìm tất cả' });
  const found = head.getByRole('dialog').getByRole('group', { name: 'Vụ việc' }).getByRole('option');
  let asked = 0;
  for (const [way, type] of ways) {
    for (const name of names) {
      await box.fill(type(name));
      const mine = found.filter({ hasText: name }).first();
      await expect(mine, `${name} ${way}`).toBeVisible();
      await expect(head.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
      // Who types the accents wants that very name first.
      if (type(name).normalize('NFC') === name)
        await expect(found.first(), `${name} ${way}`).toContainText(name);
      asked += 1;
    }
  }
  figure(29, `all ${asked} ways of typing ${names.length} names find their cases`);
});

/** Every row of the list that stands there, as on paper. */
async function whole(page: Page): Promise<string[]> {
  await settled(page);
  // Nothing found has no foot.
  if (await page.locator('.listing__foot').count()) await toTheEnd(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const names = await rows(page).allTextContents();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return names;
}

test('people stand by given name, organisations by name, in Vietnamese order', async ({ desk }) => {
  test.setTimeout(120_000);
  const { compare } = new Intl.Collator('vi');
  const agency = await desk('agency');
  await agency.goto('/app/practitioners');
  const people = await whole(agency);
  const byGiven = (name: string) => name.replace(/^(.*) (\S+)$/, '$2 $1');
  expect(people).toEqual([...people].sort((a, b) => compare(byGiven(a), byGiven(b))));
  await agency.goto('/app/organisations');
  const units = await whole(agency);
  expect(units).toEqual([...units].sort(compare));
  figure(
    30,
    `${people.length} people and ${units.length} organisations stand as Intl.Collator('vi') puts them`,
  );
  expect(people.length + units.length).toBeGreaterThanOrEqual(200);
});

/** Lists, and which entries of which of their filters are chosen, one after the other. */
const filtered: [address: string, filter: RegExp, entries: number[]][] = [
  ['/app/cases', /Trạng thái$/, [1, 2, 3, 4, 5]],
  ['/app/cases', /Hình thức$/, [1, 2, 3]],
  ['/app/cases', /Lĩnh vực$/, [1, 2, 3]],
  ['/app/requests', /Trạng thái$/, [1, 2, 3, 4]],
  ['/app/requests', /Kênh tiếp nhận$/, [1, 2, 3]],
  ['/app/practitioners', /Loại$/, [1, 2, 3]],
  ['/app/organisations', /Loại tổ chức$/, [1, 2, 3]],
  ['/app/admin/accounts', /Vai trò$/, [1, 2, 3]],
  ['/app/admin/proceedings-bodies', /Loại cơ quan$/, [1, 2, 3]],
];

test('thirty addresses bring the same list back in a session of its own', async ({ desk }) => {
  test.setTimeout(300_000);
  const [mine, other] = [await desk('director'), await desk('director')];
  // All of it: how many rows have come, and are drawn, before anybody scrolls is the window's, and no part of the list.
  const state = async (page: Page) => ({
    rows: await whole(page),
    filters: await page.locator('.filters .fchip').allTextContents(),
    foot: await page.locator('.listing__foot').allTextContents(),
  });
  let states = 0;
  for (const [address, filter, entries] of filtered) {
    await mine.goto(address);
    await settled(mine);
    const select = mine.locator('.filters').getByRole('combobox', { name: filter });
    for (const index of entries) {
      await select.selectOption({ index });
      await expect(mine).toHaveURL(/\?/);
      await settled(mine);
      const copied = new URL(mine.url());
      await other.goto(`${copied.pathname}${copied.search}`);
      expect(await state(other), copied.search).toEqual(await state(mine));
      expect(new URL(other.url()).search).toBe(copied.search);
      states += 1;
      await mine.locator('.filters .fchip').click();
      await settled(mine);
    }
  }
  figure(32, `${states} addresses bring back list, filters and number of rows`);
  expect(states).toBeGreaterThanOrEqual(30);
});

test('what is printed is A4, of as many sheets as it needs, headed on the first, with no row cut', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const head = await desk('director');
  const told: string[] = [];
  for (const address of [
    '/app',
    '/app/cases?state=in_progress',
    '/app/queues/overdue-unit',
    '/app/calendar',
    '/app/obligations',
    'first',
  ]) {
    if (address === 'first') {
      await head.goto('/app/cases?state=in_progress');
      await settled(head);
      await rows(head).first().click();
      await expect(head).toHaveURL(/[0-9a-f-]{36}/);
    } else await head.goto(address);
    await settled(head);
    await head.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await head.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const sheets = sheetsOf(await head.pdf({ preferCSSPageSize: true, tagged: true }));
    await head.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await head.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(sheets.sizes.length).toBeGreaterThan(0);
    for (const size of sheets.sizes) expect(size).toEqual([210, 297]);
    expect(sheets.headings, address).toEqual([0]);
    expect(sheets.cut, address).toBe(0);
    told.push(`${address} ${sheets.sizes.length} sheets, ${sheets.rows} rows`);
  }
  expect(told.join()).toMatch(/[1-9]\d rows/);
  figure(37, `A4, no row cut: ${told.join('; ')}`);
});
