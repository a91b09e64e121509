import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { CommandDialog } from '~/ui/CommandDialog';
import { Note } from '~/ui/Note';
import type { BlankType, BookClosing, BookKind, Store } from '../types';
import { closeBook, CLOSINGS } from './queries';
import { hasEnded, lastDay } from './year';

/** The forms of the closings, in the address. */
export const CLOSE = { movements: 'close', register: 'close_register' } as const satisfies Record<
  BookKind,
  string
>;

/** The head of a unit's right. */
const RIGHT = 'blank_close';

/** Why a book cannot be closed: it is, by somebody else, or not yet. */
export function useWhyNotClosed(year: number, closing: BookClosing | null | undefined): string | undefined {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  if (closing) return t('books.is_closed');
  if (!has(account, RIGHT)) return t('denied.right', { right: label('permission', RIGHT) });
  return hasEnded(year, today()) ? undefined : t('books.ends_on', { date: date(lastDay(year)) });
}

interface Props {
  book: BookKind;
  type: BlankType;
  year: number;
  unit: Store;
  onClose: () => void;
}

/** Closes the book or the register of a year that has ended: once, and for good. */
export function CloseBook({ book, type, year, unit, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  return (
    <CommandDialog
      form={`blanks.${book}.${type}.${year}.${unit.id}.close`}
      heading={
        book === 'register'
          ? t('books.close_register', { register: label('blank_register', type), year })
          : t('books.close_of', { year, type: label('blank_type', type) })
      }
      verb={t('books.close')}
      danger
      about={
        <div className="stack-s">
          <p>{unit.name}</p>
          <Note mood="warn">
            {t(book === 'register' ? 'books.close_register_about' : 'books.close_about')}
          </Note>
        </div>
      }
      send={(_, key) => closeBook(book, type, year, unit.id, key)}
      stale={[CLOSINGS]}
      onClose={onClose}
    />
  );
}
