/** Family name and given name: `Nguyễn Xuân Hải` is NH, found by the last letter. */
export const initials = (name: string): string => {
  const words = name.split(' ').filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};

/** What is hidden is shown as dots, as on a card. */
export const dotted = (masked: string | null | undefined): string | undefined => masked?.replaceAll('*', '•');
