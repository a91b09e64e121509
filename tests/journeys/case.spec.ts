import { signIn } from './accounts';
import { expect, test } from './watch';

test('a step that cannot be taken now says why, and a stale page does not overwrite', async ({
  page,
  context,
}) => {
  await signIn(page, 'director');
  await page.goto('/app/cases?state=in_progress');
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
