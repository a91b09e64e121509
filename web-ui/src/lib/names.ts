/** Family name and given name: `Nguyễn Xuân Hải` is NH, found by the last letter. */
export const initials = (name: string): string => {
  const words = name.split(' ').filter(Boolean);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
};
