import { useId } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { dateTime } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { CopyButton } from '~/ui/CopyButton';
import { FileMenu } from '~/ui/FileMenu';
import { KeyValues } from '~/ui/KeyValues';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Equation } from '../Equation';
import type { BlankType, BookClosing, Store } from '../types';
import { fileOf, FORMATS } from './queries';

interface Props {
  type: BlankType;
  year: number;
  unit: Store | undefined;
  /** None while it is not known, null where the book is open. */
  closing: BookClosing | null | undefined;
  fault: Problem | null;
  onRetry: () => void;
  /** Why the book cannot be closed. */
  whyNot: string | undefined;
  onClose: () => void;
}

/** The book of a store: its files, and how it was closed. */
export function BookBox({ type, year, unit, closing, fault, onRetry, whyNot, onClose }: Props) {
  const t = useT();
  const reason = useId();
  return (
    <Box
      heading={t('books.book', { year })}
      mark={
        closing !== undefined && (
          <Chip mood={closing ? 'ok' : 'line'}>{t(closing ? 'books.closed' : 'books.open')}</Chip>
        )
      }
      right={
        unit && (
          <FileMenu
            size="small"
            of={t('books.book', { year })}
            formats={FORMATS}
            address={fileOf('book', { type, year: String(year), holder: unit.id })}
          />
        )
      }
    >
      <div className="stack-s">
        <ProblemAlert problem={fault} onRetry={onRetry} />
        {unit && <p>{unit.name}</p>}
        {closing && <Closed closing={closing} />}
        {closing !== undefined && (
          <div className="row noprint">
            <Button whyNot={whyNot} aria-describedby={whyNot ? reason : undefined} onClick={onClose}>
              {t('books.close')}
            </Button>
            {whyNot && (
              <span id={reason} className="t2 sm">
                {whyNot}
              </span>
            )}
          </div>
        )}
      </div>
    </Box>
  );
}

/** When and by whom, what stood at the end of the year, and the hash by which the book is known again. */
function Closed({ closing }: { closing: BookClosing }) {
  const t = useT();
  return (
    <>
      <Equation total={closing.balance} />
      <KeyValues
        rows={[
          [t('books.closed_at'), dateTime(closing.closed_at)],
          [t('books.closed_by'), closing.closed_by],
          [t('books.movements'), number(closing.movements)],
          [
            t('books.hash'),
            <span key="hash" className="row">
              <span className="mono books__hash">{closing.hash}</span>
              <CopyButton text={closing.hash} name={t('books.copy_hash')} />
            </span>,
          ],
        ]}
      />
    </>
  );
}
