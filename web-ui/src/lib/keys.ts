/** Keys that an input method is still putting together belong to it: Telex and VNI type as if nothing listened. */
export const isComposing = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;

type Held = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a key press: `j`, `Shift+P`, `Ctrl+K`, `Alt+1`, `?`, `Escape`, `Shift+ArrowDown`; the locked shift of a keyboard makes no difference. */
export function strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Held): string {
  // Alt and AltGr write letters of other keyboards; with a digit some write a sign, so its place is what counts.
  if (altKey) return !ctrlKey && !metaKey && /^Digit[1-9]$/.test(code) ? `Alt+${code.slice(5)}` : '';
  if (ctrlKey || metaKey) return shiftKey ? '' : `Ctrl+${key.length === 1 ? key.toUpperCase() : key}`;
  if (!/^[a-z]$/i.test(key)) return shiftKey && key.length > 1 ? `Shift+${key}` : key;
  return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
}

/** Boxes that are ticked or pressed take no letters. */
const WORDLESS = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

/** Whether letters typed here are somebody's words. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(textarea|select)$/i.test(target.tagName) ||
    (target instanceof HTMLInputElement && !WORDLESS.includes(target.type)));
