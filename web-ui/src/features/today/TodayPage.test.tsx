import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { TodayPage } from './TodayPage';

const duty = (number: number) => ({
  id: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  version: 1,
  subject_type: 'case',
  subject_id: `018f0000-0000-7000-8000-${String(100 + number).padStart(12, '0')}`,
  subject_code: `TT.TV.${number}.2026`,
  person_name: `Người thứ ${number}`,
  next_action: { code: 'DL04', label: 'Cử người', due_at: null, action: 'assign' },
  duty: 'DL04',
  label: 'Cử người',
  owner_role: 'director',
  owner_practitioner_id: null,
  clock: 'working_days',
  due_at: '2026-11-18T17:00:00Z',
  legal_basis: 'Luật Đ.31 kh.2',
});

const comeAs = (permissions: string[], answer: (url: URL) => object[]) => {
  vi.spyOn(session, 'useAccount').mockReturnValue({
    roles: [{ role: 'director' }],
    practitioner_ids: [],
    permissions,
  } as never);
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(Response.json({ data: answer(new URL(request.url)), page: {}, counts: {} })),
  );
  const root = createRootRoute();
  const app = createRoute({ getParentRoute: () => root, path: 'app' });
  const today = createRoute({ getParentRoute: () => app, path: '/', component: TodayPage });
  const routeTree = root.addChildren([app.addChildren([today])]);
  const history = createMemoryHistory({ initialEntries: ['/app'] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={createRouter({ routeTree, history }) as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
};

it('asks for no row by itself, and names each with its person and step', async () => {
  const asked: string[] = [];
  comeAs(['obligation_list', 'case_list', 'case_decide'], (url) => {
    asked.push(url.pathname);
    const rows = Array.from({ length: 20 }, (_, index) => duty(index + 1));
    const isLate = url.searchParams.get('state') === 'overdue';
    return url.pathname.endsWith('/obligations') && isLate ? rows : [];
  });
  expect(await screen.findByText(/Người thứ 20/)).toBeVisible();
  expect(screen.getByText('TT.TV.20.2026')).toBeVisible();
  expect(screen.getAllByRole('link', { name: /^Cử người/ }).length).toBeGreaterThanOrEqual(20);
  expect(asked.filter((path) => path.endsWith('/obligations'))).toHaveLength(2);
  expect(asked.filter((path) => path.startsWith('/api/v1/cases/'))).toEqual([]);
});

const owed = (number: number, report_id: string | null) => ({
  form: '24/BTP/TGPL',
  title: { vi: 'Số lượt người', en: 'Person-times' },
  period: `2026-0${number}`,
  period_words: { vi: `tháng 0${number}/2026`, en: `2026-0${number}` },
  legal_basis: 'TT 03/2019/TT-BTP',
  due_at: '2026-11-18T17:00:00Z',
  late: true,
  report_id,
  state: report_id && 'draft',
});

it('tells which reports are owed: a draft by itself, one not begun where it is made, five at a glance', async () => {
  comeAs(['report_write'], (url) =>
    url.pathname.endsWith('/report-duties')
      ? [owed(1, 'r-1'), ...Array.from({ length: 6 }, (_, index) => owed(index + 2, null))]
      : [],
  );
  const begun = await screen.findByRole('link', { name: '24/BTP/TGPL, tháng 01/2026' });
  expect(begun).toHaveAttribute('href', '/app/reports/r-1');
  const awaited = new URL(
    screen.getByRole('link', { name: '24/BTP/TGPL, tháng 05/2026' }).getAttribute('href') ?? '',
    'http://x',
  );
  expect(awaited.pathname).toBe('/app/reports');
  expect(awaited.searchParams.get('period')).toContain('2026-05');
  expect(screen.queryByText(/tháng 06\/2026/)).toBeNull();
  expect(screen.getByRole('link', { name: 'thêm 2 báo cáo' })).toBeVisible();
});
