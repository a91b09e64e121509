import './panel.css';
import { X } from 'lucide-react';
import { useLayoutEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { IconButton } from './Button';
import { Dialog } from './Dialog';
import { usePageKeys } from './pageKeys';

/** Up to here there is no room beside a list. */
const narrow = window.matchMedia('(max-width: 1119px)');
export const useNarrow = () =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );

interface Props extends Omit<BesideProps, 'children'> {
  /** The facts. */
  panel: ReactNode;
  /** What they are looked up in. */
  children: ReactNode;
}

/** A page with the facts of one thing in it beside it, or over it where there is no room; without a panel the page alone. */
export function SidePanel({ panel, children, ...of }: Props) {
  const isNarrow = useNarrow();
  return (
    <div className={panel && !isNarrow ? 'peeking' : undefined}>
      <div>{children}</div>
      {panel &&
        (isNarrow ? (
          <Dialog heading={of.heading} foot={of.steps} onClose={of.onClose}>
            {panel}
          </Dialog>
        ) : (
          <Beside {...of}>{panel}</Beside>
        ))}
    </div>
  );
}

interface BesideProps {
  heading: string;
  /** To the neighbours of what is shown. */
  steps?: ReactNode;
  /** It is worked in, not only read: the focus goes into it, and back when it closes. */
  isWorkedIn?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the page; Escape closes it, as it closes what lies over a page. */
function Beside({ heading, steps, isWorkedIn = false, onClose, children }: BesideProps) {
  const t = useT();
  const panel = useRef<HTMLElement>(null);
  usePageKeys([{ keys: ['Escape'], what: 'panel.close', act: onClose }]);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const here = panel.current;
    if (!isWorkedIn || !here) return undefined;
    here.focus();
    return () => {
      if (opener instanceof HTMLElement && here.contains(document.activeElement)) opener.focus();
    };
  }, [isWorkedIn]);
  return (
    <aside
      className="peek box noprint"
      aria-label={t('panel.title')}
      ref={panel}
      tabIndex={isWorkedIn ? -1 : undefined}
    >
      <div className="box__h">
        <h2>{heading}</h2>
        <span className="r row">
          {steps}
          <IconButton icon={X} label={t('panel.close')} onClick={onClose} />
        </span>
      </div>
      <div className="box__b">{children}</div>
    </aside>
  );
}
