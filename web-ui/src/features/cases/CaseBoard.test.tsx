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
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { CaseBoard } from './CaseBoard';

vi.mock('./actions/CaseActions', () => ({
  CaseSteps: ({ onChoose }: { onChoose: (action: string) => void }) => (
    <li>
      <button onClick={() => onChoose('assign')}>Cử người</button>
    </li>
  ),
  StepForm: ({ onClose }: { onClose: () => void }) => <button onClick={onClose}>Xong</button>,
}));

it('keeps the keyboard on a card that comes to stand in another column after its form has closed', async () => {
  let stands = 'accepted';
  vi.stubGlobal('fetch', async (request: Request) => {
    const state = new URL(request.url).searchParams.get('state');
    // The column that it comes to is read later than the one that it leaves.
    if (state === 'assigned') await new Promise((come) => setTimeout(come, 50));
    const file = {
      id: '018f0000-0000-7000-8000-000000000001',
      version: 1,
      code: 'TT.TV.1.2026',
      state,
      form: 'advice',
      field: 'land',
      person_name: 'Hà Thị Một',
      practitioners: [],
      tags: [],
      sealed: false,
    };
    return Response.json({ data: state === stands ? [file] : [], page: {} });
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const search = { state: 'accepted,assigned' };
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <main>
        <CaseBoard search={search} source={{ path: '/api/v1/cases', filter: search }} />
      </main>
    ),
  });
  const router = createRouter({ routeTree: root.addChildren([here]), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={cache}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Thao tác với Hà Thị Một' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cử người' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Xong' }));
  expect(screen.getByRole('link', { name: 'Hà Thị Một' })).toHaveFocus();

  stands = 'assigned';
  void cache.invalidateQueries({ queryKey: ['cases'] });
  const column = screen.getByRole('region', { name: 'Đã cử người' });
  const moved = await within(column).findByRole('link', { name: 'Hà Thị Một' });
  await waitFor(() => expect(moved).toHaveFocus());
});
