/** What somebody is looking for, by the look of what they typed. */
export type Sought =
  | { kind: 'case'; code: string }
  | { kind: 'request'; number: string }
  | { kind: 'citizen'; number: string }
  | { kind: 'phone'; number: string }
  | { kind: 'words'; words: string }
  | { kind: 'nothing' };

const CASE = /^[A-Z0-9]+\.[A-Z]+\.\d+\.\d{4}$/;
/** The unit's code may have a dash of its own: `TT-20-260805-0012`. */
const RECEIPT = /^[A-Z][A-Z0-9.-]*-\d{6}-\d{3,}$/;
/** The card's number has 12 digits, the old card's 9. */
const CITIZEN = /^(\d{12}|\d{9})$/;
/** A mobile's ten digits, a fixed line's eleven; a nation's sign in front stands for the nought. */
const PHONE = /^(\+?84|0)(\d{9}|2\d{9})$/;

/** A code or a number is known by its form, whatever spaces, dots and dashes it was written or pasted with. */
export function recognise(typed: string): Sought {
  const words = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const code = words
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[‐‑–—]/g, '-');
  if (CASE.test(code)) return { kind: 'case', code };
  if (RECEIPT.test(code)) return { kind: 'request', number: code };
  if (/^\+?[\d\s.\-–()]+$/.test(words)) {
    const number = words.replace(/[^\d+]/g, '');
    // Twelve digits may begin with 84, the first digits of a telephone number written with its nation.
    if (CITIZEN.test(number)) return { kind: 'citizen', number };
    if (PHONE.test(number)) return { kind: 'phone', number: number.replace(/^\+?84/, '0') };
    return { kind: 'nothing' };
  }
  return words.length > 1 ? { kind: 'words', words } : { kind: 'nothing' };
}
