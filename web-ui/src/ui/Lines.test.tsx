import { I18nProvider } from '@lingui/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { i18n } from '~/i18n';
import { Lines } from './Lines';

const point = (name: string, count: number) => ({
  key: name,
  name,
  count: count * 100,
  shown: String(count),
  to: '/app/statistics',
  search: { period: name },
});

it('draws a line from point to point, none over what is not known, and opens every number from its table', async () => {
  const page = () => (
    <Lines
      about="Thụ lý tăng từ 2 lên 5."
      head="Tháng"
      times={['2026-01', '2026-02', '2026-03'].map((key) => ({ key, name: key }))}
      series={[
        { key: 'a', name: 'Thụ lý', points: [point('2026-01', 2), undefined, point('2026-03', 5)] },
        { key: 'b', name: 'Kết thúc', points: [point('2026-01', 1), point('2026-02', 3), undefined] },
      ]}
      events={[{ at: '2026-02', name: 'sáp nhập' }]}
    />
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory(),
  });
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router as never} />
    </I18nProvider>,
  );
  const picture = await screen.findByRole('img', { name: 'Thụ lý tăng từ 2 lên 5.' });
  expect(within(picture).getByText('sáp nhập')).toBeVisible();
  const drawn = [...picture.querySelectorAll('path.lines__line')].map((one) => one.getAttribute('d') ?? '');
  expect(drawn.map((path) => path.replace(/[^ML]/g, ''))).toEqual(['MM', 'ML']);
  expect(picture.querySelectorAll('circle')).toHaveLength(4);
  const summary = container.querySelector('summary');
  if (summary) await userEvent.click(summary);
  const links = within(screen.getByRole('table')).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['2', '/app/statistics?period=2026-01'],
    ['1', '/app/statistics?period=2026-01'],
    ['3', '/app/statistics?period=2026-02'],
    ['5', '/app/statistics?period=2026-03'],
  ]);
});
