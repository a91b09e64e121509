import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Keeper, type Handle } from './keeper';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server that can be away. */
function server() {
  const kept = new Map<string, { version: number; content: object }>();
  const calls: string[] = [];
  const state = { away: false, mute: false };
  const begun = new Map<string, Handle>();
  const answer = <T>(call: string, value: () => T): Promise<T> => {
    calls.push(call);
    if (state.mute) value();
    return state.away || state.mute ? Promise.reject(new TypeError('no line')) : Promise.resolve(value());
  };
  const put = (id: string, version: number, content: object): Handle => {
    kept.set(id, { version, content });
    return { id, version };
  };
  return {
    kept,
    calls,
    state,
    keeper: new Keeper({
      begin: (content, key) =>
        answer('begin', () => {
          const handle = begun.get(key) ?? put(`d${kept.size + 1}`, 1, content);
          begun.set(key, handle);
          return handle;
        }),
      update: ({ id, version }, content) =>
        answer('update', () => {
          if (kept.get(id)?.version !== version) throw Object.assign(new Error(), { status: 412 });
          return put(id, version + 1, content);
        }),
      drop: ({ id }) => answer('drop', () => void kept.delete(id)),
    }),
  };
}

it('keeps the last word a second after it was typed, in one call', async () => {
  const { keeper, kept, calls } = server();
  keeper.keep({ name: 'A' });
  keeper.keep({ name: 'An' });
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...kept.values()]).toEqual([{ version: 1, content: { name: 'An' } }]);
  keeper.keep({ name: 'Anh' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toEqual(['begin', 'update']);
  expect(keeper.saving.state).toBe('saved');
});

it('tries again while the line is down, and loses nothing', async () => {
  const { keeper, kept, state } = server();
  state.away = true;
  keeper.keep({ name: 'An' });
  await vi.advanceTimersByTimeAsync(12_000);
  expect(keeper.saving.state).toBe('failed');
  state.away = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect([...kept.values()]).toEqual([{ version: 1, content: { name: 'An' } }]);
  expect(keeper.saving.state).toBe('saved');
});

it('goes on with a draft of its own where the other one went on elsewhere', async () => {
  const { keeper, kept } = server();
  kept.set('d1', { version: 5, content: { name: 'Khác' } });
  keeper.adopt({ id: 'd1', version: 4 }, { name: 'Khác' });
  keeper.keep({ name: 'An' });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(kept.get('d1')?.content).toEqual({ name: 'Khác' });
  expect(kept.get('d2')?.content).toEqual({ name: 'An' });
});

it('is gone when its form was sent, even while it is being saved', async () => {
  const { keeper, kept } = server();
  keeper.keep({ name: 'An' });
  await vi.advanceTimersByTimeAsync(1_000);
  keeper.keep({ name: 'Anh' });
  await keeper.drop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.size).toBe(0);
});

it('is not tried again once its form was sent while the line was down', async () => {
  const { keeper, kept, state } = server();
  state.away = true;
  keeper.keep({ name: 'An' });
  vi.advanceTimersByTime(1_000);
  await keeper.drop();
  state.away = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.size).toBe(0);
  expect(keeper.saving.state).toBe('none');
});

it('begins one draft though the answer was lost, and says in it what was typed meanwhile', async () => {
  const { keeper, kept, state } = server();
  state.mute = true;
  keeper.keep({ name: 'An' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(keeper.saving.state).toBe('failed');
  state.mute = false;
  keeper.keep({ name: 'Anh' });
  await vi.advanceTimersByTimeAsync(6_000);
  expect([...kept.values()]).toEqual([{ version: 2, content: { name: 'Anh' } }]);
  expect(keeper.saving.state).toBe('saved');
});

it('leaves nothing behind of a draft whose answer was lost, once its form was sent', async () => {
  const { keeper, kept, state } = server();
  state.mute = true;
  keeper.keep({ name: 'An' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept.size).toBe(1);
  state.mute = false;
  await keeper.drop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.size).toBe(0);
});

it('goes on with an earlier draft in the place of its own', async () => {
  const { keeper, kept } = server();
  kept.set('d1', { version: 3, content: { name: 'Cũ' } });
  keeper.keep({ name: 'Mới' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept.size).toBe(2);
  await keeper.replace({ id: 'd1', version: 3 }, { name: 'Cũ' });
  keeper.keep({ name: 'Cũ và mới' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...kept]).toEqual([['d1', { version: 4, content: { name: 'Cũ và mới' } }]]);
});
