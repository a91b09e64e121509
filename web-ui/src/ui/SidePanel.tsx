import './panel.css';
import { X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { IconButton } from './Button';
import { Dialog } from './Dialog';

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

interface Props {
  heading: string;
  /** To the neighbours of what is shown. */
  steps?: ReactNode;
  onClose: () => void;
  /** The facts. */
  panel: ReactNode;
  /** What they are looked up in. */
  children: ReactNode;
}

/** A page with the facts of one thing in it beside it, or over it where there is no room; without a panel the page alone. */
export function SidePanel({ heading, steps, onClose, panel, children }: Props) {
  const t = useT();
  const isNarrow = useNarrow();
  return (
    <div className={panel && !isNarrow ? 'peeking' : undefined}>
      <div>{children}</div>
      {panel &&
        (isNarrow ? (
          <Dialog heading={heading} foot={steps} onClose={onClose}>
            {panel}
          </Dialog>
        ) : (
          <aside className="peek box noprint" aria-label={t('panel.title')}>
            <div className="box__h">
              <h2>{heading}</h2>
              <span className="r row">
                {steps}
                <IconButton icon={X} label={t('panel.close')} onClick={onClose} />
              </span>
            </div>
            <div className="box__b">{panel}</div>
          </aside>
        ))}
    </div>
  );
}
