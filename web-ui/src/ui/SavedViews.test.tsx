import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { SavedViews } from './SavedViews';

let role = 'director';
vi.mock('~/api/session', async (original) => ({
  ...(await original<object>()),
  useAccount: () => ({ practitioner_ids: [], organisation_id: 'u1', permissions: [], roles: [{ role }] }),
}));

const view = (shared: string) => ({
  id: '018f0000-0000-7000-8000-000000000001',
  version: 2,
  name: 'Vụ của trẻ em',
  page: 'cases',
  query: 'state=accepted',
  shared,
  mine: true,
  is_default: false,
  role_default: false,
});

/** The page with one view; every write is refused. Says which were asked for. */
function show(shared: string, search: Record<string, string> = {}): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method === 'GET') return Promise.resolve(Response.json({ data: [view(shared)], page: {} }));
    asked.push(request.method);
    return Promise.resolve(
      Response.json(
        { code: 'name_taken', status: 409, title: 'Không thực hiện được' },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
  });
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <SavedViews page="cases" search={search} />,
  });
  const router = createRouter({ routeTree: root.addChildren([here]), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return asked;
}

const choose = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Tùy chọn của bộ xem Vụ của trẻ em' }));
  await userEvent.click(await screen.findByRole('button', { name }));
};

it.each([
  ['Mở trang với bộ xem này', 'PATCH'],
  ['Xóa bộ xem', 'DELETE'],
])('says that “%s” was refused', async (name, method) => {
  const asked = show('mine');
  await choose(name);
  expect(await screen.findByText('Không thực hiện được')).toBeInTheDocument();
  expect(asked).toEqual([method]);
});

it('asks before a view goes that others have too', async () => {
  const asked = show('unit');
  await choose('Xóa bộ xem');
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Vụ của trẻ em');
  expect(asked).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Xóa bộ xem' }));
  expect(await within(dialog).findByText('Không thực hiện được')).toBeInTheDocument();
  expect(asked).toEqual(['DELETE']);
});

it.each([
  ['director', 1],
  ['practitioner', 0],
])('lets a %s say with which view the page opens for a role', async (who, n) => {
  role = who;
  show('mine', { state: 'assigned' });
  await userEvent.click(await screen.findByRole('button', { name: 'Lưu bộ xem' }));
  await screen.findByLabelText('Mở trang với bộ xem này');
  expect(screen.queryAllByLabelText('Mặc định cho mọi người giữ vai trò này')).toHaveLength(n);
});
