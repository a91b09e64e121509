import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetKeepers } from '~/api/drafts';
import { i18n } from '~/i18n';
import { CommandDialog } from './CommandDialog';
import { EditDialog } from './EditDialog';

interface Draft {
  id: string;
  version: number;
  form: string;
  subject_id: string | null;
  content: object;
}

/** The drafts of one account, as the server keeps them. */
let drafts: Draft[] = [];
let calls: string[] = [];
/** How long the list of drafts takes to come. */
let slow = 0;

beforeEach(() => {
  vi.useFakeTimers();
  slow = 0;
  drafts = [];
  calls = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const id = /drafts\/(.+)$/.exec(request.url)?.[1];
    calls.push(request.method);
    const known = drafts.find((draft) => draft.id === id);
    if (request.method === 'GET' && !id && slow) {
      const found = { data: [...drafts] };
      await new Promise((come) => setTimeout(come, slow));
      return Response.json(found);
    }
    if (request.method === 'GET') return Response.json(known ?? { data: drafts });
    if (request.method === 'DELETE') {
      drafts = drafts.filter((draft) => draft !== known);
      return new Response(null, { status: 204 });
    }
    const asked = (await request.json()) as Omit<Draft, 'id' | 'version'>;
    const draft = known ?? { ...asked, id: `d${calls.length}`, version: 0 };
    Object.assign(draft, { content: asked.content, version: draft.version + 1 });
    if (!known) drafts.push(draft);
    return Response.json(draft);
  });
});
afterEach(() => {
  forgetKeepers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ID = '018f0000-0000-7000-8000-000000000001';
const passed = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function open(dialog: ReactElement) {
  const page = render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>{dialog}</QueryClientProvider>
    </I18nProvider>,
  );
  await passed(0);
  return page;
}

const refuse = (id = ID, send = vi.fn(() => Promise.resolve({}))) => (
  <CommandDialog
    form={`request.${id}.refuse`}
    heading="Từ chối"
    fields={[
      { pointer: '/reason', label: 'case.reason', kind: 'text' },
      { pointer: '/ground', label: 'requests.ground', kind: 'choice', options: [{ value: 'a', label: 'A' }] },
    ]}
    send={send}
    stale={[]}
    onClose={vi.fn()}
  />
);
const reason = () => screen.getByLabelText(/Lý do/);
const write = (text: string) => fireEvent.change(reason(), { target: { value: text } });

/** Nothing is said any more: the tab is gone, and what the page remembered with it. */
function kill(page: { unmount: () => void }) {
  page.unmount();
  forgetKeepers();
}

it('brings back what was written into the same form of the same record, and clears it when told to', async () => {
  const page = await open(refuse());
  write('Không thuộc diện');
  await passed(1_000);
  expect(drafts).toMatchObject([
    {
      form: 'request.refuse',
      subject_id: ID,
      content: { fields: [{ pointer: '/reason', was: '', now: 'Không thuộc diện' }] },
    },
  ]);
  expect(screen.getByText(/^Đã lưu nháp/)).toBeInTheDocument();
  kill(page);

  const other = await open(refuse('018f0000-0000-7000-8000-000000000002'));
  expect(reason()).toHaveValue('');
  kill(other);

  await open(refuse());
  expect(reason()).toHaveValue('Không thuộc diện');
  fireEvent.click(screen.getByRole('button', { name: 'Xóa, viết lại từ đầu' }));
  await passed(0);
  expect(reason()).toHaveValue('');
  expect(screen.queryByText(/chưa gửi/)).toBeNull();
  expect(drafts).toEqual([]);
});

it('offers what was left before to one who wrote until it came, and drops neither unasked', async () => {
  const page = await open(refuse());
  write('Không thuộc diện');
  await passed(1_000);
  kill(page);
  slow = 3_000;
  await open(refuse());
  write('Khác');
  await passed(4_000);
  expect(reason()).toHaveValue('Khác');
  expect(drafts).toHaveLength(2);
  expect(screen.getByText(/bản nháp chưa gửi/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Thay bằng bản nháp đó' }));
  await passed(1_000);
  expect(reason()).toHaveValue('Không thuộc diện');
  expect(drafts).toMatchObject([{ content: { fields: [{ now: 'Không thuộc diện' }] } }]);
  expect(screen.queryByText(/bản nháp chưa gửi/)).toBeNull();
});

it('keeps nothing of what was sent, nor of a form that was only chosen in or emptied again', async () => {
  const page = await open(refuse());
  fireEvent.change(screen.getByLabelText(/Căn cứ/), { target: { value: 'a' } });
  await passed(2_000);
  expect(drafts).toEqual([]);
  write('Không');
  await passed(1_000);
  write('');
  await passed(1_000);
  expect(drafts).toEqual([]);
  write('Không thuộc diện');
  await passed(1_000);
  expect(drafts).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Từ chối' }));
  await passed(0);
  expect(drafts).toEqual([]);
  kill(page);
  await open(refuse());
  expect(reason()).toHaveValue('');
});

it('stays in hand when the form is closed before the server has it', async () => {
  const page = await open(refuse());
  write('Không thuộc diện');
  page.unmount();
  await open(refuse());
  expect(reason()).toHaveValue('Không thuộc diện');
});

it('asks for nothing where nothing is written', async () => {
  await open(
    <CommandDialog
      form={`case.${ID}.archive`}
      heading="Lưu trữ"
      send={() => Promise.resolve({})}
      stale={[]}
      onClose={vi.fn()}
    />,
  );
  await passed(2_000);
  expect(calls).toEqual([]);
});

it('lays what was written beside what somebody else wrote meanwhile', async () => {
  const correct = (outcome: string, version: number) => (
    <EditDialog
      form={`case.${ID}.correct`}
      heading="Sửa"
      fields={[{ pointer: '/outcome', label: 'case.outcome', kind: 'text' }]}
      record={{ version, values: { '/outcome': outcome } }}
      reread={() => Promise.reject(new Error('not asked for'))}
      save={() => Promise.resolve({})}
      stale={[]}
      onClose={vi.fn()}
    />
  );
  const page = await open(correct('Chưa có', 1));
  fireEvent.change(screen.getByLabelText(/Kết quả/), { target: { value: 'Đã hòa giải' } });
  await passed(1_000);
  kill(page);
  await open(correct('Đã xét xử', 2));
  const group = screen.getByRole('group', { name: /Kết quả/ });
  expect(group).toHaveTextContent('Đã hòa giải');
  expect(group).toHaveTextContent('Đã xét xử');
  fireEvent.click(screen.getByRole('button', { name: 'Xóa, viết lại từ đầu' }));
  expect(screen.getByLabelText(/Kết quả/)).toHaveValue('Đã xét xử');
  expect(screen.queryByRole('group')).toBeNull();
});
