import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as client from '~/api/client';
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { CaseListPage } from './CaseListPage';

const idOf = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const file = (number: number) => ({
  id: idOf(number),
  version: 1,
  code: `TT.TV.${number}.2026`,
  state: 'assigned',
  form: 'advice',
  field: 'land',
  person_name: `Người thứ ${number}`,
  practitioners: [
    { id: idOf(500 + number), name: `Luật sư thứ ${number}` },
    // Whose name the reader may not know.
    { id: idOf(900 + number), name: null },
  ],
  tags: [],
  sealed: false,
});

let asked: URL[] = [];
let count = 20;

beforeEach(() => {
  asked = [];
  count = 20;
  vi.spyOn(session, 'useAccount').mockReturnValue({
    roles: [{ role: 'director' }],
    practitioner_ids: [],
    organisation_id: idOf(1),
    permissions: ['case_list', 'case_tag', 'row_export'],
  } as never);
  vi.stubGlobal('fetch', (request: Request) => {
    const url = new URL(request.url);
    asked.push(url);
    const isList = url.pathname.endsWith('/cases') && !url.searchParams.has('count');
    const data = isList ? Array.from({ length: count }, (_, index) => file(index + 1)) : [];
    return Promise.resolve(Response.json({ data, page: { total: count }, counts: {} }));
  });
});

async function show(address: string) {
  const root = createRootRoute();
  const app = createRoute({ getParentRoute: () => root, path: 'app' });
  const cases = createRoute({ getParentRoute: () => app, path: 'cases', component: CaseListPage });
  const router = createRouter({
    routeTree: root.addChildren([app.addChildren([cases])]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  expect(await screen.findByRole('link', { name: `Người thứ ${count}` })).toBeVisible();
}

const people = () =>
  screen.getAllByRole('rowheader').map((row) => within(row).getAllByRole('link')[0]?.textContent);
const tick = (number: number) =>
  userEvent.click(screen.getByRole('checkbox', { name: `Chọn Người thứ ${number}` }));
const bar = () => within(screen.getByRole('region', { name: 'Xử lý hàng loạt' }));

it('names who carries each case without asking for anybody', async () => {
  await show('/app/cases');
  expect(screen.getByText('Luật sư thứ 20')).toBeVisible();
  expect(asked.filter(({ pathname }) => pathname.startsWith('/api/v1/practitioners'))).toEqual([]);
  expect(asked.filter(({ pathname }) => pathname === '/api/v1/cases')).toHaveLength(1);
});

it('puts the ticked rows alone on paper without asking again, and all of them when none is ticked', async () => {
  await show('/app/cases');
  await tick(3);
  await tick(5);
  const before = asked.length;
  const printed = vi.fn(() => {
    window.dispatchEvent(new Event('beforeprint'));
    expect(people()).toEqual(['Người thứ 3', 'Người thứ 5']);
    expect(screen.getByText(/^2 dòng\. Chỉ các dòng đã chọn\./)).toBeInTheDocument();
  });
  vi.stubGlobal('print', printed);
  await userEvent.click(bar().getByRole('button', { name: 'In' }));
  await waitFor(() => expect(printed).toHaveReturned());
  expect(asked).toHaveLength(before);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(people()).toHaveLength(20);

  await userEvent.click(bar().getByRole('button', { name: 'Bỏ chọn' }));
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(people()).toHaveLength(20);
  expect(screen.queryByText(/Chỉ các dòng đã chọn/)).toBeNull();
});

it('takes away the ticked rows by their ids in the order of the list, or the filter where all of it is chosen', async () => {
  const take = vi.spyOn(client, 'download').mockResolvedValue();
  await show('/app/cases?state=assigned&sort=due_at');
  await tick(2);
  await tick(7);
  const csv = async () => {
    await userEvent.click(bar().getByRole('button', { name: 'Tải về' }));
    await userEvent.click(bar().getByRole('button', { name: 'Văn bản CSV' }));
    const address = new URL(take.mock.lastCall?.[0] ?? '', 'https://tgpl.test');
    return [address.pathname, Object.fromEntries(address.searchParams)];
  };
  expect(await csv()).toEqual([
    '/api/v1/cases',
    { id: `${idOf(2)},${idOf(7)}`, sort: 'due_at', format: 'csv' },
  ]);
  await userEvent.click(bar().getByRole('button', { name: /^Chọn tất cả theo bộ lọc/ }));
  expect(await csv()).toEqual(['/api/v1/cases', { state: 'assigned', sort: 'due_at', format: 'csv' }]);
});

it('says that a file names a hundred rows at most', async () => {
  count = 101;
  await show('/app/cases');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi dòng đang hiện' }));
  const take = bar().getByRole('button', { name: 'Tải về' });
  expect(take).toHaveAccessibleDescription(/nhiều nhất 100 vụ việc/);
  await userEvent.click(take);
  expect(bar().queryByRole('button', { name: 'Văn bản CSV' })).toBeNull();
  await tick(101);
  expect(take).not.toHaveAccessibleDescription();
});
