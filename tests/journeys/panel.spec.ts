import { signIn } from './accounts';
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './watch';

/** The facts of one row beside the list: opened with Space, walked along, closed without losing the place. */

for (const [role, address, heading] of [
  ['director', '/app/cases?state=in_progress', 'Vụ việc'],
  ['intake', '/app/requests?state=accepted', 'Tiếp nhận'],
] as const) {
  test(`Space opens a row of ${address} beside the list, j and k walk it, Esc gives the row back`, async ({
    page,
  }) => {
    await signIn(page, role);
    await page.goto(address);
    await settled(page);
    const rows = page.locator('.listing').getByRole('rowheader').getByRole('link');
    const panel = page.getByRole('complementary', { name: 'Xem nhanh' });
    await page.keyboard.press('j');
    const calls: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      // The list beside it may go on to its next page meanwhile.
      if (pathname.startsWith('/api/v1/') && !searchParams.has('cursor')) calls.push(pathname);
    });
    await page.keyboard.press('Space');
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
      (await rows.first().textContent()) ?? '',
    );
    await expect(page).toHaveURL(/panel=/);
    await settled(page);
    // What the list has costs nothing.
    expect(calls).toEqual(['/api/v1/obligations']);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });

    await page.keyboard.press('j');
    await expect(rows.nth(1)).toBeFocused();
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
      (await rows.nth(1).textContent()) ?? '',
    );
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(2)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(rows.nth(2)).toBeFocused();
    await expect(page).not.toHaveURL(/panel=/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);

    // Back closes it as well.
    await page.keyboard.press('Space');
    await expect(panel).toBeVisible();
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  });
}

test('on a phone it lies over the list', async ({ page }) => {
  await signIn(page, 'director');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/app/cases?state=in_progress');
  await settled(page);
  const row = page.getByRole('row').nth(1);
  const name = (await row.locator('.who').textContent()) ?? '';
  await row.getByRole('button', { name: /^Xem nhanh/ }).click();
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Dòng sau' }).click();
  const next = (await page.locator('.who').nth(1).textContent()) ?? '';
  await expect(page.getByRole('dialog', { name: next })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.who').nth(1)).toBeFocused();
});
