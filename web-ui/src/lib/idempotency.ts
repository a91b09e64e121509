/**
 * The key a write carries until it is answered, also after a reload: a second press, a cut line or a reopened
 * page repeats the same act instead of doing it twice. Kept per form; another content is another act and gets
 * another key. Only random numbers and a checksum are stored, never what was typed.
 */
const PREFIX = 'tgpl.key.';

export function idempotencyKey(form: string, content: unknown): string {
  const mark = checksum(JSON.stringify(content ?? null));
  const kept = sessionStorage.getItem(PREFIX + form)?.split(' ');
  if (kept?.[0] && kept[1] === mark) return kept[0];
  const key = randomKey();
  sessionStorage.setItem(PREFIX + form, `${key} ${mark}`);
  return key;
}

/** The act was answered: the next one on this form is a new one. */
export const settle = (form: string): void => sessionStorage.removeItem(PREFIX + form);

export const forgetKeys = (): void =>
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX))
    .forEach((name) => sessionStorage.removeItem(name));

/** A version 4 UUID; `crypto.randomUUID` is missing on plain-HTTP addresses of an office network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** FNV-1a, 32 bit: tells two contents of one form apart, keeps nothing of them. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `${text.length}.${hash.toString(36)}`;
}
