import type { Browser, BrowserContext, Page } from '@playwright/test';
import { paths } from '../../web-ui/src/lib/paths';
import { signIn } from './accounts';
import { figure } from './figures';
import { inspect, spaced } from './inspect';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  refuse,
  settled,
  test as base,
  watch,
} from './watch';
import { wrongWords } from './words';

/**
 * Every address of the path builder, looked at from every side; its main actions are commands. The short form sees each language, look and state once;
 * TGPL_ALL_LOOKS sees all of them together.
 */

interface Visit {
  /** Who opens it; nobody has to sign in for a door. */
  role?: string;
  /** Its address, where the builder needs more than nothing. */
  at?: string;
  /** A list whose first row leads to it. */
  row?: string;
  /** Made first, where the small nation has none: an address and the button that makes one. */
  make?: [address: string, button: string];
  /** Answered here, because the small nation has none. */
  made?: [call: RegExp, answer: object][];
  vi: RegExp;
  en: RegExp;
}

const PROGRAM = {
  id: '018f0000-0000-7000-8000-000000000001',
  version: 1,
  name: 'Một cửa điện tử',
  client_id: 'svc-4f1a9c20d7be',
  organisation_id: '018f0000-0000-7000-8000-000000000002',
  scopes: ['organisation_read'],
  owner_id: '018f0000-0000-7000-8000-000000000003',
  keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }],
  expires_at: '2027-11-02T02:00:00Z',
  created_at: '2026-11-02T02:00:00Z',
};

/** A paper of blanks, of which the sample has none. */
const PAPER = {
  id: '018f0000-0000-7000-8000-000000000004',
  version: 1,
  code: 'NK-01/2026',
  kind: 'lot',
  state: 'done',
  type: 'TGV',
  organisation_id: '018f0000-0000-7000-8000-000000000002',
  organisation_name: 'Văn phòng Cục',
  quantity: 5000,
  ranges: [{ first: 'A000001', last: 'A005000', count: 5000 }],
  missing: [],
  council: [],
  created_at: '2026-11-02T02:00:00Z',
};

/** Nothing is issued in the sample: the life of a number is answered here. */
const LIFE = {
  type: 'TGV',
  serial: 'A000042',
  state: 'held',
  since: '2026-11-02T02:00:00Z',
  paper_id: '018f0000-0000-7000-8000-000000000004',
  paper_code: 'NK-01/2026',
  movements: [
    {
      seq: 1,
      at: '2026-11-02T02:00:00Z',
      kind: 'print_receipt',
      type: 'TGV',
      first: 'A000001',
      last: 'A005000',
      count: 5000,
      from: { state: 'outside' },
      to: { state: 'held' },
      kept_by: 'Hoàng Thị Thảo',
      paper_id: '018f0000-0000-7000-8000-000000000004',
      paper_code: 'NK-01/2026',
    },
  ],
};

/** A count that is under way, with one number that is not where the book has it. */
const STOCKTAKE = {
  ...PAPER,
  id: '018f0000-0000-7000-8000-00000000000a',
  code: 'KK-01/2026',
  kind: 'stocktake',
  state: 'open',
  quantity: 47,
  ranges: [{ first: 'A000001', last: 'A000047', count: 47 }],
  reason: 'Kiểm kê cuối quý',
  book: 48,
  differences: [
    {
      kind: 'missing',
      first: 'A000048',
      last: 'A000048',
      count: 1,
      state: 'held',
      holder_id: PAPER.organisation_id,
      holder_name: PAPER.organisation_name,
      becomes: 'lost',
    },
  ],
};

/** A card that was issued and issued again; a certificate has no file. */
const CARD = {
  id: '018f0000-0000-7000-8000-000000000005',
  version: 2,
  kind: 'TGV',
  number: '00012/2026/TT-20/TGV',
  register_year: 2026,
  register_number: 12,
  organisation_id: '018f0000-0000-7000-8000-000000000002',
  organisation_name: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn',
  full_name: 'Lương Thị Thử',
  birth_year: 1990,
  state: 'valid',
  serial: 'A000043',
  first_issued_on: '2026-03-02',
  issued_on: '2026-11-02',
  blanks: [
    { serial: 'A000042', issued_on: '2026-03-02', state: 'returned', present: false },
    { serial: 'A000043', issued_on: '2026-11-02', state: 'issued', present: true },
  ],
  verify_url: '/v/9QXRT4BDHW6C7K2M',
};

const CERTIFICATE = {
  ...CARD,
  id: '018f0000-0000-7000-8000-000000000006',
  kind: 'CC',
  number: '00003/2026/TT-20/CC',
  course_id: '018f0000-0000-7000-8000-000000000007',
};

const COURSE = {
  id: '018f0000-0000-7000-8000-000000000007',
  version: 1,
  organisation_id: '018f0000-0000-7000-8000-000000000002',
  organisation_name: 'Văn phòng Cục',
  title: 'Bồi dưỡng nghiệp vụ trợ giúp pháp lý khóa 12',
  organiser: 'Văn phòng Cục',
  from_on: '2026-10-05',
  to_on: '2026-10-16',
  decision_number: '45/QĐ-CPBGDPL',
  decision_on: '2026-10-20',
  entered_by: 'Hoàng Thị Thảo',
  certificates: 1,
};

const CARD_FILE = {
  id: '018f0000-0000-7000-8000-000000000008',
  version: 2,
  code: 'HS-12/2026',
  kind: 'CTV',
  procedure: 'reissue',
  state: 'forwarded',
  organisation_id: '018f0000-0000-7000-8000-000000000002',
  organisation_name: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lạng Sơn',
  practitioner_id: '018f0000-0000-7000-8000-000000000009',
  full_name: 'Lương Thị Thử',
  reason: 'Thẻ bị hỏng',
  received_on: '2026-11-02',
  turn: 'department',
  due_at: '2026-11-09T17:00:00Z',
  overdue: true,
  steps: [
    { body: 'centre', duty: 'DL34', from_on: '2026-11-02', done_on: '2026-11-04' },
    { body: 'department', duty: 'DL35', from_on: '2026-11-04', due_at: '2026-11-09T17:00:00Z' },
  ],
  opened_at: '2026-11-02T02:00:00Z',
  opened_by: 'Hoàng Thị Thảo',
};

const STEPS = [
  { action: 'grant', allowed: true },
  { action: 'refuse', allowed: true },
  { action: 'abandon', allowed: false, code: 'same_person', why_not: 'Hồ sơ do Trung tâm mở' },
];

const NONE = { data: [], page: { next: null } };

const routes: Record<keyof typeof paths, Visit[]> = {
  home: [{ vi: /^Trợ giúp pháp lý Việt Nam/, en: /./ }],
  login: [{ vi: /^Đăng nhập –/, en: /^Sign in –/ }],
  forgotten: [{ vi: /^Quên mật khẩu –/, en: /^Forgotten password –/ }],
  invitation: [{ at: '/app/invitation#a-secret', vi: /^Đặt mật khẩu –/, en: /./ }],
  passwordReset: [{ at: '/app/password-reset#a-secret', vi: /^Đặt lại mật khẩu –/, en: /./ }],
  today: ['director', 'officer', 'hotline', 'agency_office', 'auditor'].map((role) => ({
    role,
    vi: /^Hôm nay –/,
    en: /^Today –/,
  })),
  requests: [{ role: 'intake', vi: /^Tiếp nhận –/, en: /^Requests –/ }],
  newRequest: [{ role: 'intake', vi: /^Tiếp nhận mới –/, en: /^New request –/ }],
  request: [{ role: 'intake', row: '/app/requests', vi: /^[A-Z]{2,}-\d\d-/, en: /./ }],
  cases: [
    { role: 'director', vi: /^Vụ việc –/, en: /^Cases –/ },
    { role: 'officer', at: '/app/cases?view=board', vi: /^Vụ việc –/, en: /^Cases –/ },
    { role: 'intake', at: '/app/cases?view=calendar', vi: /^Vụ việc –/, en: /^Cases –/ },
  ],
  case: [{ role: 'director', row: '/app/cases?state=in_progress', vi: /^[A-Z0-9]+\.[A-Z]+\.\d+/, en: /./ }],
  calendar: [
    { role: 'director', vi: /^Lịch và thời hạn –/, en: /./ },
    { role: 'officer', at: '/app/calendar?view=week', vi: /^Lịch và thời hạn –/, en: /./ },
    {
      role: 'centre_admin',
      at: '/app/calendar?view=agenda&owner=unit',
      vi: /^Lịch và thời hạn –/,
      en: /./,
    },
  ],
  obligations: [
    { role: 'director', vi: /^Việc đến hạn –/, en: /^What is due –/ },
    { role: 'officer', at: '/app/obligations?state=done', vi: /^Việc đến hạn –/, en: /^What is due –/ },
  ],
  persons: [{ role: 'intake', vi: /^Người được trợ giúp –/, en: /^People helped –/ }],
  person: [{ role: 'intake', row: '/app/persons', vi: /^Hồ sơ cá nhân –/, en: /./ }],
  queue: [{ role: 'director', at: paths.queue('overdue-unit'), vi: /^Quá hạn/, en: /./ }],
  practitioners: [{ role: 'director', vi: /^Người thực hiện –/, en: /^Practitioners –/ }],
  workload: ['director', 'department', 'agency'].map((role) => ({
    role,
    vi: /^Tải việc của đơn vị –/,
    en: /^Workload of the unit –/,
  })),
  practitioner: [{ role: 'director', row: '/app/practitioners', vi: /^Hồ sơ người thực hiện –/, en: /./ }],
  reports: [
    { role: 'centre_admin', vi: /^Trung tâm báo cáo –/, en: /^Report centre –/ },
    { role: 'agency_office', at: '/app/reports?form=all', vi: /^Trung tâm báo cáo –/, en: /./ },
    { role: 'department', at: '/app/reports?view=list', vi: /^Trung tâm báo cáo –/, en: /./ },
  ],
  report: [
    {
      role: 'centre_admin',
      make: ['/app/reports?form=24/BTP/TGPL', 'Lập báo cáo'],
      row: '/app/reports?view=list&form=24/BTP/TGPL',
      vi: /^24\/BTP\/TGPL|^12-TP-TGPL/,
      en: /./,
    },
  ],
  blanks: ['agency_office', 'department', 'director'].map((role) => ({
    role,
    vi: /^Sổ phôi –/,
    en: /^Ledger of blanks –/,
  })),
  blankBooks: ['agency', 'director'].map((role) => ({
    role,
    vi: /^Sổ và báo cáo phôi –/,
    en: /^Books and yearly report of blanks –/,
  })),
  blankDesigns: ['agency_office', 'department'].map((role) => ({
    role,
    vi: /^Mẫu phôi và đặt in –/,
    en: /^Designs and print orders –/,
  })),
  blankPaper: [
    {
      role: 'agency_office',
      at: paths.blankPaper(PAPER.id),
      made: [[/\/api\/v1\/certificate-blanks\/papers\/018f[^/]*$/, PAPER]],
      vi: /^NK-01\/2026 –/,
      en: /./,
    },
  ],
  blank: [
    {
      role: 'agency_office',
      at: paths.blank(LIFE.type, LIFE.serial),
      made: [[/\/api\/v1\/certificate-blanks\/TGV\/A000042\/trace/, LIFE]],
      vi: /^Phôi A000042 –/,
      en: /^Blank A000042 –/,
    },
  ],
  stocktake: [
    {
      role: 'centre_admin',
      at: paths.stocktake(STOCKTAKE.id),
      made: [
        [/\/api\/v1\/certificate-blanks\/stocktakes\/018f[^/]*$/, STOCKTAKE],
        [/\/api\/v1\/certificate-blanks\/papers\/018f[^/]*\/actions/, []],
      ],
      vi: /^Kiểm kê KK-01\/2026 –/,
      en: /./,
    },
  ],
  cards: [
    { role: 'director', vi: /^Thẻ, chứng chỉ –/, en: /^Cards, certificates –/ },
    { role: 'department', at: '/app/cards?tab=cards', vi: /^Thẻ, chứng chỉ –/, en: /./ },
    { role: 'agency', at: '/app/cards?tab=certificates', vi: /^Thẻ, chứng chỉ –/, en: /./ },
    { role: 'centre_admin', at: '/app/cards?tab=courses', vi: /^Thẻ, chứng chỉ –/, en: /./ },
    { role: 'agency_office', at: '/app/cards?tab=proposals', vi: /^Thẻ, chứng chỉ –/, en: /./ },
  ],
  card: [
    {
      role: 'director',
      at: paths.card(CARD.id),
      made: [
        [/\/api\/v1\/cards\/018f/, CARD],
        [/\/api\/v1\/card-files\?/, NONE],
      ],
      vi: /^00012\/2026\/TT-20\/TGV –/,
      en: /./,
    },
  ],
  cardFile: [
    {
      role: 'department',
      at: paths.cardFile(CARD_FILE.id),
      made: [
        [/\/api\/v1\/card-files\/018f[^/]*$/, CARD_FILE],
        [/\/api\/v1\/card-files\/018f[^/]*\/actions/, STEPS],
      ],
      vi: /^HS-12\/2026 –/,
      en: /./,
    },
  ],
  certificate: [
    {
      role: 'centre_admin',
      at: paths.certificate(CERTIFICATE.id),
      made: [[/\/api\/v1\/certificates\/018f/, CERTIFICATE]],
      vi: /^00003\/2026\/TT-20\/CC –/,
      en: /./,
    },
  ],
  course: [
    {
      role: 'centre_admin',
      at: paths.course(COURSE.id),
      made: [
        [/\/api\/v1\/courses\/018f/, COURSE],
        [/\/api\/v1\/certificates\?/, { data: [CERTIFICATE], page: { next: null } }],
      ],
      vi: /^Bồi dưỡng nghiệp vụ/,
      en: /./,
    },
  ],
  organisations: [{ role: 'director', vi: /^Tổ chức –/, en: /^Organisations –/ }],
  organisation: [{ role: 'director', row: '/app/organisations', vi: /^Chi nhánh số 1 –/, en: /./ }],
  statistics: [
    { role: 'agency', vi: /^Tra cứu số liệu –/, en: /^Explore statistics –/ },
    {
      role: 'director',
      at: '/app/statistics?measure=cases_accepted&by=group,sex&period=2026-01..2026-10&compare=last_year',
      vi: /^Tra cứu số liệu –/,
      en: /^Explore statistics –/,
    },
  ],
  bulletin: [
    {
      role: 'agency',
      at: paths.bulletin('2026-10'),
      vi: /^Vụ việc tham gia tố tụng, tháng 10\/2026 –/,
      en: /^Court participation, October 2026 –/,
    },
  ],
  directorBoard: ['agency', 'director'].map((role) => ({
    role,
    vi: /^Bảng điều hành –/,
    en: /^Director's board –/,
  })),
  caseImport: [{ role: 'intake', vi: /^Nhập vụ việc từ sổ –/, en: /^Enter cases from the book –/ }],
  ownAccount: [{ role: 'director', vi: /^Tài khoản của tôi –/, en: /^My account –/ }],
  // Opens the first part that one may use.
  admin: [{ role: 'agency_office', vi: /^Ngày nghỉ –/, en: /^Days off –/ }],
  accounts: [{ role: 'director', vi: /^Tài khoản –/, en: /^Accounts –/ }],
  account: [{ role: 'sysadmin', row: '/app/admin/accounts', vi: /^Hồ sơ tài khoản –/, en: /./ }],
  programs: [{ role: 'sysadmin', vi: /^Chương trình đối tác –/, en: /^Programs –/ }],
  program: [
    {
      role: 'sysadmin',
      at: paths.program(PROGRAM.id),
      made: [[/\/api\/v1\/service-accounts\/018f/, PROGRAM]],
      vi: /./,
      en: /./,
    },
  ],
  audit: [{ role: 'director', vi: /^Nhật ký truy cập –/, en: /^Access log –/ }],
  holidays: [{ role: 'director', vi: /^Ngày nghỉ –/, en: /^Days off –/ }],
  bodies: [{ role: 'director', vi: /^Cơ quan tố tụng –/, en: /^Proceedings bodies –/ }],
  body: [{ role: 'director', row: '/app/admin/proceedings-bodies', vi: /^Cơ quan|^Tòa án|^Viện/, en: /./ }],
};

/** Signed in once for each role and run. */
const contexts = new Map<string, BrowserContext>();
async function contextOf(browser: Browser, baseURL: string | undefined, role = ''): Promise<BrowserContext> {
  const known = contexts.get(role);
  if (known) return known;
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  if (role) {
    const door = await context.newPage();
    await signIn(door, role);
    await door.close();
  }
  contexts.set(role, context);
  return context;
}

const test = base.extend<{ open: (role: string | undefined) => Promise<Page> }>({
  open: async ({ browser, baseURL, faults }, use) => {
    const opened: Page[] = [];
    await use(async (role) => {
      const page = await (await contextOf(browser, baseURL, role)).newPage();
      opened.push(page);
      watch(page, faults);
      await page.addInitScript(() => {
        const seen = window as unknown as { shift: number };
        seen.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
            if (!entry.hadRecentInput) seen.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      return page;
    });
    // What a page keeps of its looks is not the next one's.
    for (const page of opened) {
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
  },
});

type State = 'loaded' | 'empty' | 'refused';

const READ = /\/api\/v1\/(?!auth\/|me\b)/;

/** The page's calls answered with nothing, or refused; the page's own record stays where it is empty. */
async function answer(page: Page, state: State, made: Visit['made'] = []): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const [call, json] of made) await page.route(call, (route) => route.fulfill({ json }));
  if (state === 'loaded') return;
  await page.route(READ, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    if (state === 'refused') return refuse(route);
    if (made.some(([call]) => call.test(route.request().url()))) return route.fallback();
    const response = await route.fetch();
    const body = (await response.json().catch(() => ({}))) as { data?: unknown };
    return Array.isArray(body.data)
      ? route.fulfill({ response, json: { ...body, data: [], page: { next: null } } })
      : route.fulfill({ response });
  });
}

async function come(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const wide = { width: 1440, height: 900 };
/** A wide desk, a browser at 200 %, a phone, a browser at 400 %. */
const screens = [
  { width: 1600, height: 900 },
  { width: 720, height: 450 },
  { width: 360, height: 740 },
  { width: 320, height: 256 },
];

const titles = new Map<string, string>();
let [seen, axes, actions] = [0, 0, 0];
let most = { shift: 0, route: '' };

async function expectNoFault(page: Page, language: 'vi' | 'en'): Promise<void> {
  await expectAccessible(page);
  axes += 1;
  expect.soft(wrongWords(await page.locator('body').innerText(), language)).toEqual([]);
}

/** Whatever is a main action of the page is a command of the box there. */
async function expectCommands(page: Page): Promise<void> {
  const names = await page.locator('main .btn--primary, main .next .btn').evaluateAll((all) =>
    all.map((one) => {
      const words = one.cloneNode(true) as Element;
      words.querySelector('kbd')?.remove();
      return words.textContent?.trim() ?? '';
    }),
  );
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog', { name: 'Tìm tất cả' });
  const commands = box.getByRole('group', { name: 'Lệnh' }).getByRole('option');
  await expect(commands.first()).toBeAttached();
  for (const name of names) {
    expect(name).not.toBe('');
    await expect.soft(commands.filter({ hasText: name }).first(), `command ${name}`).toBeAttached();
    actions += 1;
  }
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
}

/** As it comes in Vietnamese: its structure, how it came, its words, every width, wider text, dark, on paper. */
async function lookOver(page: Page, route: string, title: RegExp, isDoor: boolean): Promise<void> {
  await expect(page).toHaveTitle(title);
  const known = titles.get(await page.title());
  expect.soft(known ?? route, `title of ${route}`).toBe(route);
  titles.set(await page.title(), route);
  await page.waitForTimeout(200);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  seen += 1;
  if (shift > most.shift) most = { shift, route };
  expect.soft(shift).toBeLessThanOrEqual(0.05);
  await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect.soft(page.getByRole('main')).toHaveCount(1);
  // A secret that an address brought is gone from it.
  expect.soft(page.url()).not.toContain('#');
  if (!isDoor) {
    await expect.soft(page.getByRole('banner')).toHaveCount(1);
    await expect.soft(page.getByRole('navigation', { name: 'Điều hướng chính' })).toHaveCount(1);
  }
  if (!isDoor) await expectCommands(page);
  await expectNoFault(page, 'vi');
  expect.soft(await inspect(page, ['targets', 'text'])).toEqual([]);
  for (const screen of screens) {
    await page.setViewportSize(screen);
    await expectNoSidewaysScroll(page);
    expect.soft(await inspect(page, ['targets', 'text']), `at ${screen.width} px`).toEqual([]);
  }
  await expectAccessible(page);
  axes += 1;
  await spaced(page, true);
  for (const screen of [wide, { width: 320, height: 640 }]) {
    await page.setViewportSize(screen);
    await expectNoSidewaysScroll(page);
    expect.soft(await inspect(page, ['text']), `wider text at ${screen.width} px`).toEqual([]);
  }
  await spaced(page, false);
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoFault(page, 'vi');

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await expectNoSidewaysScroll(page);
  expect.soft(await inspect(page, ['paper'])).toEqual([]);
  await expect.soft(page.getByRole('navigation', { name: /^Điều hướng/ })).toHaveCount(0);
  // The days of a year are a picture, on paper too.
  if (!isDoor) await expect.soft(page.locator('button:not(.yday):visible')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.setViewportSize(wide);
}

type Look = 'light' | 'dark' | 'contrast';

/** Each language, look and state once, or all of them together. */
const looks: [language: 'vi' | 'en', state: State, looks: Look[]][] = process.env.TGPL_ALL_LOOKS
  ? (['vi', 'en'] as const).flatMap((language) =>
      (['loaded', 'empty', 'refused'] as const).map((state): [typeof language, State, Look[]] => [
        language,
        state,
        ['light', 'dark', 'contrast'],
      ]),
    )
  : [
      ['en', 'empty', ['light']],
      ['en', 'refused', ['dark']],
    ];

for (const [name, visits] of Object.entries(routes) as [keyof typeof paths, Visit[]][]) {
  for (const { role, at, row, make, made, vi, en } of visits) {
    test(`${name}${role ? ` as ${role}` : ''}`, async ({ open }) => {
      test.setTimeout(120_000);
      const page = await open(role);
      await answer(page, 'loaded', made);
      let address = at ?? (paths[name] as () => string)();
      if (make) {
        await come(page, make[0]);
        await page.getByRole('button', { name: make[1] }).click();
        await expect(page).toHaveURL(/\/[0-9a-f-]{36}$/);
      }
      if (row) {
        await come(page, row);
        const first = page.locator('.listing').getByRole('rowheader').getByRole('link').first();
        address = (await first.getAttribute('href')) ?? '';
      }
      await come(page, address);
      await lookOver(page, name === 'admin' ? 'holidays' : name, vi, !role);
      for (const [language, state, shown] of looks) {
        if (!role && state !== 'loaded' && process.env.TGPL_ALL_LOOKS) continue;
        await answer(page, role ? state : 'loaded', made);
        await page.evaluate((language) => localStorage.setItem('tgpl.locale', language), language);
        await page.reload();
        await settled(page);
        if (language === 'en' && state === 'empty') await expect(page).toHaveTitle(en);
        for (const look of shown) {
          await page.emulateMedia(
            look === 'contrast' ? { contrast: 'more' } : { colorScheme: look, contrast: 'no-preference' },
          );
          if (look === 'contrast') await expect(page.locator('html')).toHaveAttribute('data-theme', look);
          await expectNoFault(page, language);
        }
      }
    });
  }
}

test.afterAll(() => {
  figure(6, `${seen} visits: largest layout shift ${most.shift.toFixed(3)} at ${most.route}`);
  figure(7, `${axes} looks in ${seen} visits`);
  figure(28, `all ${actions} main actions of ${seen} visits are commands`);
});
