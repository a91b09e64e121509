import type { Page } from '@playwright/test';
import { figure } from './figures';
import { Hand } from './hand';
import { balanceOf, expectChanged, seriesOf } from './ledger-page';
import { Caller, equation, Stock } from './stock';
import { expect, settled, test } from './watch';

/** Goal 36: the ledger on the page is the ledger. */

interface Line {
  holder_name?: string;
  received: number;
  held: number;
  in_transit: number;
  issued: number;
  spoiled: number;
  lost: number;
  destroyed: number;
  holds: boolean;
}

interface Balances {
  seq: number;
  data: Line[];
  totals: Line[];
  holds: boolean;
}

/** A line of the API under the names of the page. */
const inWords = (line: Line | undefined): Record<string, number | undefined> => ({
  'Đã nhập': line?.received,
  'Trong kho': line?.held,
  'Đang chuyển': line?.in_transit,
  'Đã cấp': line?.issued,
  Hỏng: line?.spoiled,
  Mất: line?.lost,
  'Đã hủy': line?.destroyed,
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const G = seriesOf('G');
const SEED = Number(process.env.TGPL_SEED ?? 36);
const MOVEMENTS = 1000;

test('after a thousand random movements the line of the page is the balance of the API', async ({
  desk,
  request,
}) => {
  test.setTimeout(300_000);
  const stock = await Stock.of(request, 'CC', 'B', SEED);
  const [office, langSon] = stock.stores;
  if (!office || !langSon) throw new Error('two stores');
  const agency = await desk('agency_office');
  const centre = await desk('centre_admin');
  const read = (who: Caller) => who.get<Balances>('balances?type=CC');
  const begun = (await read(office.one)).seq;
  // What the demo has of them: of the nation, and of Lạng Sơn.
  const before = [await balanceOf(agency, 'CC'), await balanceOf(centre, 'CC')];
  let moved = 0;
  let looks = 0;
  for (let until = MOVEMENTS / 4; until <= MOVEMENTS; until += MOVEMENTS / 4) {
    while (moved < until) {
      await stock.act();
      moved = (await read(office.one)).seq - begun;
    }
    for (const [page, caller, store, was = {}] of [
      [agency, office.one, undefined, before[0]],
      [centre, langSon.one, 1, before[1]],
    ] as const) {
      await open(page, '/app/certificate-blanks');
      const [shown, balances] = [await equation(page), await read(caller)];
      const known = stock.count(store);
      expect(shown).toEqual(inWords(balances.totals[0]));
      await expectChanged(page, was, {
        'Đã nhập': Object.values(known).reduce((sum, n) => sum + n, 0),
        'Trong kho': known.held + known.recalled,
        'Đang chuyển': known.in_transit,
        Hỏng: known.spoiled,
        Mất: known.lost,
        'Đã hủy': known.destroyed,
      });
      expect(balances.holds).toBe(true);
      for (const line of balances.data) {
        const row = page
          .getByRole('region', { name: 'Đơn vị giữ phôi' })
          .getByRole('row')
          .filter({ hasText: line.holder_name ?? '' });
        const held = line.held.toLocaleString('vi-VN');
        await expect(row.locator('td').first()).toHaveText(`Trong kho: ${held}`);
      }
      looks += 1;
    }
  }
  figure(
    36,
    `after ${moved} random movements (seed ${SEED}) the line of the page equalled the API and a count of its own, ${looks} of ${looks} times`,
  );
});

test('a hundred numbers are scanned one after the other in five minutes', async ({ desk, request }) => {
  test.setTimeout(360_000);
  const stock = await Stock.of(request, 'CTV', 'G', SEED);
  await stock.receive(100);
  const office = await desk('agency_office');
  await open(office, '/app/certificate-blanks?type=CTV');
  const hand = new Hand();
  const begun = Date.now();
  for (let n = 1; n <= 100; n += 1) {
    const serial = G(n);
    await hand.scan(office, serial);
    await expect(office.getByRole('heading', { level: 1 })).toContainText(serial);
    await expect(office.getByRole('complementary', { name: 'Hiện nay' })).toContainText('trong kho');
  }
  const machine = (Date.now() - begun) / 1000;
  figure(36, `100 numbers scanned: ${hand}, of at most 300 s; the machine took ${machine.toFixed(1)} s`);
  expect(hand.seconds + machine).toBeLessThanOrEqual(300);
});
