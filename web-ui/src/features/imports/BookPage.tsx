import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileDown, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { dropDraft, draftOf, keepDraft } from '~/lib/drafts';
import { randomKey } from '~/lib/idempotency';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { Preview } from './Preview';
import { readBook, sendBook, type How, type Verdict } from './queries';

/** The book chosen waits in memory while another page is looked at. */
const DRAFT = 'case.import';

/** A file is told from another by its name, its size and when it was last written. */
const mark = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

/** Template, file, trial, and only then the storing: nothing is kept before one has seen what would be. */
export function BookPage() {
  const t = useT();
  const [file, setFile] = useState(() => draftOf<File>(DRAFT));
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cases()}>{t('cases.title')}</Link>
      </div>
      <PageHead heading={t('import.title')} about={t('import.about')} />
      <div className="stack">
        <div className="import__ways">
          <Template />
          <Box heading={t('import.choose_step')}>
            <Field label={t('import.file')} hint={t('import.file_hint')}>
              {(control) => (
                <span className="row file">
                  <input
                    {...control}
                    type="file"
                    className="vh"
                    accept=".xlsx"
                    onChange={(event) => {
                      const chosen = event.target.files?.[0];
                      // Choosing the same file again, after it was mended, is a choice too.
                      event.target.value = '';
                      if (!chosen) return;
                      keepDraft(DRAFT, chosen);
                      setFile(chosen);
                    }}
                  />
                  {/* The browser's own button speaks the language of the browser. */}
                  <label htmlFor={control.id} className="btn" aria-hidden="true">
                    {t(file ? 'import.choose_other' : 'case.upload_choose')}
                  </label>
                  <span className="t2 sm">{file?.name ?? t('case.upload_none')}</span>
                </span>
              )}
            </Field>
          </Box>
        </div>
        {file && <Trial key={mark(file)} file={file} />}
      </div>
    </>
  );
}

function Template() {
  const t = useT();
  const get = useMutation<unknown, Problem>({ mutationFn: () => download('/api/v1/cases:import-template') });
  return (
    <Box heading={t('import.template_step')}>
      <p className="sm t2 import__say">{t('import.template_about')}</p>
      <ProblemAlert problem={get.error} onRetry={() => get.mutate()} />
      <Button icon={FileDown} busy={get.isPending} onClick={() => get.mutate()}>
        {t('import.template')}
      </Button>
    </Box>
  );
}

/** What the server would make of the book, and the book itself as far as the page can show it. */
function Trial({ file }: { file: File }) {
  const t = useT();
  const trial = useQuery({
    queryKey: ['imports', 'trial', mark(file)],
    // Nothing is stored by a trial: each is an act of its own.
    queryFn: () => sendBook(file, 'try', randomKey()),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const book = useQuery({
    queryKey: ['imports', 'book', mark(file)],
    queryFn: async () => (await readBook(file)) ?? null,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (trial.error) return <ProblemAlert problem={trial.error} onRetry={() => void trial.refetch()} />;
  if (!trial.data || book.isPending) {
    return (
      <Box heading={t('import.checking')}>
        <Skeleton rows={6} />
      </Box>
    );
  }
  return (
    <>
      <Store file={file} verdict={trial.data} />
      {!book.data && <Note mood="warn">{t('import.no_preview')}</Note>}
      <Preview sheet={book.data ?? undefined} faults={trial.data.faults} />
    </>
  );
}

/** The counts of the trial, and the two ways to store: the whole book when nothing is wrong, or its right rows. */
function Store({ file, verdict }: { file: File; verdict: Verdict }) {
  const t = useT();
  const navigate = useNavigate({ from: '/app/cases/import' });
  const { rows_total, rows_created, rows_unchanged, faults } = verdict;
  const wrong = new Set(faults.map(({ row }) => row)).size;
  const store = useWrite({
    form: 'case.import',
    send: ({ how }: { how: How; book: string }, key) => sendBook(file, how, key),
    stale: [['cases'], ['requests'], ['workqueues'], ['obligations']],
    onDone: ({ id }) => {
      dropDraft(DRAFT);
      void navigate({ search: { import: id ?? undefined }, replace: true });
    },
  });
  const send = (how: How) => store.mutate({ how, book: mark(file) });
  const nothing = rows_created === 0 ? t('import.nothing_new') : undefined;
  const figures = [
    ['import.rows_total', rows_total],
    ['import.rows_created', rows_created],
    ['import.rows_unchanged', rows_unchanged],
    ['import.rows_bad', wrong],
  ] as const;
  return (
    <Box heading={t('import.verdict')}>
      <dl className="figures">
        {figures.map(([name, n]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{n.toLocaleString('vi')}</dd>
          </div>
        ))}
      </dl>
      <div className="stack">
        <Note mood={wrong > 0 ? 'warn' : 'ok'} role="status">
          {wrong > 0 ? t('import.wrong', { n: wrong, cells: faults.length }) : t('import.right')}
        </Note>
        <ProblemAlert problem={store.error} onRetry={() => send(store.variables?.how ?? 'all')} />
        <div className="row">
          <Button
            kind={wrong > 0 ? 'plain' : 'primary'}
            icon={FileSpreadsheet}
            busy={store.isPending && store.variables?.how === 'all'}
            whyNot={wrong > 0 ? t('import.all_why_not', { n: wrong }) : nothing}
            onClick={() => send('all')}
          >
            {t('import.store_all', { n: rows_created + wrong })}
          </Button>
          {wrong > 0 && (
            <Button
              kind="primary"
              busy={store.isPending && store.variables?.how === 'right'}
              whyNot={nothing}
              onClick={() => send('right')}
            >
              {t('import.store_right', { n: rows_created })}
            </Button>
          )}
        </div>
        {wrong > 0 && <p className="sm t2">{t('import.all_why_not', { n: wrong })}</p>}
      </div>
    </Box>
  );
}
