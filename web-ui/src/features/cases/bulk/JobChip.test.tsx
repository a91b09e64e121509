import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { JobChip } from './JobChip';

vi.mock('~/api/session', async (original) => ({
  ...(await original<object>()),
  useAccount: () => ({ permissions: ['case_tag'] }),
}));

const ID = '018f0000-0000-7000-8000-000000000001';
const job = (more: object = {}) => ({
  id: ID,
  kind: 'cases_assign',
  state: 'queued',
  progress: { done: 0, total: 6 },
  counts: { ok: 0, problem: 0 },
  reversible: false,
  created_at: new Date().toISOString(),
  starts_at: new Date(Date.now() + 60_000).toISOString(),
  ended_at: null,
  ...more,
});
const ended = (problem: number, at = Date.now()) =>
  job({
    state: 'done',
    progress: { done: 6, total: 6 },
    counts: { ok: 6 - problem, problem },
    ended_at: new Date(at).toISOString(),
  });

let jobs: object[] = [];
beforeEach(() => {
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    const refused = { number: 4, record_id: ID, code: null, problem: { title: 'Đã lưu trữ' } };
    if (pathname.endsWith('/rows'))
      return Promise.resolve(
        Response.json({ data: searchParams.get('outcome') === 'problem' ? [refused] : [], page: {} }),
      );
    return Promise.resolve(Response.json(pathname.endsWith('/jobs') ? { data: jobs, page: {} } : jobs[0]));
  });
});

function show(): QueryClient {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={cache}>
      <I18nProvider i18n={i18n}>
        <JobChip />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return cache;
}

/** By the button at the foot; the head has one too. */
async function close(): Promise<void> {
  const foot = screen.getAllByRole('button', { name: 'Đóng' }).at(-1);
  if (foot) await userEvent.click(foot);
}

it('opens the dialog of a job that is held again, with its undo, as often as it was closed', async () => {
  jobs = [job()];
  show();
  const chip = await screen.findByRole('button', { name: 'Cử người thực hiện: Đang chờ, 0/6' });
  for (let time = 0; time < 2; time += 1) {
    await userEvent.click(chip);
    expect(await screen.findByRole('button', { name: 'Hoàn tác' }, { timeout: 4_000 })).toBeInTheDocument();
    await close();
    expect(screen.queryByRole('timer')).toBeNull();
  }
});

it('renews the lists when a job ends though nobody looks, and is gone when nothing was refused', async () => {
  jobs = [job()];
  const cache = show();
  await screen.findByRole('button', { name: /0\/6/ });
  const renew = vi.spyOn(cache, 'invalidateQueries');
  jobs = [ended(0)];
  await waitFor(() => expect(renew).toHaveBeenCalledWith({ queryKey: ['cases'] }), { timeout: 3_000 });
  expect(screen.queryByRole('button')).toBeNull();
});

it('calls refusals to mind until they were looked at, and not those of another day', async () => {
  jobs = [ended(2), { ...ended(3, Date.now() - 86_400_000), id: `${ID.slice(0, -1)}2` }];
  show();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Cử người thực hiện: 2 vụ việc bị từ chối' }),
  );
  expect(
    await within(await screen.findByRole('region', { name: '2 vụ việc bị từ chối' })).findByText(
      /Đã lưu trữ$/,
    ),
  ).toBeInTheDocument();
  await close();
  expect(screen.queryByRole('button')).toBeNull();
});
