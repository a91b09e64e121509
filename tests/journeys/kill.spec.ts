import type { Page, Response } from '@playwright/test';
import { figure } from './figures';
import { expect, settled, test } from './watch';

/** The tab is killed while a call is written down; the short form kills it five times, TGPL_KILLS as often as it says. */

const KILLS = Number(process.env.TGPL_KILLS ?? 5);
const SEED = Number(process.env.TGPL_SEED ?? Date.now() % 1_000_000);

/** Most that may be lost of what was typed, in milliseconds before the kill. */
const MOST = 2_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'gia đình bị cáo chưa gặp người bào chữa hỏi về đất ở của hộ nghèo đã nộp giấy tờ'.split(
  ' ',
);

/** What is typed, field by field, as long as it takes. */
const FIELDS: [label: string, length: number][] = [
  ['Họ và tên người cần trợ giúp', 25],
  ['Kể lại', Infinity],
];

/** The field that the letter at a place is typed into. */
function fieldAt(place: number): string {
  let begins = 0;
  const field = FIELDS.find(([, length]) => place < (begins += length));
  return field?.[0] ?? '';
}

const listOf = (page: Page): Promise<Response> =>
  page.waitForResponse((answer) => answer.url().endsWith('/api/v1/drafts'));

async function isOffered(list: Response): Promise<boolean> {
  const { data } = (await list.json()) as { data: { form: string }[] };
  return data.some(({ form }) => form === 'request');
}

/** Opens the form; whether something unsent is offered there. */
async function open(page: Page): Promise<boolean> {
  const [list] = await Promise.all([listOf(page), page.goto('/app/requests/new')]);
  await settled(page);
  return isOffered(list);
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Viết tiếp' }).click();
  await expect(page.getByLabel('Họ và tên người cần trợ giúp')).not.toHaveValue('');
}

/** Throws away whatever is offered, which then is gone for good. */
async function clear(page: Page): Promise<void> {
  for (let left = await open(page); left;) {
    const [list] = await Promise.all([
      listOf(page),
      page.getByRole('button', { name: 'Bỏ bản nháp' }).click(),
    ]);
    left = await isOffered(list);
  }
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Viết tiếp' })).toHaveCount(0);
}

/** Everything that the form holds, in the order in which it was typed. */
const held = async (page: Page): Promise<string> =>
  (await Promise.all(FIELDS.map(([label]) => page.getByLabel(label).inputValue()))).join('');

/** The process of the tab is gone: it says and sends nothing any more. */
async function kill(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const gone = tab.waitForEvent('crash');
  // No answer comes from one that is gone.
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await tab.close();
}

test(`a tab killed at ${KILLS} moments loses at most the last two seconds of what was typed`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const clerk = await desk('intake');
  const random = chance(SEED);
  const letter = (): string => {
    while (said.length === 0) said.push(...`${SYLLABLES[Math.floor(random() * SYLLABLES.length)]} `);
    return said.shift() ?? '';
  };
  const said: string[] = [];

  await clear(clerk);
  let text = '';
  let [letters, most, longest] = [0, 0, 0];
  for (let kills = 0; kills < KILLS; kills += 1) {
    const tab = await clerk.context().newPage();
    await open(tab);
    if (text) await goOn(tab);
    const moment = 200 + random() * 5_000;
    const typed: number[] = [];
    const begun = Date.now();
    let field = '';
    while (Date.now() - begun < moment) {
      const label = fieldAt(text.length);
      if (label !== field) {
        await tab.getByLabel(label).focus();
        await tab.keyboard.press('Control+End');
        field = label;
      }
      const next = letter();
      await tab.keyboard.insertText(next);
      text += next;
      typed.push(Date.now());
    }
    const killed = Date.now();
    await kill(tab);

    const again = await clerk.context().newPage();
    if (await open(again)) await goOn(again);
    const left = await held(again);
    await again.close({ runBeforeUnload: false });

    expect(text.startsWith(left), `seed ${SEED}, kill ${kills}: another text came back`).toBe(true);
    const lost = text.length - left.length;
    const oldest = lost > 0 ? killed - (typed.at(-lost) ?? 0) : 0;
    expect(oldest, `seed ${SEED}, kill ${kills}: ${lost} letters lost`).toBeLessThanOrEqual(MOST);
    [letters, most, longest] = [letters + typed.length, Math.max(most, lost), Math.max(longest, oldest)];
    text = left;
  }
  figure(
    25,
    `${KILLS} kills at random moments (seed ${SEED}) over ${letters} letters: at most ${most} letters lost, the oldest typed ${longest} ms before`,
  );

  await clear(clerk);
});
