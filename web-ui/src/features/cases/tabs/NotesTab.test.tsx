import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { NotesTab } from './NotesTab';

vi.mock('~/api/session', () => ({
  useAccount: () => ({ permissions: ['note_write'] }),
  accessToken: () => undefined,
  account: () => undefined,
}));

const CASE = '018f0000-0000-7000-8000-000000000001';

it('leaves what is written while a note is sent, and clears what was sent', async () => {
  let answer: () => void = () => undefined;
  const notes: { id: string; body: string; created_at: string }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!request.url.endsWith('/notes')) return Response.json({ data: [] });
    if (request.method === 'GET') return Response.json({ data: notes });
    const { body } = (await request.json()) as { body: string };
    await new Promise<void>((come) => (answer = come));
    notes.push({ id: String(notes.length), body, created_at: '2026-11-22T03:00:00Z' });
    return Response.json(notes.at(-1), { status: 201 });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <I18nProvider i18n={i18n}>
        <NotesTab id={CASE} asked={0} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const box = await screen.findByLabelText('Ghi chú mới');
  const save = screen.getByRole('button', { name: 'Lưu ghi chú' });
  await userEvent.type(box, 'Gia đình sẽ gọi lại.');
  await userEvent.click(save);
  await userEvent.type(box, ' Chiều mai.');
  answer();
  await screen.findByText('Gia đình sẽ gọi lại.', { selector: 'p' });
  await waitFor(() => expect(save).not.toHaveAttribute('aria-busy', 'true'));
  expect(box).toHaveValue('Gia đình sẽ gọi lại. Chiều mai.');

  await userEvent.clear(box);
  await userEvent.type(box, 'Chiều mai.');
  await userEvent.click(save);
  answer();
  await waitFor(() => expect(box).toHaveValue(''));
});
