import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
  comeAs(['obligation_list', 'case_list', 'case_read', 'case_decide'], (url) => {
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

const owed = (month: number, late: boolean, report_id: string | null = null) => ({
  form: '24/BTP/TGPL',
  title: { vi: 'Số lượt người', en: 'Person-times' },
  period: `2026-${String(month).padStart(2, '0')}`,
  period_words: { vi: `tháng ${month}/2026`, en: `2026-${month}` },
  legal_basis: 'TT 03/2019/TT-BTP',
  due_at: `2026-${String(month).padStart(2, '0')}-18T17:00:00Z`,
  late,
  report_id,
  state: report_id && 'draft',
});

const owing = (duties: object[]) =>
  comeAs(['report_write'], (url) => (url.pathname.endsWith('/report-duties') ? duties : []));

const names = () =>
  screen
    .queryAllByRole('link', { name: /^24\/BTP\/TGPL/ })
    .map((link) => link.textContent.replace('24/BTP/TGPL, tháng ', ''));

it('tells what is overdue in one line that opens it, and below it the five that are due next', async () => {
  owing([
    owed(1, true, 'r-1'),
    owed(2, true),
    owed(3, true),
    ...[5, 6, 7, 8, 9, 10, 11].map((month) => owed(month, false)),
  ]);
  const late = await screen.findByText('3 báo cáo quá hạn');
  expect(names()).toEqual(['5/2026', '6/2026', '7/2026', '8/2026', '9/2026']);
  expect(screen.getByRole('link', { name: 'thêm 2 báo cáo' })).toBeVisible();
  await userEvent.click(late);
  await waitFor(() => expect(names().slice(0, 4)).toEqual(['1/2026', '2/2026', '3/2026', '5/2026']));
  // A draft by itself, one not begun where it is made.
  const address = (month: string) =>
    new URL(
      screen.getByRole('link', { name: `24/BTP/TGPL, tháng ${month}` }).getAttribute('href') ?? '',
      'http://x',
    );
  expect(address('1/2026').pathname).toBe('/app/reports/r-1');
  expect(address('2/2026').pathname).toBe('/app/reports');
  expect(address('2/2026').searchParams.get('period')).toContain('2026-02');
  await userEvent.click(late);
  await waitFor(() => expect(names()).toHaveLength(5));
});

it('tells one overdue report by itself, before those to come', async () => {
  owing([owed(1, true), owed(5, false)]);
  expect(await screen.findByRole('link', { name: '24/BTP/TGPL, tháng 1/2026' })).toBeVisible();
  expect(names()).toEqual(['1/2026', '5/2026']);
  expect(screen.queryByText(/báo cáo quá hạn/)).toBeNull();
  expect(screen.queryByRole('link', { name: /^thêm/ })).toBeNull();
});
