const DAY = /^@today(?:\+(\d{1,3})d)?$/;

/** How many days after today a dynamic day is (`@today`, `@today+7d`); nothing for other texts. */
export function daysAhead(text: string): number | undefined {
  const found = DAY.exec(text);
  return found ? Number(found[1] ?? 0) : undefined;
}

export const isDynamicDay = (text: string): boolean => daysAhead(text) !== undefined;
