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
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { BooksPage } from './BooksPage';

const UNIT = '018f0000-0000-7000-8000-0000000000aa';

const CLOSING = {
  book: 'register',
  type: 'TGV',
  year: 2020,
  holder_id: UNIT,
  holder_name: 'Trung tâm',
  entries: 12,
  balance: null,
  hash: '9f86d081',
  closed_at: '2021-01-05T01:00:00Z',
  closed_by: 'Nông Văn Thử',
};

const open = (permissions: string[]) => {
  vi.spyOn(session, 'useAccount').mockReturnValue({ organisation_id: UNIT, permissions } as never);
  const closed: object[] = [];
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'POST') {
      bodies.push(await request.json());
      closed.push(CLOSING);
      return Response.json(CLOSING, { status: 201 });
    }
    if (pathname.endsWith('/books'))
      return Response.json({ data: searchParams.get('book') === 'register' ? closed : [], page: {} });
    if (pathname.endsWith('/yearly-report'))
      return Response.json({ year: 2020, ended: true, due: [], data: [], totals: [], holds: true });
    return Response.json({ id: UNIT, name: 'Trung tâm', type: 'centre' });
  });
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/app/certificate-blanks/books',
    component: BooksPage,
  });
  const history = createMemoryHistory({
    initialEntries: ['/app/certificate-blanks/books?type=TGV&year=2020'],
  });
  const router = createRouter({ routeTree: root.addChildren([here]), history });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return bodies;
};

const REGISTER = 'Sổ cấp thẻ trợ giúp viên pháp lý năm 2020';

it('closes the register of a year by itself, and says how it was closed', async () => {
  const bodies = open(['blank_read', 'card_read', 'blank_close']);
  const box = await screen.findByRole('region', { name: REGISTER });
  expect(box).toHaveTextContent('Chưa khóa sổ');
  await userEvent.click(within(box).getByRole('button', { name: 'Khóa sổ' }));
  const dialog = await screen.findByRole('dialog', { name: `${REGISTER}: khóa sổ` });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Khóa sổ' }));
  await waitFor(() => expect(bodies).toEqual([{ book: 'register', organisation_id: UNIT }]));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: REGISTER })).toHaveTextContent('Nông Văn Thử'),
  );
  const closed = screen.getByRole('region', { name: REGISTER });
  expect(closed).toHaveTextContent('Số lần ghi trong năm12');
  expect(closed).toHaveTextContent('9f86d081');
  expect(screen.getByRole('region', { name: 'Sổ theo dõi cấp phát phôi năm 2020' })).toHaveTextContent(
    'Chưa khóa sổ',
  );
});

it('shows no register to whoever may not read cards', async () => {
  open(['blank_read']);
  await screen.findByRole('region', { name: 'Sổ theo dõi cấp phát phôi năm 2020' });
  expect(screen.queryByRole('region', { name: REGISTER })).toBeNull();
});
