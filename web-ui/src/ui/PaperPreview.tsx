import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemAlert } from './ProblemAlert';
import { Skeleton } from './Waiting';

interface Props {
  title: string;
  /** The media type that the server found in the content. */
  type: string;
  load: () => Promise<Blob>;
  onClose: () => void;
}

/** A paper as it is, on the page; the copy in memory goes with the dialog. */
export function PaperPreview({ title, type, load, onClose }: Props) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState<string>();
  const [refused, setRefused] = useState<Problem>();
  // The paper is fetched once: each reading is logged.
  const [loading] = useState(load);

  useEffect(() => {
    let url: string | undefined;
    let left = false;
    loading.then((content) => {
      if (left) return;
      // The server serves files as bytes to keep, so the type is said here.
      url = URL.createObjectURL(new Blob([content], { type }));
      setAddress(url);
    }, setRefused);
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [loading, type]);

  return (
    <Dialog
      wide
      heading={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          {type === 'application/pdf' && address && (
            <Button icon={Printer} onClick={() => frame.current?.contentWindow?.print()}>
              {t('common.print')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert problem={refused} />
      {!address && !refused && <Skeleton rows={12} />}
      {address && type === 'application/pdf' && (
        <iframe ref={frame} className="paper" src={`${address}#navpanes=0`} title={title} />
      )}
      {address && type !== 'application/pdf' && <img className="paper" src={address} alt={title} />}
    </Dialog>
  );
}
