import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isComposing } from '~/lib/keys';

interface Props {
  /** What opens it; the caller writes the button so that it can be an icon or words. */
  button: (wired: { 'aria-expanded': boolean; 'aria-haspopup': 'true'; onClick: () => void }) => ReactNode;
  label: string;
  /** `<li>` rows holding a link or a button each. */
  children: ReactNode;
}

/** A list that would reach out of sight begins at the other end of its button. */
const keepInSight = (list: HTMLElement | null) => {
  if (!list) return;
  const { left, right } = list.getBoundingClientRect();
  if (left < 0 || right > document.documentElement.clientWidth) list.dataset.turned = '';
};

/** A short list of actions under a button. Closes by choosing, Escape, or leaving it. */
export function Menu({ button, label, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    // Before the page hears it: what lies below stays open.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape, true);
    };
  }, [open]);

  return (
    <div className="menu" ref={box}>
      {button({ 'aria-expanded': open, 'aria-haspopup': 'true', onClick: () => setOpen(!open) })}
      {open && (
        // The rows' own controls are the interactive parts; a choice bubbles up here only to close the list.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <ul
          className="menu__list"
          ref={keepInSight}
          aria-label={label}
          onClick={(event) => {
            const chosen = event.target instanceof Element && event.target.closest('a, button');
            if (!chosen || chosen.getAttribute('aria-disabled') === 'true') return;
            setOpen(false);
            // A dialog that the choice opens gives the focus back to here.
            box.current?.querySelector('button')?.focus();
          }}
        >
          {children}
        </ul>
      )}
    </div>
  );
}
