import { QueryClient } from '@tanstack/react-query';
import type { Problem } from '~/api/problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}

/** Answers are shown at once from memory and renewed behind; only faults that may pass are tried again. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (tries, problem) => tries < 2 && (problem.status === 503 || problem.status === 502),
    },
    mutations: { retry: false },
  },
});
