import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { extractText } from 'unpdf';

/** A file that somebody took from a page. */
export interface Taken {
  name: string;
  content: Buffer;
}

/** Takes a file from the menu under “Tải về”, of several that with this heading. */
export async function taken(page: Page, of: string | Locator, format: string): Promise<Taken> {
  const menu = typeof of === 'string' ? page.getByRole('region', { name: of }) : of;
  await menu.getByRole('button', { name: /^Tải về/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** How many sheets a PDF has, and what stands on them. */
export async function printed({ content }: Taken): Promise<{ sheets: number; text: string }> {
  const { totalPages, text } = await extractText(new Uint8Array(content), { mergePages: true });
  return { sheets: totalPages, text: text.replace(/\s+/g, ' ') };
}

/** The rows of a table by the names of its columns. */
export function rowsOf({ content }: Taken): Record<string, string>[] {
  const lines = content.toString().replace('\ufeff', '').trimEnd().split('\r\n');
  const [names = [], ...rows] = lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
