/** The least number of characters of a new password. */
export const LEAST = 10;
