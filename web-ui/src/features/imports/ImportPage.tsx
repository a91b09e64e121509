import './imports.css';
import { useSearch } from '@tanstack/react-router';
import { Guarded } from '~/ui/Guarded';
import { BookPage } from './BookPage';
import { ResultPage } from './ResultPage';

/** The paper book brought in from a spreadsheet; once it is stored, its result has an address of its own. */
export function ImportPage() {
  const { import: done } = useSearch({ from: '/app/cases/import' });
  return (
    <Guarded right="case_create" heading="import.title">
      {done ? <ResultPage id={done} /> : <BookPage />}
    </Guarded>
  );
}
