import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { pageKeys, usePageKeys } from './pageKeys';

it('knows the keys of the page that is shown, as they are now', () => {
  const act = vi.fn();
  const page = renderHook(
    ({ rows }) => usePageKeys([{ keys: ['d'], what: 'keys.due', act: (key) => void act(key, rows) }]),
    { initialProps: { rows: 3 } },
  );
  page.rerender({ rows: 5 });
  expect(pageKeys().map(({ keys }) => keys)).toEqual([['d']]);
  pageKeys()[0]?.act('d');
  expect(act).toHaveBeenCalledExactlyOnceWith('d', 5);
  page.unmount();
  expect(pageKeys()).toEqual([]);
});
