/** Letters without case, accents and the bar of đ: how names are typed in a hurry. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether each word typed begins some word of the text, in any order. */
export function matches(typed: string, text: string): boolean {
  const there = wordsOf(fold(text));
  const asked = wordsOf(fold(typed));
  return asked.length > 0 && asked.every((word) => there.some((each) => each.startsWith(word)));
}

/** Those that match: with the accents as typed first, then those that begin so, else in the order they had. */
export function matching<T>(typed: string, all: readonly T[], textOf: (each: T) => string): T[] {
  const exact = typed.normalize('NFC').toLowerCase();
  const rank = (each: T) => {
    const text = textOf(each).normalize('NFC').toLowerCase();
    return (text.includes(exact) ? 0 : 2) + (fold(text).startsWith(fold(exact)) ? 0 : 1);
  };
  return all
    .filter((each) => matches(typed, textOf(each)))
    .map((each) => ({ each, at: rank(each) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
