import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import * as session from '~/api/session';
import { i18n } from '~/i18n';
import { WaitingReports } from './WaitingReports';

const UNIT = '018f0000-0000-7000-8000-0000000000aa';

const comeAs = (permissions: string[], totals: { submitted: number; checked: number }) => {
  vi.spyOn(session, 'useAccount').mockReturnValue({ organisation_id: UNIT, permissions } as never);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const { search, searchParams } = new URL(request.url);
    asked.push(search);
    const state = searchParams.get('state') as keyof typeof totals;
    const data = Array.from(
      { length: Math.min(totals[state], Number(searchParams.get('limit'))) },
      (_, n) => ({
        id: `${state}${n}`,
        form: '24/BTP/TGPL',
        unit: { id: `u${n}`, code: `TT-${n}`, name: `Đơn vị ${n}` },
        period_words: { vi: '6 tháng đầu năm 2026', en: 'first half of 2026' },
        submitted_at: '2026-06-09T03:00:00Z',
        state,
      }),
    );
    return Promise.resolve(Response.json({ data, page: { next: null, total: totals[state] } }));
  });
  const routeTree = createRootRoute({ component: WaitingReports });
  const history = createMemoryHistory({ initialEntries: ['/'] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={createRouter({ routeTree, history }) as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return asked;
};

it('shows the newest of what was sent to the unit, how many wait in all, and leads to all of them', async () => {
  const asked = comeAs(['report_decide', 'report_sign'], { submitted: 230, checked: 1 });
  const all = await screen.findByRole('link', { name: '230 chờ quyết định' });
  const { searchParams } = new URL(all.getAttribute('href') ?? '', 'http://here');
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'list',
    form: 'all',
    year: 'all',
    state: 'submitted',
    receiver_id: UNIT,
  });
  expect(screen.getByRole('link', { name: '1 chờ ký' })).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
  expect(asked.toSorted()).toEqual([
    `?state=checked&organisation_id=${UNIT}&count=exact&limit=6`,
    `?state=submitted&receiver_id=${UNIT}&count=exact&limit=6`,
  ]);
});

it('asks for what the reader may act on alone, and says where nothing waits', async () => {
  const asked = comeAs(['report_sign'], { submitted: 9, checked: 0 });
  expect(await screen.findByText('Không có báo cáo nào chờ quyết định.')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  expect(asked).toHaveLength(1);
});
