import { QueryClient } from '@tanstack/react-query';
import type { Problem } from '~/api/problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

/**
 * Answers are shown at once from memory and renewed behind; only faults that may pass are tried again. Without a network
 * a call fails and says so: waiting for one in silence would look like a button that does nothing.
 */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (tries, problem) => tries < 2 && (problem.status === 503 || problem.status === 502),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
