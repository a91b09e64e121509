import type { Page } from '@playwright/test';
import { expect, settled } from './watch';

/** A day so many days from now, as it is typed. */
export const day = (offset = 0): string =>
  new Date(Date.now() + offset * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

/** What a clerk asks first. */
export async function fillIntake(
  clerk: Page,
  name: string,
  story = 'Hỏi về quyền sử dụng đất.',
): Promise<void> {
  await clerk.goto('/app/requests/new');
  await clerk.getByLabel('Họ và tên người cần trợ giúp').fill(name);
  await clerk.getByLabel('Điện thoại liên hệ').fill('0912345678');
  await clerk.getByLabel('Kể lại').fill(story);
}

/** A request of a person in need whose time runs out, accepted at the counter; the address of its case. */
export async function acceptedCase(clerk: Page, name: string): Promise<string> {
  await fillIntake(clerk, name);
  await clerk.getByLabel('Lĩnh vực').selectOption('land');
  await clerk.getByLabel('Hình thức').selectOption('advice');
  await clerk.getByLabel('Ngày hết thời hiệu').fill(day(3));
  await clerk.getByRole('checkbox', { name: /^Người thuộc hộ nghèo/ }).check();
  await clerk.getByRole('button', { name: 'Gửi và thụ lý ngay' }).first().click();
  await expect(clerk).toHaveURL(/\/app\/requests\/[0-9a-f-]{36}/);
  await clerk.getByRole('link', { name: 'Mở hồ sơ vụ việc' }).click();
  await expect(clerk).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}/);
  await settled(clerk);
  return new URL(clerk.url()).pathname;
}
