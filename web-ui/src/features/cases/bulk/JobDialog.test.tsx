import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { JobDialog } from './JobDialog';

const ID = '018f0000-0000-7000-8000-000000000001';

/** A job that begins so many seconds from now, until it is cancelled; asked for at this moment of the server's clock. */
function serve(seconds: number, created = Date.now()): string[] {
  const asked: string[] = [];
  let ended = false;
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST') asked.push(pathname);
    ended ||= pathname.endsWith('/cancel');
    return Promise.resolve(
      Response.json({
        id: ID,
        kind: 'cases_assign',
        state: ended ? 'cancelled' : 'queued',
        progress: { done: 0, total: 6 },
        counts: { ok: 0, problem: 0 },
        reversible: false,
        created_at: new Date(created).toISOString(),
        starts_at: new Date(created + seconds * 1_000).toISOString(),
        ended_at: ended ? new Date().toISOString() : null,
      }),
    );
  });
  return asked;
}

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <JobDialog id={ID} onUndo={vi.fn()} onClose={vi.fn()} />
      </I18nProvider>
    </QueryClientProvider>,
  );

it('is undone before it begins as if it had never been asked for', async () => {
  const asked = serve(60);
  show();
  expect(await screen.findByRole('timer')).toHaveTextContent(/^Bắt đầu sau (60|59) giây/);
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(await screen.findByText(/^Đã dừng: 0\/6 xong/)).toBeInTheDocument();
  expect(asked).toEqual([`/api/v1/jobs/${ID}/cancel`]);
  expect(screen.queryByRole('timer')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
});

it('is only stopped once it has begun', async () => {
  serve(-1);
  show();
  expect(await screen.findByRole('button', { name: 'Dừng lại' })).toBeInTheDocument();
  expect(screen.queryByRole('timer')).toBeNull();
});

it('has no more seconds than it was given, though the clock here is behind', async () => {
  serve(10, Date.now() + 900);
  show();
  expect(await screen.findByRole('timer')).toHaveTextContent(/^Bắt đầu sau 10 giây/);
});
