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
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { CaseBoard, columnsOf } from './CaseBoard';
import { CaseCalendar } from './CaseCalendar';
import { caseFilter } from './queries';

const file = (code: string, state: string, more: object = {}) => ({
  id: `018f0000-0000-7000-8000-${code.replace(/\D/g, '').padStart(12, '0')}`,
  version: 3,
  code,
  state,
  form: 'advice',
  field: 'land',
  person_name: `Người của ${code}`,
  practitioners: [],
  tags: [],
  sealed: false,
  ...more,
});

/** Answers by address; says which were asked for. */
function serve(answer: (url: URL) => object): URL[] {
  const asked: URL[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const url = new URL(request.url);
    asked.push(url);
    return Promise.resolve(Response.json(answer(url)));
  });
  return asked;
}

function show(page: ReactNode): void {
  const root = createRootRoute();
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => page });
  const router = createRouter({ routeTree: root.addChildren([here]), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={router as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
}

it('has a column for each state of the filter, or for those where work is to be done', () => {
  expect(columnsOf({ state: 'archived,paid' })).toEqual(['archived', 'paid']);
  expect(columnsOf({})).toContain('accepted');
  expect(columnsOf({})).not.toContain('archived');
});

it('reads each column by itself under the same filter, and what can be done with a case when its menu is opened', async () => {
  const asked = serve((url) => {
    if (url.pathname.endsWith('/actions'))
      return [
        { action: 'archive', allowed: false, why_not: 'Chưa số hóa xong' },
        { action: 'assign', allowed: true },
      ];
    const state = url.searchParams.get('state') ?? '';
    return { data: state === 'accepted' ? [file('TT.TV.1.2026', state)] : [], page: {} };
  });
  const search = { state: 'accepted,assigned', field: 'land' };
  show(<CaseBoard search={search} source={{ path: '/api/v1/cases', filter: search }} />);
  const column = await screen.findByRole('region', { name: 'Thụ lý, chờ cử người' });
  const card = await within(column).findByRole('listitem');
  expect(within(card).getByRole('link', { name: 'Người của TT.TV.1.2026' })).toBeInTheDocument();
  expect(
    within(screen.getByRole('region', { name: 'Đã cử người' })).getByText('Không có vụ việc'),
  ).toBeInTheDocument();
  expect(asked.map(({ searchParams }) => [searchParams.get('state'), searchParams.get('field')])).toEqual([
    ['accepted', 'land'],
    ['assigned', 'land'],
  ]);

  await userEvent.click(within(card).getByRole('button', { name: 'Thao tác với Người của TT.TV.1.2026' }));
  const steps = await within(card).findAllByRole('listitem');
  expect(steps).toHaveLength(2);
  expect(steps[0]).toHaveTextContent('Cử người thực hiện');
  expect(steps[1]).toHaveTextContent('Chưa số hóa xong');
});

it('takes a label and a day into the filter of the API', () => {
  expect(caseFilter({ tag: 'đợt 17/10', due: '2026-11-20' })).toEqual({
    tag: 'đợt 17/10',
    'due_at[gte]': '2026-11-19T17:00:00.000001Z',
    'due_at[lt]': '2026-11-20T17:00:00.000001Z',
  });
});

it('puts the next steps of the filter on their days, and the chosen day into the filter', async () => {
  const asked = serve((url) => {
    if (url.pathname.endsWith('/calendar/holidays')) return { data: [] };
    const step = (day: string) => ({ next_action: { code: 'DL04', label: 'Cử người', due_at: day } });
    return {
      data: [
        // The midnight that closes the day.
        file('TT.TV.1.2026', 'accepted', step('2026-11-18T17:00:00Z')),
        file('TT.TV.2.2026', 'accepted'),
      ],
      page: {},
    };
  });
  const choose = vi.fn();
  show(<CaseCalendar search={{ due: '2026-11-18', field: 'land', sort: 'due_at' }} onDay={choose} />);
  const list = await screen.findByRole('complementary', { name: 'Ngày đã chọn' });
  expect(await within(list).findByRole('link')).toHaveTextContent('Người của TT.TV.1.2026');
  const query = asked.find(({ pathname }) => pathname.endsWith('/cases'))?.searchParams;
  expect(Object.fromEntries(query ?? [])).toEqual({
    field: 'land',
    limit: '100',
    // The month's weeks, whole: Monday 26/10 to Sunday 6/12.
    'due_at[gte]': '2026-10-25T17:00:00.000001Z',
    'due_at[lt]': '2026-12-06T17:00:00.000001Z',
  });
  await userEvent.click(screen.getByRole('gridcell', { name: /20\/11\/2026/ }));
  expect(choose).toHaveBeenCalledWith('2026-11-20');
});

it('ends a day that is looked for where what is late by another day ends', () => {
  const day = caseFilter({ due: '2026-11-20' });
  expect(caseFilter({ due: '2026-11-20', due_before: '2026-11-25' })).toEqual(day);
  expect(caseFilter({ due: '2026-11-20', due_before: '2026-11-18' })).toEqual({
    ...day,
    ...caseFilter({ due_before: '2026-11-18' }),
  });
});
