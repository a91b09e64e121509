import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useChosen } from './useChosen';

const choosing = () =>
  renderHook(({ list }) => useChosen(list), { initialProps: { list: 'state=accepted' } });

it('one left out of all ends the choice of all, and is not what is chosen', () => {
  const { result } = choosing();
  act(() => result.current.toggle('a'));
  act(() => result.current.takeWhole());
  expect(result.current.whole).toBe(true);
  act(() => result.current.toggle('b'));
  expect([result.current.whole, ...result.current.ids]).toEqual([false, 'a']);
  act(() => result.current.takeWhole());
  act(() => result.current.togglePage(['a', 'b', 'c']));
  expect([result.current.whole, result.current.ids.size]).toEqual([false, 0]);
});

it('a page is ticked and unticked as one, more rows are taken to it', () => {
  const { result } = choosing();
  act(() => result.current.togglePage(['a', 'b']));
  act(() => result.current.extend(['b', 'c']));
  expect([...result.current.ids]).toEqual(['a', 'b', 'c']);
  act(() => result.current.togglePage(['a', 'b']));
  expect([...result.current.ids]).toEqual(['c']);
});

it('under another filter nothing is chosen, neither rows nor all', () => {
  const { result, rerender } = choosing();
  act(() => result.current.toggle('a'));
  act(() => result.current.takeWhole());
  rerender({ list: 'state=in_progress' });
  expect([result.current.whole, result.current.ids.size]).toEqual([false, 0]);
  act(() => result.current.toggle('z'));
  expect([...result.current.ids]).toEqual(['z']);
});
