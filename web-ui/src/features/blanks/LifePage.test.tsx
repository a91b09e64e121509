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
import { expect, it, vi } from 'vitest';
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { LifePage } from './LifePage';

const CARD = '018f0000-0000-7000-8000-000000000005';

const open = (type: string, card: object | null) => {
  vi.spyOn(session, 'useAccount').mockReturnValue({ permissions: ['blank_read', 'card_read'] } as never);
  vi.stubGlobal('fetch', (request: Request) =>
    Promise.resolve(
      Response.json(
        new URL(request.url).pathname.endsWith('/trace')
          ? {
              type,
              serial: 'A000042',
              state: card ? 'issued' : 'held',
              since: '2026-11-20T02:00:00Z',
              paper_id: CARD,
              paper_code: 'CP-01/2026',
              card,
              movements: [],
            }
          : { data: [], page: {} },
      ),
    ),
  );
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/app/certificate-blanks/$type/$serial',
    component: LifePage,
  });
  const history = createMemoryHistory({ initialEntries: [`/app/certificate-blanks/${type}/A000042`] });
  const router = createRouter({ routeTree: root.addChildren([here]), history });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return screen.findByRole('complementary', { name: 'Hiện nay' });
};

it.each([
  ['TGV', `/app/cards/${CARD}`],
  ['CC', `/app/certificates/${CARD}`],
])('leads from a blank of %s to what was printed on it', async (type, address) => {
  const now = await open(type, { id: CARD, number: '00012/2026', full_name: 'Lương Thị Thử' });
  expect(now).toHaveTextContent('Đã cấp choLương Thị Thử, 00012/2026');
  expect(within(now).getByRole('link', { name: '00012/2026' })).toHaveAttribute('href', address);
});

it('says nothing of a card where there is none', async () => {
  expect(await open('TGV', null)).not.toHaveTextContent('Đã cấp cho');
});
