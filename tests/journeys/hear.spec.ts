import type { Page } from '@playwright/test';
import { paths } from '../../web-ui/src/lib/paths';
import { figure } from './figures';
import { expect, settled, test } from './watch';

/** The pages as they are heard: their structure, and what is said when something changes by itself. */

/** Pages by their address, or by the list whose first row leads to them; their structure lies in `aria/`. */
const pages: [name: string, role: string, address: string, isRow?: true][] = [
  ['today', 'director', paths.today()],
  ['requests', 'intake', paths.requests()],
  ['new-request', 'intake', paths.newRequest()],
  ['request', 'intake', paths.requests(), true],
  ['cases', 'director', paths.cases()],
  ['case', 'director', `${paths.cases()}?state=in_progress&form=court_participation`, true],
  ['queue', 'director', paths.queue('overdue-unit')],
  ['calendar', 'director', paths.calendar()],
  ['obligations', 'director', paths.obligations()],
  ['practitioners', 'director', paths.practitioners()],
  ['organisations', 'director', paths.organisations()],
  ['own-account', 'director', paths.ownAccount()],
];

for (const role of new Set(pages.map(([, role]) => role))) {
  test(`the structure of the pages of ${role}`, async ({ desk }) => {
    test.setTimeout(180_000);
    const page = await desk(role);
    for (const [name, , address, isRow] of pages.filter(([, of]) => of === role)) {
      await page.goto(address);
      await settled(page);
      if (isRow) {
        await page.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
        await expect(page).toHaveURL(/[0-9a-f-]{36}/);
        await settled(page);
      }
      await expect.soft(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    }
    figure(
      15,
      `${pages.filter(([, of]) => of === role).length} pages of ${role} have the structure that is told`,
    );
  });
}

/** Writes down what a reader of the screen would say by itself: words that change in a region that was there before. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const LIVE = '[role=status], [role=alert]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (region) heard.push(region.textContent ?? '');
        for (const node of Array.from(addedNodes))
          if (node instanceof Element && node.matches('[role=alert]')) heard.push(node.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

/** Everything that was said until the words were. */
async function expectSaid(page: Page, words: RegExp): Promise<void> {
  const all: string[] = [];
  await expect
    .poll(async () => {
      all.push(...(await heard(page)));
      return all.filter((said) => words.test(said));
    })
    .not.toEqual([]);
}

test('a page that comes, a list that changes, what is kept and what was saved are said', async ({ desk }) => {
  const officer = await desk('officer');
  await settled(officer);
  await listen(officer);
  const bar = officer.getByRole('navigation', { name: 'Điều hướng chính' });
  await bar.getByRole('link', { name: 'Vụ việc' }).click();
  await expectSaid(officer, /^Vụ việc$/);
  await settled(officer);
  await officer
    .locator('.filters')
    .getByRole('combobox', { name: /Trạng thái$/ })
    .selectOption('in_progress');
  await expectSaid(officer, /\d+ dòng/);
  await settled(officer);
  await officer.locator('.listing').getByRole('rowheader').getByRole('link').first().click();
  await expect(officer).toHaveURL(/[0-9a-f-]{36}/);
  // By its number: what is said to the room names nobody.
  await expectSaid(officer, /^[A-Z0-9]+\.[A-Z]+\.\d+\.\d{4}$/);
  await settled(officer);
  await officer
    .getByRole('navigation', { name: 'Nội dung hồ sơ' })
    .getByRole('link', { name: 'Ghi chú riêng' })
    .click();
  await officer.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await officer.getByLabel('Ghi chú mới').fill('Gia đình sẽ gọi lại.');
  await expectSaid(officer, /^Đã lưu nháp \d\d:\d\d$/);
  await officer.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await expectSaid(officer, /^Đã lưu \d\d:\d\d$/);

  await officer.getByRole('button', { name: 'Sửa', exact: true }).click();
  const dialog = officer.getByRole('dialog');
  await officer.context().setOffline(true);
  await dialog.getByLabel('Kết quả').fill('Chờ giám định');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expectSaid(officer, /Không có mạng/);
});
