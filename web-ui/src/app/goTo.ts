import type { AnyRouter } from '@tanstack/react-router';

/** Goes to a page by key: reading goes on at its beginning, as after a link of the browser. */
export const goTo = (router: AnyRouter, to: string): void =>
  void router.navigate({ to }).then(() => document.getElementById('main')?.focus());
