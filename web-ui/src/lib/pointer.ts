/** JSON pointers (RFC 6901), without escapes: our field names need none. */

/** Puts a value into a nested body: `set({}, '/person/name', 'A')` gives `{ person: { name: 'A' } }`. */
export function set(body: Record<string, unknown>, pointer: string, value: unknown): void {
  const [first = '', ...rest] = pointer.replace(/^\//, '').split('/');
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = (body[first] ??= {}) as Record<string, unknown>;
  set(inner, rest.join('/'), value);
}

/** The id of the control that edits what a pointer names. */
export const fieldId = (pointer: string): string => `f-${pointer.replace(/^\//, '').replaceAll('/', '-')}`;
