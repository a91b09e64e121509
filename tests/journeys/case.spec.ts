import { signIn } from './accounts';
import { expect, expectAccessible, test } from './watch';

test('a head assigns an officer and the decision is there, with its number, as PDF', async ({ page }) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=accepted&form=court_participation');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Cử người thực hiện' }).click();

  const dialog = page.getByRole('dialog', { name: 'Cử người thực hiện' });
  await dialog.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Có 1 chỗ cần sửa');
  const officer = dialog
    .getByLabel('Phụ trách')
    .locator('option', { hasText: 'Trợ giúp viên pháp lý' })
    .first();
  await dialog.getByLabel('Phụ trách').selectOption((await officer.getAttribute('value')) ?? '');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cử người thực hiện' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Cử người' }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );

  await page.getByRole('link', { name: 'Tài liệu' }).click();
  const paper = page
    .getByRole('listitem')
    .filter({ hasText: /Quyết định/i })
    .first();
  await expect(paper).toContainText(/\d+\/QĐ/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    paper.getByRole('button', { name: /^PDF/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
});

test('a step that cannot be taken now says why, and a stale page does not overwrite', async ({
  page,
  context,
}) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=accepted');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Thao tác' }).click();
  const archive = page.getByRole('button', { name: /^Lưu trữ/ });
  await expect(archive).toHaveAttribute('aria-disabled', 'true');
  await expect(archive).toContainText(/\p{L}{3,}.*\p{L}{3,}/u);
  await page.keyboard.press('Escape');

  const behind = await context.newPage();
  await behind.goto(page.url());
  for (const tab of [page, behind]) {
    await tab.getByRole('button', { name: 'Thao tác' }).click();
    await tab.getByRole('button', { name: /^Không tiếp tục thực hiện/ }).click();
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Căn cứ').selectOption('withdrawn');
    await dialog.getByLabel('Lý do').fill('Người được trợ giúp đã tự giải quyết');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Không tiếp tục thực hiện' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const late = behind.getByRole('dialog');
  await late.getByRole('button', { name: 'Không tiếp tục thực hiện' }).click();
  await expect(late.getByRole('alert')).toContainText('Xem bản mới');
  await expect(late.getByLabel('Lý do')).toHaveValue('Người được trợ giúp đã tự giải quyết');
});
