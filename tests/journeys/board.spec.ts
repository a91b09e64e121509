import { signIn } from './accounts';
import { expect, expectAccessible, expectGood, expectNoSidewaysScroll, refuse, settled, test } from './watch';
import { acceptedCase } from './work';

/** The same cases seen as a table, as a board and as a calendar; whatever a board does needs no drag and no pointer. */

test('one filter as table, board and calendar, turned by a key and kept in the address', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?form=court_participation');
  await settled(page);
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/\/app\/cases\?form=court_participation&view=board$/);
  await settled(page);
  const columns = page.locator('.board').getByRole('region');
  await expect(columns).toHaveCount(8);
  await expect(page.getByRole('region', { name: 'Đang thực hiện' }).locator('.card').first()).toBeVisible();
  await expectGood(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  const lefts = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  await page.setViewportSize({ width: 1440, height: 900 });

  // A state in the filter is the one column.
  await page.goto('/app/cases?state=in_progress&view=board');
  await settled(page);
  await expect(columns).toHaveCount(1);

  await page.keyboard.press('v');
  await expect(page).toHaveURL(/state=in_progress&view=calendar$/);
  await settled(page);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expectGood(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // The day chosen in the calendar is the filter of the table.
  await grid.getByRole('gridcell', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/due=\d{4}-\d\d-\d\d/);
  await page.keyboard.press('v');
  await settled(page);
  await expect(page).not.toHaveURL(/view=/);
  await expect(page.locator('.fchip', { hasText: 'Hạn' })).toBeVisible();
});

test('a case goes on from the board by its menu, and the keyboard goes with the card', async ({
  page,
  desk,
}) => {
  const name = 'Lý Thị Thẻ';
  await acceptedCase(await desk('intake'), name);
  await signIn(page, 'director');
  await page.goto('/app/cases?view=board');
  await settled(page);
  const waiting = page.getByRole('region', { name: 'Thụ lý, chờ cử người' });
  const card = (column: string) =>
    page.getByRole('region', { name: column }).locator('.card', { hasText: name });
  await waiting.getByRole('link', { name }).focus();
  await page.keyboard.press('m');
  const assign = card('Thụ lý, chờ cử người').getByRole('button', {
    name: 'Cử người thực hiện',
    exact: true,
  });
  await expect(assign).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(assign).toHaveCount(0);
  await page.keyboard.press('m');
  await assign.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'Gợi ý phù hợp nhất' })).toBeVisible();
  await dialog.getByRole('list', { name: 'Gợi ý phù hợp nhất' }).getByRole('button').first().click();
  await dialog.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card('Đã cử người')).toBeVisible();
  await expect(card('Thụ lý, chờ cử người')).toHaveCount(0);
  await expect(card('Đã cử người').locator('.who')).toBeFocused();
});

test('paper has the rows of the filter, and a column that does not come says so', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress,completed&view=board');
  await settled(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.keyboard.press('Shift+P');
  await expect(page.getByRole('table').getByRole('rowheader').first()).toBeAttached();
  await expect(page.locator('.board')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.board')).toBeVisible();

  await page.route(/\/api\/v1\/cases\?.*state=in_progress/, (route) => refuse(route));
  await page.reload();
  await settled(page);
  const refused = page.getByRole('region', { name: 'Đang thực hiện' });
  await expect(refused.getByText('Vai trò của bạn không có chức năng này')).toBeVisible();
  await expect(page.getByText('Vai trò của bạn không có chức năng này')).toHaveCount(1);
  await page.unrouteAll();
  await refused.getByRole('button', { name: 'Thử lại' }).click();
  await expect(refused.locator('.card').first()).toBeVisible();
});
