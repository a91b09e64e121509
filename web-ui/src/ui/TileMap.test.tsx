import { I18nProvider } from '@lingui/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { i18n } from '~/i18n';
import { fifthsOf, TileMap, type Tile } from './TileMap';

const tile = (name: string, count: number, place?: [row: number, column: number]): Tile => ({
  key: name,
  name: `Tỉnh ${name}`,
  short: name,
  count,
  place: place && { row: place[0], column: place[1] },
  to: '/app/cases',
  search: { organisation_id: name },
});

it('goes row by row, lays nothing without a place over another, and tells every number in its table', async () => {
  const tiles = [
    tile('Cà Mau', 2, [17, 2]),
    tile('Mới', 9),
    tile('Cao Bằng', 0, [1, 5]),
    tile('Huế', 5, [9, 4]),
  ];
  const page = () => (
    <TileMap
      label="Quá hạn"
      heads={['Tỉnh', 'Vụ việc']}
      scale={fifthsOf(5)}
      islets={[{ key: '48', name: 'Hoàng Sa', place: { row: 9, column: 5 } }]}
      tiles={tiles}
    />
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory(),
  });
  render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router as never} />
    </I18nProvider>,
  );
  const map = await screen.findByRole('list', { name: 'Quá hạn' });
  expect(
    within(map)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Cao Bằng0', 'Huế5', 'Cà Mau2', 'Hoàng Sa']);
  expect(
    within(map)
      .getAllByRole('link')
      .map(({ className }) => /--\d/.exec(className)?.[0]),
  ).toEqual(['--1', '--6', '--3']);
  await userEvent.click(screen.getByText('Xem dạng bảng'));
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Tỉnh Mới', 'Tỉnh Huế', 'Tỉnh Cà Mau', 'Tỉnh Cao Bằng']);
  const link = within(table).getByRole('link', { name: 'Tỉnh Huế: 5' });
  expect(link).toHaveAttribute(
    'href',
    within(map).getByRole('link', { name: 'Tỉnh Huế: 5' }).getAttribute('href'),
  );
});
