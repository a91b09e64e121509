import {
  ask,
  checkOf,
  decide,
  dialogOf,
  fileOpened,
  oldBlank,
  scan,
  step,
  takeStep,
  toCard,
} from './card-page';
import { figure } from './figures';
import { LANG_SON, seriesOf } from './ledger-page';
import { supplied } from './stock';
import { expect, expectEveryLook, settled, test } from './watch';

const E = seriesOf('E');

test('a card is issued on a blank that nobody else can use, and withdrawn: the public check says so', async ({
  desk,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await supplied(request, 'TGV', E, 10);
  const clerk = await desk('centre_admin');
  const department = await desk('department');
  const head = await desk('director');

  const first = await ask(clerk, request);
  await expect(clerk.getByText('Đang ở').or(clerk.getByText('Đang xử lý')).first()).toBeVisible();
  await expectEveryLook(clerk);
  await step(department, first, 'Chuyển người quyết định');
  await step(department, first, 'Ghi quyết định', decide('45/QĐ-UBND'));
  await expectEveryLook(department);
  await step(head, first, 'Thực hiện', scan(E(1), /trong kho/), 'Cấp thẻ');
  const card = await toCard(head);
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Còn hiệu lực');
  await expect(head.getByRole('region', { name: 'Phôi đã dùng' })).toContainText(E(1));
  await expectEveryLook(head);

  // The number leads to its life, which ends with the person it was issued to.
  await head
    .getByRole('region', { name: 'Phôi đã dùng' })
    .getByRole('link', { name: E(1) })
    .click();
  await settled(head);
  await expect(head.getByRole('region', { name: 'Đường đời của số' })).toContainText('Cấp cho người');

  // The same blank a second time: told before it is sent, refused with who has it when it is.
  const second = await ask(clerk, request);
  await step(department, second, 'Chuyển người quyết định');
  await step(department, second, 'Ghi quyết định', decide('46/QĐ-UBND'));
  await head.goto(second);
  await settled(head);
  const refused = await takeStep(head, 'Thực hiện', scan(E(1), /đã cấp/), 'Cấp thẻ');
  await expect(refused.getByRole('alert').first()).toContainText(LANG_SON);
  await expect(refused.getByRole('alert').first()).toContainText(E(1));
  figure(36, 'a number issued a second time is refused, naming who has it');
  await refused.getByRole('button', { name: 'Thôi' }).click();

  // Withdrawn on a ground of the law; the check says so with the decision.
  await clerk.goto(card);
  await settled(clerk);
  const address = await checkOf(clerk, baseURL);
  expect(await (await request.get(address)).text()).toContain('còn hiệu lực');
  await clerk.getByRole('button', { name: 'Thu hồi thẻ' }).click();
  const withdrawing = dialogOf(clerk, /^Thu hồi thẻ/);
  await withdrawing.getByLabel('Căn cứ thu hồi').selectOption('left');
  await withdrawing.getByRole('button', { name: 'Thu hồi thẻ' }).click();
  const withdrawal = await fileOpened(clerk);
  await step(department, withdrawal, 'Chuyển người quyết định');
  await step(department, withdrawal, 'Ghi quyết định', decide('47/QĐ-UBND'));
  expect(await (await request.get(address)).text()).toContain('đã bị thu hồi');
  await head.goto(card);
  await settled(head);
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Đã thu hồi');

  // The blank is with the centre again.
  await step(head, withdrawal, 'Thực hiện', oldBlank('Đã thu lại'), 'Thu lại thẻ');
  await head.goto(card);
  await settled(head);
  await expect(head.getByRole('region', { name: 'Phôi đã dùng' })).toContainText('đã thu lại');
});
