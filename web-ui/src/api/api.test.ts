import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, ifMatch, unwrap } from './client';
import { followed } from './pages';
import type { Problem } from './problem';
import { accessToken, account, refresh, signIn } from './session';

const me = { id: 'a', display_name: 'Trần Thị Lan', permissions: [], roles: [] };
const session = (token: string) => Response.json({ access_token: token, account: me });
const refusal = (status: number, code: string, headers?: HeadersInit) =>
  Response.json({ title: 'Không được', status, code }, { status, headers });

/** Answers in order; each call is kept as a request. */
function server(...answers: (() => Response | Promise<Response>)[]) {
  const calls: Request[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) => {
    calls.push(
      new Request(
        new URL(typeof input === 'string' ? input : input.url, 'http://localhost'),
        input instanceof Request ? input : init,
      ),
    );
    const answer = answers.shift();
    return answer ? Promise.resolve().then(answer) : Promise.reject(new TypeError('no connection'));
  });
  return calls;
}

beforeEach(async () => {
  server(() => session('first'));
  await signIn({ username: 'lan', password: 'secret' });
});

describe('the session', () => {
  it('keeps the token in memory only', () => {
    expect(accessToken()).toBe('first');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('first');
  });

  it('renews once for callers that come together', async () => {
    const calls = server(() => session('second'));
    await Promise.all([refresh(), refresh()]);
    expect(calls).toHaveLength(1);
    expect(accessToken()).toBe('second');
  });

  it('ends when the cookie is no longer good', async () => {
    server(() => refusal(401, 'unauthenticated'));
    expect(await refresh()).toBe(false);
    expect(account()).toBeUndefined();
  });
});

describe('a call', () => {
  it('is repeated once with a new token', async () => {
    const calls = server(
      () => refusal(401, 'unauthenticated'),
      () => session('second'),
      () => Response.json({ id: 'a' }),
    );
    await unwrap(api.GET('/api/v1/me'));
    expect(calls.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v1/me',
      '/api/v1/auth/refresh',
      '/api/v1/me',
    ]);
    expect(calls.at(-1)?.headers.get('Authorization')).toBe('Bearer second');
  });

  it('speaks the language of the page', async () => {
    const calls = server(() => Response.json({ id: 'a' }));
    await unwrap(api.GET('/api/v1/me'));
    expect(calls[0]?.headers.get('Accept-Language')).toBe('vi');
  });

  it.each([
    [
      'a refusal',
      () => refusal(429, 'too_many', { 'Retry-After': '30' }),
      { status: 429, code: 'too_many', retry_after: 30 },
    ],
    [
      'a page of a proxy',
      () => new Response('<h1>502</h1>', { status: 502 }),
      { status: 502, code: 'unreadable' },
    ],
    ['no connection', () => Promise.reject<Response>(new TypeError()), { status: 503, code: 'network' }],
  ])('that meets %s ends in a problem', async (_, answer, problem) => {
    server(answer);
    await expect(unwrap(api.GET('/api/v1/me'))).rejects.toMatchObject(problem satisfies Partial<Problem>);
  });

  it('names the version it changes', () => {
    expect(ifMatch(7)).toBe('"7"');
  });
});

describe('a list', () => {
  const pages = () => {
    const places: object[] = [];
    const read = (place: { limit: number; cursor?: string }) => {
      places.push(place);
      const at = Number(place.cursor ?? 0);
      return Promise.resolve({ data: [`row ${at}`], page: at < 2 ? { next: `${at + 1}` } : {} });
    };
    return { places, read };
  };

  it('is followed to its end', async () => {
    const { places, read } = pages();
    expect(await followed(read)).toEqual({ data: ['row 0', 'row 1', 'row 2'], page: { next: null } });
    expect(places).toEqual([{ limit: 100 }, { limit: 100, cursor: '1' }, { limit: 100, cursor: '2' }]);
  });

  it('says what still comes where it is not', async () => {
    expect(await followed(pages().read, 2)).toEqual({ data: ['row 0', 'row 1'], page: { next: '2' } });
  });
});
