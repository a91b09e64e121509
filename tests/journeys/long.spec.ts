import type { Page } from '@playwright/test';
import type { components } from '../../web-ui/src/api/schema';
import { figure } from './figures';
import { expect, expectAccessible, expectNoSidewaysScroll, refuse, settled, test } from './watch';

/** A list of ten thousand rows, answered here: what is looked at is the page, not the database. */

// A trace looks at the whole page at every step, which is part of the work that is measured here.
test.use({ trace: 'off' });

type Case = components['schemas']['CaseView'];

const ALL = 10_000;
const id = (number: number, kind = 0): string =>
  `018f0000-000${kind}-7000-8000-${String(number).padStart(12, '0')}`;
const names = ['Vi Thị Mẫu', 'Nông Văn Thử', 'Hoàng Thị Ví Dụ', 'Lò Văn Giả Định'];

const row = (number: number): Case => ({
  id: id(number),
  version: 1,
  code: `TT.TGTT.${number + 1}.2026`,
  state: 'in_progress',
  form: 'court_participation',
  role: 'defender',
  field: 'criminal',
  organisation_id: id(1, 1),
  person_name: `${names[number % names.length]} ${number + 1}`,
  practitioner_ids: [id(number % 12, 2)],
  practitioners: [{ id: id(number % 12, 2), name: 'Trần Thị Phụ Trách' }],
  proof_pending: false,
  received_on: '2026-11-02',
  accepted_at: '2026-11-02T02:00:00Z',
  request_id: id(number, 3),
  sealed: number % 17 === 0,
  urgent: false,
  tags: [],
  successful: null,
  // Every third row is a line higher than its neighbours.
  next_action:
    number % 3 === 0 ? null : { code: 'DL04', label: 'Cử người thực hiện', due_at: '2026-11-30T10:00:00Z' },
});

/** Answers the list of cases with so many rows, page by page; counts how often it was asked. */
async function answerWith(page: Page, all: number): Promise<() => number> {
  let asked = 0;
  await page.route(/\/api\/v1\/cases\?/, (route) => {
    const query = new URL(route.request().url()).searchParams;
    // The strip above asks for the days that are near.
    if (query.has('due_at[lt]')) return route.fulfill({ json: { data: [], page: {} } });
    asked += 1;
    const from = Number(query.get('cursor') ?? 0);
    const to = Math.min(from + Number(query.get('limit')), all);
    return route.fulfill({
      json: {
        data: Array.from({ length: to - from }, (_, index) => row(from + index)),
        page: { next: to < all ? String(to) : null },
      },
    });
  });
  return () => asked;
}

const rows = (page: Page) => page.locator('.listing').getByRole('rowheader');
const nodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

/** The rows whose heads stand on the screen, by their numbers in the list. */
const inSight = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.listing [data-index]'))
      .filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 60 && top < window.innerHeight;
      })
      .map((one) => Number(one.dataset.index)),
  );

/**
 * Milliseconds that the page itself worked in each turn, drawing included: what other programs took meanwhile is not the
 * page's.
 */
function workOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: { name: string; tdur?: number; tid: number; pid: number; args: { name?: string } }[];
  };
  const pages = traceEvents
    .filter(({ args }) => args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid}.${tid}`);
  return traceEvents
    .filter(({ name, tdur, pid, tid }) => name === 'RunTask' && tdur && pages.includes(`${pid}.${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
    .filter((ms) => ms > 1);
}

test('ten thousand cases are scrolled to the last, of which few stand on the page', async ({
  desk,
  browser,
}) => {
  test.setTimeout(300_000);
  const head = await desk('director');
  const asked = await answerWith(head, ALL);
  await head.goto('/app/cases');
  await settled(head);
  await expect(rows(head)).toHaveCount(20);
  const table = head.locator('.listing table');
  await expect(table).toHaveAttribute('aria-rowcount', '-1');

  const foot = head.locator('.listing__foot');
  for (let pages = 0; !(await foot.getByText(`${ALL} dòng`, { exact: true }).isVisible()); pages += 1) {
    expect(pages).toBeLessThan(ALL / 50);
    const before = await foot.textContent();
    await head.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(foot).not.toHaveText(before ?? '');
  }
  // The first page is short, the later ones are as long as the API gives them.
  expect(asked()).toBe(1 + Math.ceil((ALL - 20) / 100));
  const last = rows(head).filter({ hasText: ` ${ALL}` });
  await expect(async () => {
    await head.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(last).toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect(table).toHaveAttribute('aria-rowcount', String(ALL + 1));
  await expect(last.locator('xpath=ancestor::tr')).toHaveAttribute('aria-rowindex', String(ALL + 1));
  await expectAccessible(head);

  const session = await head.context().newCDPSession(head);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await head.mouse.move(720, 600);
  let most = 0;
  const work: number[] = [];
  // A flick of the wheel is some hundred pixels a frame; at the end, up through the middle, at the beginning.
  for (const part of [1, 0.5, 0]) {
    await head.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), part);
    await head.waitForTimeout(1_000);
    await browser.startTracing(head, { categories: ['disabled-by-default-devtools.timeline'] });
    for (let turns = 0; turns < 60; turns += 1) {
      await head.mouse.wheel(0, part === 0 ? 240 : -240);
      await head.waitForTimeout(30);
    }
    work.push(...workOf(await browser.stopTracing()));
    most = Math.max(most, await nodes(head));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const slow = work.filter((ms) => ms > 100).length;
  figure(
    5,
    `${ALL} rows, 180 flicks of 240 px at a fourth of the speed: ${slow} of ${work.length} turns of the page over 100 ms, longest ${Math.round(Math.max(...work))} ms; at most ${most} nodes, ${asked()} calls`,
  );
  expect(most).toBeLessThan(3_000);
});

test('one comes back to the row that one left, with the filter that stood', async ({ desk }) => {
  const head = await desk('director');
  await answerWith(head, 400);
  await head.goto('/app/cases?form=court_participation');
  await settled(head);
  await head.mouse.move(720, 600);
  for (let turns = 0; turns < 12; turns += 1) {
    await head.mouse.wheel(0, 900);
    await head.waitForTimeout(80);
  }
  await expect.poll(async () => (await inSight(head))[0]).toBeGreaterThan(80);
  await head.waitForTimeout(300);
  const before = await inSight(head);
  const middle = before[Math.floor(before.length / 2)] ?? 0;
  await head.locator(`.listing [data-index="${middle}"]`).getByRole('link').first().click();
  await expect(head).toHaveURL(/\/app\/cases\/018f/);
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible();
  await head.goBack();
  await expect(head).toHaveURL(/\/app\/cases\?form=court_participation$/);
  await expect.poll(() => inSight(head)).toEqual(before);
  await head.goForward();
  await expect(head).toHaveURL(/\/app\/cases\/018f/);
  await head.goBack();
  await expect.poll(() => inSight(head)).toEqual(before);
});

test('rows are walked with keys past what stands on the page, and the one in hand is kept', async ({
  desk,
}) => {
  const head = await desk('director');
  await answerWith(head, 400);
  await head.goto('/app/cases');
  await settled(head);
  for (let presses = 0; presses < 150; presses += 1) {
    await head.keyboard.press('j');
    if (presses % 30 === 29) await head.waitForTimeout(200);
  }
  const at = () =>
    head.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index));
  await expect.poll(at).toBe(149);
  // Looking elsewhere in the list does not lose the place.
  await head.mouse.move(720, 600);
  for (let turns = 0; turns < 6; turns += 1) {
    await head.mouse.wheel(0, 1_500);
    await head.waitForTimeout(60);
  }
  expect(await at()).toBe(149);
  await head.keyboard.press('j');
  await expect.poll(at).toBe(150);
  await expect(head.locator('.listing [data-index="150"]')).toBeInViewport();
});

test('a page of the list that does not come says so, and comes when it is asked for again', async ({
  desk,
}) => {
  const head = await desk('director');
  await answerWith(head, 400);
  let isRefused = true;
  await head.route(/\/api\/v1\/cases\?.*cursor=/, (route) =>
    isRefused ? refuse(route, 'req-later') : route.fallback(),
  );
  await head.goto('/app/cases');
  await settled(head);
  await head.mouse.move(720, 600);
  await head.mouse.wheel(0, 3_000);
  const foot = head.locator('.listing__foot');
  await expect(foot.getByRole('alert')).toContainText('req-later');
  await expect(rows(head)).toHaveCount(20);
  await expectAccessible(head);
  isRefused = false;
  await foot.getByRole('button', { name: 'Thử lại' }).click();
  await expect(foot.getByRole('status')).toContainText('Đã tải 120 dòng');
});

test('a long list keeps its columns while it is scrolled, and fits a phone', async ({ desk }) => {
  const head = await desk('director');
  await answerWith(head, 400);
  await head.goto('/app/cases');
  await settled(head);
  const widths = () =>
    head
      .locator('.listing thead th')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
  const first = await widths();
  await head.mouse.move(720, 600);
  for (let turns = 0; turns < 6; turns += 1) {
    await head.mouse.wheel(0, 1_500);
    await head.waitForTimeout(80);
    expect(await widths()).toEqual(first);
  }
  for (const width of [1024, 360, 320]) {
    await head.setViewportSize({ width, height: 740 });
    await expectNoSidewaysScroll(head);
  }
  await expectAccessible(head);
  expect(await nodes(head)).toBeLessThan(3_000);
});
