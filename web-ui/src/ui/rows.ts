/**
 * Rows under the keyboard. A row is marked `data-row` (with its id, where it has one), and is the current one while the focus is in it; a control in it
 * that a key presses is marked, or stands in what is marked, `data-key`: `e` its main action, `x` its selection, `m` its
 * menu, `Space` its side panel.
 */
const CONTROL = 'a[href], button, input';

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent !== null);

export const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('main [data-row]') ?? null;

/** The row of a record. */
export const rowOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`main [data-row="${id}"]`);

export const holdRow = (id: string): void => rowOf(id)?.querySelector<HTMLElement>('a[href]')?.focus();

/** The focus goes to the link of the next row, or of the one before. */
export function moveRow(step: 1 | -1): void {
  const all = rows();
  const row = currentRow();
  const next = row ? all[all.indexOf(row) + step] : all.at(step === 1 ? 0 : -1);
  (next?.querySelector<HTMLElement>('a[href]') ?? next?.querySelector<HTMLElement>(CONTROL))?.focus();
}

/** Presses the control of the current row that is meant by the key; says whether there was one. */
export function pressInRow(key: string): boolean {
  const marked = currentRow()?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  const control = marked?.matches(CONTROL) ? marked : marked?.querySelector<HTMLElement>(CONTROL);
  control?.click();
  return control !== undefined && control !== null;
}
