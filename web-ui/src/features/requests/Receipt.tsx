import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { Note } from '~/ui/Note';
import { PaperPreview } from '~/ui/PaperPreview';
import type { RequestFile } from './queries';
import { takeReceipt } from './receipt';

/** Right after intake: the secret code to read out, and the receipt with its QR to print. */
export function Receipt({ request }: { request: RequestFile }) {
  const t = useT();
  const [fresh] = useState(() => takeReceipt(request.id));
  const [shown, setShown] = useState(false);
  if (!fresh) return null;
  const { code, paper } = fresh;
  return (
    <>
      <Note mood="ok" role="status">
        <b>{t('requests.received', { number: request.receipt_number })}</b>
        <span className="line">{t('requests.tracking')}</span>
        <span className="mono tracking">{code}</span>
        <span className="line t2">{t('requests.tracking_once')}</span>
        {paper && (
          <span className="note__more noprint">
            <Button icon={Printer} onClick={() => setShown(true)}>
              {t('requests.print_receipt')}
            </Button>
          </span>
        )}
      </Note>
      {paper && shown && (
        <PaperPreview
          title={t('paper.receipt')}
          type="application/pdf"
          load={() => Promise.resolve(paper)}
          onClose={() => setShown(false)}
        />
      )}
    </>
  );
}
