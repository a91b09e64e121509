import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { api } from '~/api/client';
import { i18n } from '~/i18n';
import type { CaseDocument } from '../queries';
import { AddDocument } from './AddDocument';

const CASE = '018f0000-0000-7000-8000-000000000001';
const PAPER = '018f0000-0000-7000-8000-000000000002';

it('says which paper it replaces, and sends the copy as the next version of it', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data: [], page: {} })));
  const send = vi.spyOn(api, 'POST').mockResolvedValue({ data: {}, response: new Response() } as never);
  const close = vi.fn();
  const replaces = { id: PAPER, title: 'Bản án', created_at: '2026-11-16T03:00:00Z' } as CaseDocument;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <AddDocument id={CASE} replaces={replaces} onClose={close} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  expect(screen.getByRole('dialog', { name: 'Thay bản này' })).toHaveTextContent(
    'Thay cho: Bản án, 16/11/2026.',
  );
  expect(screen.getByRole('textbox', { name: /^Tên tài liệu/ })).toHaveValue('Bản án');
  // It goes on being that item of the dossier.
  expect(screen.queryByLabelText(/^Thành phần hồ sơ/)).toBeNull();
  await userEvent.upload(screen.getByLabelText('Tệp'), new File(['%PDF-1.7'], 'rõ hơn.pdf'));
  await userEvent.click(screen.getByRole('button', { name: 'Thay bản này' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  const [, sent] = (send.mock.lastCall ?? []) as unknown as [string, { body: FormData }];
  expect([...sent.body].map(([name, value]) => [name, value instanceof File ? value.name : value])).toEqual([
    ['title', 'Bản án'],
    ['replaces_id', PAPER],
    ['file', 'rõ hơn.pdf'],
  ]);
});
