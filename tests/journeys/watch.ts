import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type Locator, type Page, type Route } from '@playwright/test';
import readQr from 'jsqr';
import { signIn } from './accounts';

interface Fixtures {
  faults: string[];
  /** A second person at another desk, signed in with a role, under the same watch. */
  desk: (role: string, which?: number) => Promise<Page>;
}

/** What no page may do: an error in the console, a refusal of the content policy, an answer of 500 and above. */
export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports refused calls; that an answer is a refusal is no fault of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      watch(page, faults);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ browser, baseURL, faults }, use) => {
    const opened: Page[] = [];
    await use(async (role, which) => {
      const page = await newDesk(browser, baseURL);
      opened.push(page);
      watch(page, faults);
      await signIn(page, role, which);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
});

const newDesk = async (browser: Browser, baseURL: string | undefined): Promise<Page> =>
  (
    await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1440, height: 900 },
    })
  ).newPage();

/** The page stands and nothing is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true], .skels')).toHaveCount(0);
}

/** Scrolls a list until all of it has come. */
export async function toTheEnd(page: Page): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.locator('.listing__foot')).toHaveText(/^\d+ dòng$/, { timeout: 200 });
  }).toPass({ timeout: 30_000 });
}

/** The accessibility rules of WCAG 2.2 A and AA, contrast included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames of other origins: the page is judged where it is, not from a second one.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The browser's own viewer of papers.
    .exclude('iframe')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing reaches past the right edge: no page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${page.url()} at ${screen} px`).toBeLessThanOrEqual(screen ?? 0);
}

/** A page as it stands now, at the desk and on a phone. */
export async function expectGood(page: Page): Promise<void> {
  const desk = page.viewportSize() ?? { width: 1440, height: 900 };
  await settled(page);
  for (const size of [desk, { width: 360, height: 740 }]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.setViewportSize(desk);
}

/** A page as it stands now in every look: at the desk, on a phone, at 320 px, dark, on paper and in English. */
export async function expectEveryLook(page: Page): Promise<void> {
  const desk = page.viewportSize() ?? { width: 1440, height: 900 };
  await expectGood(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print', colorScheme: null, reducedMotion: null });
  await page.setViewportSize({ width: 1123, height: 794 });
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(desk);
  for (const language of ['en', 'vi']) {
    await page.evaluate((language) => localStorage.setItem('tgpl.locale', language), language);
    await page.reload();
    await settled(page);
    if (language === 'en') await expectAccessible(page);
  }
}

/** The answer to somebody who may not. */
export const refuse = (route: Route, request_id = '018f0000-0000-7000-8000-00000000e770'): Promise<void> =>
  route.fulfill({
    status: 403,
    contentType: 'application/problem+json',
    json: {
      title: 'Vai trò của bạn không có chức năng này',
      status: 403,
      code: 'forbidden',
      errors: [],
      request_id,
    },
  });

/** What a telephone reads from the QR of a paper on the screen, on a screen that shows the whole page. */
export async function qrOn(page: Page, place: Locator): Promise<string> {
  const desk = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 1440, height: 1900 });
  let read = '';
  await expect(async () => {
    const picture = (await place.screenshot()).toString('base64');
    const { grey, width, height } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      let grey = '';
      for (let at = 0; at < pixels.length; at += 4) grey += String.fromCharCode(pixels[at] ?? 0);
      return { grey: btoa(grey), width: bitmap.width, height: bitmap.height };
    }, picture);
    const pixels = Uint8ClampedArray.from(
      [...Buffer.from(grey, 'base64')].flatMap((level) => [level, level, level, 255]),
    );
    read = readQr(pixels, width, height)?.data ?? '';
    expect(read).not.toBe('');
  }).toPass({ timeout: 20_000 });
  await page.setViewportSize(desk);
  return read;
}

export { expect };
