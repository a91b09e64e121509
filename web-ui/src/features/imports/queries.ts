import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import type { Sheet } from './workbook';
import built from './workbook.worker.ts?worker&url';

export type Verdict = components['schemas']['ImportView'];
export type How = 'try' | 'all' | 'right';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends the book: to be tried, or to be stored as a whole or in its right rows. */
export const sendBook = (file: File, how: How, key: string): Promise<Verdict> =>
  unwrap(
    api.POST('/api/v1/cases:import', {
      params: {
        query: how === 'try' ? { dry_run: true } : { rows: how },
        header: { 'Idempotency-Key': key },
      },
      headers: { 'Content-Type': XLSX },
      body: file as never,
      bodySerializer: (body: unknown) => body as File,
    }),
  );

export const importOf = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    enabled: id !== '',
  });

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** The content policy takes the address of a program only from a rule; this one knows the one that was built with the page. */
const program = (): string =>
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
    ?.createPolicy('workbook', { createScriptURL: () => built })
    .createScriptURL(built) ?? built;

/** The book as the page shows it; nothing when it cannot be shown, which does not make it wrong. */
export const readBook = (file: File): Promise<Sheet | undefined> =>
  new Promise((resolve) => {
    const worker = new Worker(program(), { type: 'module' });
    const end = (sheet?: Sheet) => {
      worker.terminate();
      resolve(sheet);
    };
    worker.onmessage = ({ data }: MessageEvent<Sheet | undefined>) => end(data);
    worker.onerror = () => end();
    worker.postMessage(file);
  });
