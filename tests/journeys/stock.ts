import type { APIRequestContext, Page } from '@playwright/test';
import { accountsOf } from './accounts';
import { expect } from './watch';
import { day } from './work';

const BLANKS = '/api/v1/certificate-blanks';

/** The terms of the balance as they stand on the page, by their names. */
export const equation = (page: Page): Promise<Record<string, number>> =>
  page.locator('.equation dl > div').evaluateAll((terms) =>
    Object.fromEntries(
      terms.map((term) => {
        const own = Array.from(term.querySelector('dd')?.childNodes ?? []).filter(
          (node) => node.nodeType === Node.TEXT_NODE,
        );
        const figure = own.map((node) => node.textContent ?? '').join('');
        return [term.querySelector('dt')?.textContent ?? '', Number(figure.replaceAll('.', ''))];
      }),
    ),
  );

interface Range {
  first: string;
  last: string;
}

/** A paper as the API answers with it. */
export interface StockPaper {
  id: string;
  version: number;
  code: string;
}

/** Somebody at the API, without a page. */
export class Caller {
  private constructor(
    private readonly api: APIRequestContext,
    private readonly token: string,
    readonly unit: string,
  ) {}

  static async as(api: APIRequestContext, role: string, which = 0): Promise<Caller> {
    const account = accountsOf(role)[which];
    if (!account) throw new Error(`no demo account ${role} ${which}`);
    const { username, password } = account;
    const answer = await api.post('/api/v1/auth/login', { data: { username, password } });
    await expect(answer).toBeOK();
    const { access_token } = (await answer.json()) as { access_token: string };
    return new Caller(api, access_token, account.organisation_name);
  }

  /** Of the ledger of blanks, or of anything by its whole path. */
  async get<Answer>(path: string): Promise<Answer> {
    const at = path.startsWith('/') ? path : `${BLANKS}/${path}`;
    const answer = await this.api.get(at, { headers: this.headers() });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as Answer;
  }

  /** A paper that is made. */
  make = (path: string, data: object): Promise<StockPaper> => this.post(path, data, {});

  /** A step of a paper, in the version seen. */
  take = (of: StockPaper, path: string, data: object = {}): Promise<StockPaper> =>
    this.post(path.replace('{id}', of.id), data, { 'If-Match': `"${of.version}"` });

  private async post(path: string, data: object, more: Record<string, string>): Promise<StockPaper> {
    const headers = { ...this.headers(), 'Idempotency-Key': crypto.randomUUID(), ...more };
    const answer = await this.api.post(`${BLANKS}/${path}`, { data, headers });
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as StockPaper;
  }

  private headers = () => ({ Authorization: `Bearer ${this.token}` });
}

/** The same numbers for the same seed (mulberry32). */
export function dice(seed: number): (faces: number) => number {
  let state = seed;
  return (faces) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % faces;
  };
}

type State = 'held' | 'in_transit' | 'spoiled' | 'lost' | 'recalled' | 'destroyed';

/** A store: who proposes in it, and who does the other part. */
interface Store {
  name: string;
  one: Caller;
  other: Caller;
}

/** What is known of blanks without asking: each serial in one state at one store. */
export class Stock {
  private readonly at: { state: State; store: number }[] = [];

  private constructor(
    private readonly type: string,
    private readonly prefix: string,
    private readonly roll: (faces: number) => number,
    private readonly agency: Caller,
    /** The Agency's store first. */
    readonly stores: Store[],
  ) {}

  static async of(api: APIRequestContext, type: string, prefix: string, seed: number): Promise<Stock> {
    const store = async (role: string, which: number, other: string): Promise<Store> => {
      const one = await Caller.as(api, role, which);
      const second = role === other ? which + 1 : which;
      return { name: one.unit, one, other: await Caller.as(api, other, second) };
    };
    const stores = [
      await store('agency_office', 0, 'agency_office'),
      await store('centre_admin', 0, 'director'),
      await store('centre_admin', 2, 'director'),
    ];
    return new Stock(type, prefix, dice(seed), await Caller.as(api, 'agency'), stores);
  }

  /** How many stand in each state, in one store or in all. */
  count(store?: number): Record<State, number> {
    const counts = { held: 0, in_transit: 0, spoiled: 0, lost: 0, recalled: 0, destroyed: 0 };
    for (const one of this.at) if (store === undefined || one.store === store) counts[one.state] += 1;
    return counts;
  }

  /** One more random act with its papers. */
  async act(): Promise<void> {
    const acts = [
      () => this.supply(),
      () => this.supply(),
      () => this.giveBack(),
      () => this.writeOff('spoil', 'spoiled', ['held'], 6),
      () =>
        this.writeOff('report-loss', 'lost', ['held', 'in_transit', 'spoiled'], 3, {
          police: { told: 'Công an phường', on: today() },
        }),
      () => this.recall(),
      () => this.destroy(),
      () => this.undo(),
    ];
    if (this.at.length < 200 || this.roll(12) === 0) await this.receive(100 + this.roll(100));
    else await acts[this.roll(acts.length)]?.();
  }

  async receive(count: number): Promise<void> {
    const first = this.at.length + 1;
    await this.store(0).one.make('lots', {
      type: this.type,
      series: this.prefix,
      first: this.printed(first),
      last: this.printed(first + count - 1),
      order: '07/ĐH-VPC',
      printed_on: today(),
      minutes: minutes(),
    });
    for (let made = 0; made < count; made += 1) this.at.push({ state: 'held', store: 0 });
  }

  /** Asked for by a unit, approved, sent by a third person, and taken in: now and then not all of it. */
  private async supply(): Promise<void> {
    const to = 1 + this.roll(2);
    const serials = this.some(0, 'held', 1 + this.roll(20));
    if (serials.length === 0) return;
    const { one, other } = this.store(to);
    const asked = await one.make('supply-requests', {
      type: this.type,
      quantity: serials.length,
      reason: 'Cấp thẻ',
    });
    await this.agency.take(asked, 'supply-requests/{id}/approve');
    const sent = await this.store(0).one.make('shipments', {
      request_id: asked.id,
      ranges: this.ranges(serials),
    });
    const missing = serials.length > 2 && this.roll(3) === 0 ? serials.slice(0, 2) : [];
    await this.arrive(sent, other, to, serials, missing);
  }

  private async arrive(sent: StockPaper, by: Caller, to: number, serials: number[], missing: number[]) {
    if (missing.length === 0) await by.take(sent, 'shipments/{id}/confirm');
    else {
      const short = await by.take(sent, 'shipments/{id}/report-discrepancy', {
        missing: this.ranges(missing),
        reason: 'Bao bì rách',
      });
      if (this.roll(2) === 0) {
        await by.take(short, 'shipments/{id}/confirm');
        missing = [];
      }
    }
    for (const n of serials) this.put(n, missing.includes(n) ? 'in_transit' : 'held', to);
  }

  private async giveBack(): Promise<void> {
    const from = 1 + this.roll(2);
    const serials = this.some(from, 'held', 1 + this.roll(8));
    if (serials.length === 0) return;
    const sent = await this.store(from).one.make('return', this.asked(serials));
    await this.arrive(sent, this.store(0).other, 0, serials, []);
  }

  private async writeOff(path: string, to: State, from: State[], most: number, said = {}): Promise<void> {
    const store = this.roll(3);
    const serials = this.some(store, from[this.roll(from.length)] ?? 'held', 1 + this.roll(most));
    if (serials.length === 0) return;
    await this.store(store).one.make(path, { ...this.asked(serials), ...said });
    for (const n of serials) this.put(n, to, store);
  }

  private async recall(): Promise<void> {
    const store = this.roll(3);
    const serials = this.some(store, 'held', 1 + this.roll(4));
    if (serials.length === 0) return;
    const { type, ranges, reason } = this.asked(serials);
    await this.agency.make('recall', { type, ranges, reason });
    for (const n of serials) this.put(n, 'recalled', store);
  }

  private async destroy(): Promise<void> {
    const store = this.roll(3);
    const serials = this.some(store, this.roll(2) === 0 ? 'spoiled' : 'recalled', 1 + this.roll(6));
    if (serials.length === 0) return;
    const { one, other } = this.store(store);
    const asked = await one.make('destroy', { ...this.asked(serials), council: COUNCIL });
    await other.take(await this.agency.take(asked, 'papers/{id}/approve'), 'papers/{id}/carry-out');
    for (const n of serials) this.put(n, 'destroyed', store);
  }

  /** A spoilage that was written down by mistake, and its way back. */
  private async undo(): Promise<void> {
    const store = this.roll(3);
    const serials = this.some(store, 'held', 1 + this.roll(4));
    if (serials.length === 0) return;
    const { one, other } = this.store(store);
    const wrong = await one.make('spoil', this.asked(serials));
    const asked = await one.make('reverse', { paper_id: wrong.id, reason: 'Ghi nhầm số' });
    await other.take(await this.agency.take(asked, 'papers/{id}/approve'), 'papers/{id}/carry-out');
  }

  private asked(serials: number[]) {
    return { type: this.type, ranges: this.ranges(serials), reason: 'In lệch khung', minutes: minutes() };
  }

  /** Up to so many serials of a store in a state, in order. */
  private some(store: number, state: State, most: number): number[] {
    const all = this.at.flatMap((one, n) => (one.state === state && one.store === store ? [n] : []));
    const chosen = new Set<number>();
    while (chosen.size < Math.min(most, all.length)) chosen.add(all[this.roll(all.length)] ?? 0);
    return [...chosen].sort((a, b) => a - b);
  }

  private put(n: number, state: State, store: number): void {
    this.at[n] = { state, store };
  }

  private store(at: number): Store {
    const store = this.stores[at];
    if (!store) throw new Error(`no store ${at}`);
    return store;
  }

  private ranges(serials: number[]): Range[] {
    return serials.map((n) => ({ first: this.printed(n + 1), last: this.printed(n + 1) }));
  }

  private printed = (n: number): string => `${this.prefix}${String(n).padStart(6, '0')}`;
}

const COUNCIL = ['Nông Văn Thử', 'Lò Thị Mẫu', 'Vi Văn Ví'].map((name) => ({ name, role: 'Ủy viên' }));

/** Today as the API takes it. */
export const today = (): string => day().split('/').reverse().join('-');

const minutes = () => ({ number: '12/BB', on: today(), place: 'Kho' });

/** Blanks of a new series in the store of the Agency and, of these, so many in that of Lạng Sơn. */
export async function supplied(
  api: APIRequestContext,
  type: string,
  serial: (n: number) => string,
  sent: number,
  printed = sent,
): Promise<void> {
  const as = (role: string) => Caller.as(api, role);
  const [office, agency, clerk, head] = await Promise.all([
    as('agency_office'),
    as('agency'),
    as('centre_admin'),
    as('director'),
  ]);
  await office.make('lots', {
    type,
    series: serial(1).replace(/\d+$/, ''),
    first: serial(1),
    last: serial(printed),
    order: '09/ĐH-VPC',
    printed_on: today(),
    minutes: minutes(),
  });
  if (sent === 0) return;
  const asked = await clerk.make('supply-requests', { type, quantity: sent, reason: 'Cấp thẻ' });
  await agency.take(asked, 'supply-requests/{id}/approve');
  const ranges = [{ first: serial(1), last: serial(sent) }];
  await head.take(await office.make('shipments', { request_id: asked.id, ranges }), 'shipments/{id}/confirm');
}
