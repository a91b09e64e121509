import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { Bell } from './Bell';

const at = (minute: number) => `2026-11-20T01:${String(minute).padStart(2, '0')}:00Z`;

/** What was told, the newest first. */
const told = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => ({
    id: `019a0000-0000-7000-8000-${String(from - index).padStart(12, '0')}`,
    label: `Tin ${from - index}`,
    subject_type: 'case',
    subject_id: '019a0000-0000-7000-8000-000000000999',
    subject_code: 'TT.TV.01.2026',
    at: at(from - index),
    read_at: null,
  }));

function ring(mark: () => Response): object[] {
  const marked: object[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    if (request.method === 'POST') {
      marked.push((await request.json()) as object);
      return mark();
    }
    if (url.pathname.endsWith('/count')) return Response.json({ unread: 12 });
    return Response.json(
      url.searchParams.has('cursor')
        ? { data: told(2, 1), page: {} }
        : { data: told(12, 3), page: { next: 'older' } },
    );
  });
  const root = createRootRoute({ component: Bell });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return marked;
}

it('marks as seen what it shows, and older ones when they are shown', async () => {
  const person = userEvent.setup();
  const marked = ring(() => Response.json({ unread: 2 }));
  await person.click(await screen.findByRole('button', { name: 'Thông báo, 12 tin mới' }));
  expect(await screen.findByText('Tin 3', { exact: false })).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Thông báo, 2 tin mới' })).toBeVisible();
  expect(marked).toEqual([{ from: at(3), up_to: at(12) }]);

  await person.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(await screen.findByText('Tin 1', { exact: true })).toBeVisible();
  expect(marked).toEqual([
    { from: at(3), up_to: at(12) },
    { from: at(1), up_to: at(12) },
  ]);
});

it('keeps its number when what was seen could not be told', async () => {
  const person = userEvent.setup();
  const refused = { code: 'overloaded', status: 503, title: 'Hệ thống đang bận' };
  const marked = ring(() => Response.json(refused, { status: 503 }));
  const button = await screen.findByRole('button', { name: 'Thông báo, 12 tin mới' });
  await person.click(button);
  await vi.waitFor(() => expect(marked).toHaveLength(1));
  expect(button).toHaveAccessibleName('Thông báo, 12 tin mới');
});
