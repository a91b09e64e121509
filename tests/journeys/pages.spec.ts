import { signIn } from './accounts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watch';

/** Every first page, at the desk and on a phone: it opens, has one h1, passes axe, and never scrolls sideways. */
const pages: [string, string, string][] = [
  ['director', '/app', 'Hôm nay'],
  ['intake', '/app/requests', 'Tiếp nhận'],
  ['intake', '/app/requests/new', 'Tiếp nhận mới'],
  ['director', '/app/cases', 'Vụ việc'],
  ['director', '/app/practitioners', 'Người thực hiện'],
  ['director', '/app/organisations', 'Tổ chức'],
];

for (const [role, address, title] of pages) {
  test(`${address} as ${role}`, async ({ page }) => {
    await signIn(page, role);
    await page.goto(address);
    await expect(page).toHaveTitle(new RegExp(`^${title} –`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('a case file opens from its row', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases');
  const first = page.getByRole('table').getByRole('link').first();
  await first.click();
  await expect(page.getByRole('list', { name: 'Giai đoạn vụ việc' })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
