import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import type { Chosen } from './matrix';
import { Proof } from './Proof';
import { RangeBar } from './RangeBar';
import { ReportList } from './ReportList';

vi.mock('~/api/session', async (original) => ({
  ...(await original<object>()),
  useAccount: () => ({ permissions: ['report_decide', 'report_read'] }),
}));

const UNIT = '018f0000-0000-7000-8000-0000000000aa';
const AGENCY = '018f0000-0000-7000-8000-0000000000bb';

let asked: URL[] = [];
let answer: (url: URL) => Response;
beforeEach(() => {
  asked = [];
  answer = () => Response.json({ data: [], page: { next: null } });
  vi.stubGlobal('fetch', (request: Request) => {
    const url = new URL(request.url);
    asked.push(url);
    return Promise.resolve(answer(url));
  });
});

function show(page: ReactNode, at = '/app/reports') {
  const root = createRootRoute();
  const app = createRoute({ getParentRoute: () => root, path: 'app' });
  const reports = createRoute({ getParentRoute: () => app, path: 'reports', component: () => page });
  const routeTree = root.addChildren([app.addChildren([reports])]);
  const history = createMemoryHistory({ initialEntries: [at] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nProvider i18n={i18n}>
        <RouterProvider router={createRouter({ routeTree, history }) as never} />
      </I18nProvider>
    </QueryClientProvider>,
  );
}

const chosen = (n: number, state: string): Chosen =>
  ({
    line: { unit: { id: `${n}`, code: `TT-${n}`, name: `Đơn vị ${n}` } },
    column: { form: '24/BTP/TGPL', period: { period: '2026-H1', words: { vi: 'sáu tháng', en: 'half' } } },
    cell: { report_id: `r${n}`, version: 5, state, late: false },
  }) as never;

it('freezes what was accepted of a range, and names each that is refused', async () => {
  answer = ({ pathname }) =>
    pathname.includes('/r2/')
      ? Response.json(
          { title: 'Chưa được', detail: 'Báo cáo đã được khoá', status: 409, code: 'not_allowed_now' },
          { status: 409, headers: { 'content-type': 'application/problem+json' } },
        )
      : Response.json({});
  show(
    <RangeBar
      chosen={[chosen(1, 'accepted'), chosen(2, 'accepted'), chosen(3, 'submitted')]}
      onRemind={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Khóa 2 báo cáo' }));
  const refused = await screen.findByRole('alert');
  expect(refused).toHaveTextContent('Đơn vị 2: Báo cáo đã được khoá');
  expect(refused).not.toHaveTextContent('Đơn vị 1');
  expect(asked.map(({ pathname }) => pathname)).toEqual(
    ['r1', 'r2'].map((id) => `/api/v1/reports/${id}/freeze`),
  );
});

const report = (more: object) =>
  ({
    id: 'r1',
    hash: 'ab',
    watermark: 7,
    form: '12-TP-TGPL',
    editions: [],
    cells: [],
    sections: [],
    ...more,
  }) as never;

it('says of a form that is made by hand that nothing of it was compared', async () => {
  show(<Proof report={report({})} />);
  expect(await screen.findByText(/^Biểu này lập bằng tay/)).toBeVisible();
  expect(screen.queryByText(/không làm số nào khác đi/)).toBeNull();
  expect(asked).toEqual([]);
});

it('says what was compared where nothing would differ, and what a number of the text is called where it would', async () => {
  const told = { sections: [{ code: '3', counted: [{ figure: { field: 'x', hundredths: 1 } }] }] };
  show(<Proof report={report(told)} />);
  expect(
    await screen.findByText(/số trong lời văn\. Vụ việc sửa về sau không làm số nào khác đi/),
  ).toBeVisible();

  const words = { vi: 'Vụ việc thụ lý, Tư vấn', en: 'Cases accepted, advice' };
  const delta = { part: 'text', words, row: '3', column: 'x', before: 300, now: 400, cases: [] };
  answer = () => Response.json({ data: [delta], page: { next: null } });
  show(<Proof report={report(told)} />);
  const row = (await screen.findByText(/Vụ việc thụ lý, Tư vấn/)).closest('li');
  expect(row).toHaveTextContent('Mục 3, Vụ việc thụ lý, Tư vấn: 3 → 4');
});

it('asks for the reports of the year, the unit and the receiver that are chosen', async () => {
  answer = ({ pathname }) =>
    pathname.endsWith('/reports')
      ? Response.json({ data: [], page: { next: null } })
      : Response.json({ name: pathname.endsWith(UNIT) ? 'Trung tâm A' : 'Cục B' });
  show(
    <ReportList year={2025} periods={[]} units={[]} />,
    `/app/reports?organisation_id=${UNIT}&receiver_id=${AGENCY}&state=submitted`,
  );
  expect((await screen.findByText('Trung tâm A')).closest('button')).toHaveTextContent(/^Đơn vị/);
  expect(screen.getByText('Cục B').closest('button')).toHaveTextContent(/^Nơi nhận/);
  const list = asked.find(({ pathname }) => pathname.endsWith('/reports'));
  expect(Object.fromEntries(list?.searchParams ?? [])).toMatchObject({
    year: '2025',
    organisation_id: UNIT,
    receiver_id: AGENCY,
    state: 'submitted',
  });
});
