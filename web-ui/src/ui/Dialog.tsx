import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useT } from '~/i18n';
import { IconButton } from './Button';

interface Props {
  heading: string;
  onClose: () => void;
  /** The buttons at the foot; the acting one stands last. */
  foot?: ReactNode;
  /** For a paper, which needs the width of a page. */
  wide?: boolean;
  children: ReactNode;
}

/** The browser's own modal: it holds the focus, closes with Escape and gives the focus back. Shown while mounted. */
export function useModal(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  // It gives the focus back only while it still stands in the page.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return {
    ref: dialog,
    onCancel: (event: SyntheticEvent) => {
      // A window of files that is given up says so too, from inside: the dialog stays.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onClose();
    },
  };
}

export function Dialog({ heading, onClose, foot, wide, children }: Props) {
  const t = useT();
  const id = useId();
  const modal = useModal(onClose);

  return (
    <dialog className={wide ? 'dlg dlg--wide' : 'dlg'} aria-labelledby={id} {...modal}>
      <div className="dlg__h">
        <h2 id={id}>{heading}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      <div className="dlg__b stack">{children}</div>
      {foot && <div className="dlg__f">{foot}</div>}
    </dialog>
  );
}
