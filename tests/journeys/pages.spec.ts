import { expect, expectAccessible, settled, test } from './watch';
import { acceptedCase } from './work';

test('a record that is not there says so on a page of its own', async ({ desk }) => {
  const head = await desk('director');
  await head.goto('/app/cases/018f0000-0000-7000-8000-000000000000');
  await settled(head);
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
  await expectAccessible(head);
});

/** What a file of a list holds, and whether it is of the filter on the screen. */
test('every list is taken along as a file, under the filter on the screen', async ({ desk }) => {
  const head = await desk('director');
  for (const [address, filter] of [
    ['/app/cases?state=in_progress', 'state=in_progress'],
    ['/app/requests', 'state=received,need_supplement'],
    ['/app/queues/overdue-unit', 'workqueues/overdue-unit'],
    ['/app/practitioners?kind=officer', 'kind=officer'],
    ['/app/organisations?type=centre&as_of=2025-06-30', 'as_of=2025-06-30'],
  ] as const) {
    await head.goto(address);
    await settled(head);
    for (const [name, ending] of [
      ['Bảng tính Excel (XLSX)', /\.xlsx$/],
      ['Văn bản CSV', /\.csv$/],
    ] as const) {
      await head.getByRole('button', { name: 'Tải về' }).click();
      const [asked, file] = await Promise.all([
        head.waitForRequest(/format=/),
        head.waitForEvent('download'),
        head.getByRole('button', { name }).click(),
      ]);
      expect(decodeURIComponent(asked.url())).toContain(filter);
      expect(file.suggestedFilename()).toMatch(ending);
    }
  }
});

test('a register open to its readers is taken along by each of them, a list of people helped is not', async ({
  desk,
}) => {
  const clerk = await desk('intake');
  const take = clerk.getByRole('button', { name: 'Tải về' });
  for (const address of ['/app/organisations', '/app/practitioners']) {
    await clerk.goto(address);
    await settled(clerk);
    await take.click();
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Văn bản CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  }
  await clerk.goto('/app/requests');
  await settled(clerk);
  await expect(take).toHaveCount(0);
});

test('a number of the strip opens the list behind it', async ({ desk }) => {
  await acceptedCase(await desk('intake'), 'Nông Thị Dải');
  const head = await desk('director');
  await head.goto('/app/cases');
  await settled(head);
  const strip = head.getByRole('region', { name: 'Số việc đến hạn theo ngày' });
  await strip.getByText('Xem dạng bảng').click();
  const number = strip.getByRole('table').getByRole('link').first();
  const count = Number(await number.textContent());
  expect(count).toBeGreaterThan(0);
  await number.click();
  await expect(head).toHaveURL(/\/app\/cases\?due=\d{4}-\d\d-\d\d$/);
  await settled(head);
  await expect(head.getByRole('table', { name: '' }).last().getByRole('rowheader')).toHaveCount(count);
});

test('cases are found by a name without accents and by their code, and the words stay on the page', async ({
  desk,
}) => {
  const head = await desk('director');
  await head.goto('/app/cases');
  await settled(head);
  const first = head
    .locator('.listing')
    .getByRole('row')
    .filter({ hasNot: head.getByText('hạn chế') })
    .nth(1);
  const name = (await first.getByRole('link').textContent()) ?? '';
  const code = /[A-Z0-9]+\.[A-Z]+\.\d+\.\d{4}/.exec((await first.textContent()) ?? '')?.[0] ?? '';
  const rows = head.locator('.listing').getByRole('rowheader');
  const box = head.getByRole('searchbox', { name: /^Tìm theo tên/ });
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
  await box.fill(plain);
  await expect(rows.filter({ hasText: name }).first()).toBeVisible();
  await settled(head);
  expect(head.url()).not.toContain('?');
  await box.fill(code);
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(name);
  await rows.first().getByRole('link').click();
  await expect(head).toHaveURL(/\/app\/cases\/[0-9a-f-]{36}$/);
  await head.goBack();
  await expect(box).toHaveValue(code);
  expect(
    await head.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])),
  ).not.toContain(code);
});

test('a province of the map opens the late cases that its number counts', async ({ desk }) => {
  const office = await desk('agency_office');
  await office.goto('/app');
  await settled(office);
  const map = office.getByRole('list', { name: 'Quá hạn của Trung tâm theo tỉnh, thành phố' });
  await expect(map.getByRole('link')).toHaveCount(34);
  await expect(map).toContainText('Hoàng Sa');
  await expect(map).toContainText('Trường Sa');
  await expectAccessible(office);
  const late = map.getByRole('link', { name: /: [1-9]\d* vụ việc quá hạn/ }).first();
  const [, name = '', count = ''] = /^(.+): (\d+) /.exec((await late.getAttribute('aria-label')) ?? '') ?? [];
  await office.getByText('Xem dạng bảng').click();
  const row = office.getByRole('row').filter({ has: office.getByRole('rowheader', { name, exact: true }) });
  await expect(row.getByRole('link')).toHaveText(count);
  await late.click();
  await settled(office);
  await expect(office.locator('.listing').getByRole('rowheader')).toHaveCount(Number(count));
});
