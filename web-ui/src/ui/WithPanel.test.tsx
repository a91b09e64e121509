import { I18nProvider } from '@lingui/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useSearch,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { i18n } from '~/i18n';
import { only } from '~/lib/search';
import { RowTable } from './RowTable';
import { WithPanel } from './WithPanel';

const rows = ['a', 'b', 'c'].map((id) => ({ id, name: `Vụ ${id}` }));

function Page() {
  const { panel } = useSearch({ strict: false }) as { panel?: string };
  return (
    <main>
      <WithPanel rows={rows} open={panel} name={({ name }) => name} facts={({ id }) => <p>Việc của {id}</p>}>
        <RowTable rows={rows} heading="Vụ" lead={({ id, name }) => ({ to: `/${id}`, name })} columns={[]} />
      </WithPanel>
    </main>
  );
}

/** The page in a window so wide, at an address; says where it is. */
async function show(width: number, address = '/') {
  (window as unknown as { happyDOM: { setViewport: (size: object) => void } }).happyDOM.setViewport({
    width,
    height: 900,
  });
  const root = createRootRoute();
  const here = createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: only('panel', 'state'),
    component: Page,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([here]), history });
  render(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router as never} />
    </I18nProvider>,
  );
  await screen.findByRole('table');
  return () => router.state.location.search as Record<string, string>;
}

it('stands beside the list in the address, goes along with the keyboard and gives the focus back', async () => {
  Element.prototype.scrollIntoView = vi.fn();
  const search = await show(1440, '/?state=accepted');
  screen.getByRole('link', { name: 'Vụ a' }).focus();
  await userEvent.click(screen.getByRole('button', { name: 'Xem nhanh Vụ a' }));
  const beside = () => screen.queryByRole('complementary', { name: 'Xem nhanh' });
  expect(await screen.findByText('Việc của a')).toBeInTheDocument();
  expect(search()).toEqual({ state: 'accepted', panel: 'a' });
  expect(screen.getByRole('button', { name: 'Xem nhanh Vụ a' })).toHaveAttribute('aria-expanded', 'true');

  // The focus comes to another row, however it came.
  screen.getByRole('link', { name: 'Vụ b' }).focus();
  expect(await screen.findByText('Việc của b')).toBeInTheDocument();

  // From within the panel it is walked as well.
  screen.getByRole('button', { name: 'Dòng sau' }).focus();
  await userEvent.keyboard('j');
  expect(await screen.findByText('Việc của c')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Dòng sau' })).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{ArrowUp}');
  expect(await screen.findByText('Việc của b')).toBeInTheDocument();

  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(beside()).toBeNull());
  expect(search()).toEqual({ state: 'accepted' });
  expect(screen.getByRole('link', { name: 'Vụ b' })).toHaveFocus();
});

it('lies over the list where there is no room beside it', async () => {
  const search = await show(360);
  await userEvent.click(screen.getByRole('button', { name: 'Xem nhanh Vụ b' }));
  expect(await screen.findByRole('dialog', { name: 'Vụ b' })).toHaveTextContent('Việc của b');
  await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(search().panel).toBeUndefined();
  expect(screen.getByRole('link', { name: 'Vụ b' })).toHaveFocus();
});

it('shows nothing of a row that the list does not have', async () => {
  await show(1440, '/?panel=z');
  expect(screen.queryByRole('complementary')).toBeNull();
});
