import type { LucideIcon } from 'lucide-react';

/** Decoration beside words; a control with an icon alone carries its own `aria-label`. */
export function Icon({ of: Glyph, small }: { of: LucideIcon; small?: boolean }) {
  return <Glyph className={small ? 'i i-s' : 'i'} aria-hidden="true" focusable="false" />;
}
