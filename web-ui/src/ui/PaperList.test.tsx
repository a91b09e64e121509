import { I18nProvider } from '@lingui/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import * as client from '~/api/client';
import { i18n } from '~/i18n';
import { PaperList, type Paper } from './PaperList';

const idOf = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A scan of a day of November, and which it replaces or is replaced by. */
const scan = (day: number, title: string, replaces?: number, by?: number): Paper => ({
  id: idOf(day),
  version: 1,
  class: 'S3',
  size: 1_024,
  sha256: '',
  organisation_id: idOf(1),
  kind: 'file',
  title,
  media_type: 'application/pdf',
  formats: [],
  created_at: `2026-11-${day}T03:00:00Z`,
  author_name: `Người ngày ${day}`,
  replaces_id: replaces ? idOf(replaces) : null,
  replaced_by_id: by ? idOf(by) : null,
});

const issued = { ...scan(18, 'Quyết định cử người'), kind: 'court_assignment', number: '12/QĐ-TGPL' };

const papers = [
  scan(20, 'Bản bào chữa', 15),
  issued,
  scan(16, 'Bản án'),
  scan(15, 'Bản bào chữa', 12, 20),
  scan(12, 'Bản nháp', undefined, 15),
];

const show = (papers: Paper[], onReplace?: (paper: Paper) => void) => {
  const page = (papers: Paper[]) => (
    <I18nProvider i18n={i18n}>
      <PaperList papers={papers} onReplace={onReplace} />
    </I18nProvider>
  );
  const { rerender } = render(page(papers));
  return (papers: Paper[]) => rerender(page(papers));
};

it('shows and counts each paper by its last version, and has the earlier ones under it', async () => {
  const take = vi.spyOn(client, 'download').mockResolvedValue();
  show(papers);
  const box = screen.getByRole('region', { name: 'Tài liệu' });
  expect(within(box).getByText('3')).toBeVisible();
  const fold = screen.getByText(/^2 bản trước/);
  expect(screen.getByText(/Người ngày 12$/)).not.toBeVisible();
  await userEvent.click(fold);
  const earlier = within(fold.closest('details') as HTMLElement).getAllByRole('listitem');
  expect(earlier.map(({ textContent }) => /\d\d\/11\/2026.*?Người ngày \d\d/.exec(textContent)?.[0])).toEqual(
    [
      expect.stringMatching(/^15\/11\/2026 · Người ngày 15$/),
      expect.stringMatching(/^12\/11\/2026 · Người ngày 12$/),
    ],
  );
  expect(earlier[1]).toHaveTextContent('Bản nháp');
  await userEvent.click(
    within(earlier[1] as HTMLElement).getByRole('button', { name: /^Tải về Bản nháp, bản .*12\/11\/2026/ }),
  );
  expect(take).toHaveBeenCalledWith(client.documentPath(idOf(12)));
});

it('offers to replace the last version of what people added, and nothing that was issued', async () => {
  const replace = vi.fn();
  show(papers, replace);
  const offers = screen.getAllByRole('button', { name: /^Thay bản này/ });
  expect(offers.map(({ textContent }) => textContent)).toEqual([
    'Thay bản này Bản bào chữa',
    'Thay bản này Bản án',
  ]);
  await userEvent.click(offers[0] as HTMLElement);
  expect(replace).toHaveBeenCalledWith(papers[0]);
});

it('does not offer it where none may be added, nor of what was replaced by a paper out of sight', () => {
  show(papers);
  expect(screen.queryByRole('button', { name: /^Thay bản này/ })).toBeNull();
  show([scan(16, 'Giấy xác nhận', undefined, 17)], vi.fn());
  expect(screen.getByRole('button', { name: 'Xem Giấy xác nhận' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Thay bản này/ })).toBeNull();
});

it('keeps the focus in the row when the later version has come', () => {
  const come = show([scan(16, 'Bản án'), scan(12, 'Biên bản')], vi.fn());
  screen.getByRole('button', { name: 'Thay bản này Biên bản' }).focus();
  come([scan(20, 'Biên bản', 12), scan(16, 'Bản án'), scan(12, 'Biên bản', undefined, 20)]);
  expect(screen.getByRole('button', { name: 'Thay bản này Biên bản' })).toHaveFocus();
});
