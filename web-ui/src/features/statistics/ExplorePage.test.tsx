import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetKeepers } from '~/api/drafts';
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { only, parseSearch, stringifySearch } from '~/lib/search';
import { ExplorePage } from './ExplorePage';
import { QUESTION_WORDS, type By } from './question';
import { answered, row } from './testAnswer';

const words = (vi: string) => ({ vi, en: vi });
const valued = (code: string, name: string) => ({ code, words: words(name) });
const catalogue = {
  measures: [
    {
      ...answered([], []).measure,
      dimensions: ['form', 'field'],
    },
  ],
  dimensions: [
    {
      code: 'form',
      words: words('Hình thức'),
      values: [valued('advice', 'Tư vấn'), valued('out_of_court', 'Đại diện ngoài tố tụng')],
    },
    { code: 'field', words: words('Lĩnh vực'), values: [valued('civil', 'Dân sự')] },
    { code: 'in_time', words: words('Đúng hạn'), values: [valued('yes', 'Đúng hạn')] },
  ],
};
const PLACES = {
  '04': 'Tỉnh Cao Bằng',
  '08': 'Tỉnh Tuyên Quang',
  '08@2025-07-01': 'Tỉnh Tuyên Quang',
  '11': 'Tỉnh Điện Biên',
  '12': 'Tỉnh Lai Châu',
  '14': 'Tỉnh Sơn La',
  '20': 'Tỉnh Lạng Sơn',
  '22': 'Tỉnh Quảng Ninh',
  '46': 'Thành phố Huế',
};

/** What was asked of the measures, in its order. */
const asked: { by: By[]; provinces?: string[]; filter?: object; measure: string }[] = [];
let refusal: object | undefined;

const answerTo = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/measures')) return Response.json(catalogue);
  if (pathname.endsWith('/measures:query')) {
    const body = (await request.json()) as (typeof asked)[number];
    asked.push(body);
    const rows =
      body.by[0] === 'province'
        ? Object.entries(PLACES).map(([code, name]) => ({ ...row([code], 100), labels: [words(name)] }))
        : [row(['advice'], 200), row(['out_of_court'], 100)];
    return Response.json(answered(body.by, rows, { as_of: '2026-12-01T00:00:00Z' }));
  }
  if (request.method === 'POST' && refusal) return Response.json(refusal, { status: 409 });
  return Response.json({ data: [], page: {}, drafts: [] });
};

const open = (address: string) => {
  const root = createRootRoute();
  const app = createRoute({ getParentRoute: () => root, path: 'app' });
  const statistics = createRoute({
    getParentRoute: () => app,
    path: 'statistics',
    validateSearch: only(...QUESTION_WORDS, 'saved', 'cell', 'side'),
    component: ExplorePage,
  });
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([statistics])]),
    history: createMemoryHistory({ initialEntries: [`/app/statistics${address}`] }),
    parseSearch,
    stringifySearch,
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return () => router.state.location.search as Record<string, string | undefined>;
};

beforeEach(() => {
  asked.length = 0;
  refusal = undefined;
  vi.spyOn(session, 'useAccount').mockReturnValue({
    roles: [{ role: 'agency' }],
    permissions: ['statistics_read'],
  } as never);
  vi.stubGlobal('fetch', answerTo);
});
afterEach(() => {
  forgetKeepers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ASKED = '?measure=cases_accepted&by=form&period=2026-01..2026-10';

it('is narrowed by several provinces, found without accents, by keys alone; the address and the question name them', async () => {
  const search = open(ASKED);
  const user = userEvent.setup();
  const pick = await screen.findByRole('button', { name: 'Lọc theo Tỉnh, thành phố' });
  expect(asked.map(({ by }) => by)).toEqual([['form']]);
  pick.focus();
  await user.keyboard('{Enter}');
  const find = await screen.findByRole('searchbox', { name: 'Tìm: Tỉnh, thành phố' });
  expect(screen.getAllByRole('checkbox')).toHaveLength(9);
  await user.tab();
  expect(find).toHaveFocus();
  await user.keyboard('lang son');
  expect(screen.getAllByRole('checkbox')).toEqual([screen.getByRole('checkbox', { name: 'Tỉnh Lạng Sơn' })]);
  await user.keyboard('{Tab} ');
  await waitFor(() => expect(search().province).toBe('20'));
  // The box stays for the next, and provinces of one name are told apart.
  await user.clear(find);
  await user.click(screen.getByRole('checkbox', { name: 'Tỉnh Tuyên Quang (từ 01/07/2025)' }));
  await waitFor(() => expect(search().province).toBe('08@2025-07-01,20'));
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({ by: ['form'], provinces: ['08@2025-07-01', '20'] }),
  );
  expect(screen.getByRole('checkbox', { name: 'Tỉnh Lạng Sơn' })).toBeChecked();
  expect(pick).toHaveAccessibleName('Lọc theo Tỉnh, thành phố (2)');
  await user.keyboard('{Escape}');
  expect(pick).toHaveFocus();
  expect(screen.queryByRole('checkbox')).toBeNull();
  const chip = screen.getByRole('button', {
    name: /^Tỉnh, thành phố: Tỉnh Tuyên Quang .*, Tỉnh Lạng Sơn Bỏ lọc/,
  });
  await user.click(chip);
  expect(pick).toHaveFocus();
  await waitFor(() => expect(search().province).toBeUndefined());
});

it('is narrowed by several values of what fits its measure, and by nothing that does not', async () => {
  const search = open(`${ASKED}&form=advice`);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Lọc theo Hình thức (1)' }));
  expect(screen.queryByRole('searchbox')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Đại diện ngoài tố tụng' }));
  await waitFor(() => expect(search().form).toBe('advice,out_of_court'));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ filter: { form: ['advice', 'out_of_court'] } }));
  await user.click(screen.getByRole('checkbox', { name: 'Tư vấn' }));
  await waitFor(() => expect(search().form).toBe('out_of_court'));
  expect(screen.queryByRole('button', { name: 'Lọc theo Đúng hạn' })).toBeNull();
});

it('names the places of an address, and says of one that its period does not know it', async () => {
  open(`${ASKED}&province=20,99`);
  expect(
    await screen.findByRole('button', {
      name: 'Tỉnh, thành phố: Tỉnh Lạng Sơn, không có trong kỳ này Bỏ lọc',
    }),
  ).toBeVisible();
});

it('leads from a figure of several places to the figures of each', async () => {
  const search = open(`${ASKED}&province=20,22&cell=advice`);
  const user = userEvent.setup();
  const panel = within(await screen.findByRole('dialog'));
  expect(panel.getByText('2 vụ việc')).toBeVisible();
  await user.click(panel.getByRole('link', { name: 'Phân số này theo từng nơi' }));
  await waitFor(() =>
    expect(search()).toEqual({
      measure: 'cases_accepted',
      by: 'province',
      period: '2026-01..2026-11',
      form: 'advice',
      province: '20,22',
    }),
  );
});

it('tells at the name that a question of it is there already, and keeps what was typed', async () => {
  refusal = {
    type: '/dev/problems#already_exists',
    title: 'Đã có bản ghi như vậy',
    status: 409,
    code: 'already_exists',
    detail: 'Bạn đã có truy vấn tên này',
    errors: [],
  };
  open(ASKED);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Lưu câu hỏi' }));
  const dialog = within(await screen.findByRole('dialog'));
  const name = dialog.getByRole('textbox', { name: 'Tên câu hỏi' });
  await user.type(name, 'Tư vấn');
  await user.click(dialog.getByRole('button', { name: 'Lưu câu hỏi' }));
  await waitFor(() => expect(name).toBeInvalid());
  expect(name).toHaveAccessibleDescription('Bạn đã có truy vấn tên này');
  expect(name).toHaveValue('Tư vấn');
  expect(dialog.getAllByRole('alert')).toHaveLength(1);
  await user.click(dialog.getByRole('link', { name: 'Bạn đã có truy vấn tên này' }));
  expect(name).toHaveFocus();
});
