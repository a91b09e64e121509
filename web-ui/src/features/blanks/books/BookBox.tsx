import { useId } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
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
import type { BlankType, BookClosing, BookKind, Store } from '../types';
import { fileOf, FORMATS } from './queries';

/** Its files, by the name of their address. */
const FILES = { movements: 'book', register: 'register' } as const satisfies Record<BookKind, string>;

interface Props {
  book: BookKind;
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

/** What a book is called. */
export function useBookName(): (book: BookKind, type: BlankType, year: number) => string {
  const t = useT();
  const { label } = useLabels();
  return (book, type, year) =>
    book === 'register'
      ? t('books.register', { register: label('blank_register', type), year })
      : t('books.book', { year });
}

/**
 * The book of a store, or the register of what a unit issued: its files, and how it was closed. A register names people, so it
 * is had as a file and never shown.
 */
export function BookBox({ book, type, year, unit, closing, fault, onRetry, whyNot, onClose }: Props) {
  const t = useT();
  const heading = useBookName()(book, type, year);
  const reason = useId();
  return (
    <Box
      heading={heading}
      mark={
        closing !== undefined && (
          <Chip mood={closing ? 'ok' : 'line'}>{t(closing ? 'books.closed' : 'books.open')}</Chip>
        )
      }
      right={
        unit && (
          <FileMenu
            size="small"
            of={heading}
            formats={FORMATS}
            address={fileOf(FILES[book], { type, year: String(year), holder: unit.id })}
          />
        )
      }
    >
      <div className="stack-s">
        <ProblemAlert problem={fault} onRetry={onRetry} />
        {unit && <p>{unit.name}</p>}
        {book === 'register' && <p className="t2 sm">{t('books.register_about')}</p>}
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
      {closing.balance && <Equation total={closing.balance} />}
      <KeyValues
        rows={[
          [t('books.closed_at'), dateTime(closing.closed_at)],
          [t('books.closed_by'), closing.closed_by],
          [t(closing.book === 'register' ? 'books.entries' : 'books.movements'), number(closing.entries)],
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
