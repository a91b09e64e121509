import '../blanks.css';
import './books.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Tabs } from '~/ui/Tabs';
import { Skeleton } from '~/ui/Waiting';
import { BLANK_TYPES, typeOf, type BookKind } from '../types';
import { BookBox } from './BookBox';
import { CLOSE, CloseBook, useWhyNotClosed } from './CloseBook';
import { closingOf, storeOf, yearlyReport } from './queries';
import { yearOf, yearsUntil } from './year';
import { Yearly } from './Yearly';

/** What is kept of a year: the report of it, the book of a store and the register of what was issued, with their closings. */
export function BooksPage() {
  return (
    <Guarded right="blank_read" heading="books.title">
      <Books />
    </Guarded>
  );
}

function Books() {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const search = useSearch({ from: '/app/certificate-blanks/books' });
  const navigate = useNavigate({ from: '/app/certificate-blanks/books' });
  const [step, setStep] = useChosenStep();
  const type = typeOf(search.type);
  const year = yearOf(search.year, today());
  const { holder } = search;
  const report = useQuery(yearlyReport(type, year, holder));
  const store = useQuery(storeOf(holder ?? account?.organisation_id ?? ''));
  const unit = store.data;
  const closings = {
    movements: useQuery({
      ...closingOf('movements', type, year, unit?.id ?? ''),
      enabled: unit !== undefined,
    }),
    register: useQuery({
      ...closingOf('register', type, year, unit?.id ?? ''),
      enabled: unit !== undefined,
    }),
  };
  const whyNot = {
    movements: useWhyNotClosed(year, closings.movements.data),
    register: useWhyNotClosed(year, closings.register.data),
  };
  const books: BookKind[] = has(account, 'card_read') ? ['movements', 'register'] : ['movements'];
  const closed = books.find((book) => CLOSE[book] === step);
  const narrow = (name: string, value: string | undefined) =>
    void navigate({
      search: (old: object) => ({ ...old, [name]: value, step: undefined }),
      resetScroll: false,
    });
  // They come side by side and are shown at once, so that none pushes down what is being read.
  const isWaiting =
    report.isPending ||
    report.isPlaceholderData ||
    store.isPending ||
    (unit !== undefined && books.some((book) => closings[book].isPending));
  const named = holder
    ? [{ value: holder, label: unit?.name ?? '' }]
    : (report.data?.data ?? []).map((line) => ({
        value: line.holder_id ?? '',
        label: line.holder_name ?? '',
      }));
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.blanks()} search={{ type: search.type }}>
          {t('nav.blanks')}
        </Link>
      </div>
      <PageHead
        heading={t('books.title')}
        about={
          <>
            <span>{t('books.about')}</span>
            <span className="onpaper">{label('blank_type', type)}</span>
          </>
        }
      >
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </PageHead>
      <Tabs
        label={t('blanks.types')}
        name="type"
        tabs={BLANK_TYPES.map((key) => ({ key, name: label('blank_type', key) }))}
      />
      <div className="stack books">
        <FilterBar
          search={
            <select
              className="btn filters__pick noprint"
              aria-label={t('books.year')}
              value={year}
              onChange={(event) => narrow('year', event.target.value)}
            >
              {yearsUntil(today()).map((each) => (
                <option key={each} value={each}>
                  {t('books.of_year', { year: each })}
                </option>
              ))}
            </select>
          }
          // A choice of one is none.
          filters={
            holder || named.length > 1
              ? [{ name: 'holder', label: t('blanks.holder'), options: named, value: holder }]
              : []
          }
          onChange={narrow}
        />
        {isWaiting ? (
          <section className="box" aria-busy="true">
            <Skeleton />
          </section>
        ) : (
          <>
            <Yearly type={type} year={year} holder={holder} report={report} />
            {books.map((book) => (
              <BookBox
                key={book}
                book={book}
                type={type}
                year={year}
                unit={unit}
                closing={closings[book].data}
                fault={store.error ?? closings[book].error}
                onRetry={() => void (store.error ? store : closings[book]).refetch()}
                whyNot={whyNot[book]}
                onClose={() => setStep(CLOSE[book])}
              />
            ))}
          </>
        )}
      </div>
      {closed && unit && !isWaiting && !whyNot[closed] && (
        <CloseBook book={closed} type={type} year={year} unit={unit} onClose={() => setStep()} />
      )}
    </>
  );
}
