import './statistics.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BookmarkPlus, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '~/i18n';
import { inSentence, inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { bookOf, CSV, csvOf, XLSX } from '~/lib/book';
import { dateTime, dayOf } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { saveFile } from '~/lib/saveFile';
import { say } from '~/lib/say';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Formats, type Format } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Scroll } from '~/ui/Scroll';
import { SidePanel } from '~/ui/SidePanel';
import { Empty, Skeleton } from '~/ui/Waiting';
import { AnswerTable, type Open } from './AnswerTable';
import { Asker } from './Asker';
import { CasesPanel } from './CasesPanel';
import { KeepDialog, Kept } from './Kept';
import { Pictures } from './Pictures';
import { useFilters } from './filters';
import { sheetOf, type Asked } from './sheet';
import { StatisticsTabs } from './StatisticsTabs';
import { answer as answerOf, catalogue, keptAnswer } from './queries';
import {
  between,
  isRunning,
  QUESTION_WORDS,
  questionOf,
  rowAt,
  searchOf,
  toldApart,
  wholeMonth,
  type Answer,
  type QuestionSearch,
} from './question';
import { periodName, placeName, runningUntil, written } from './words';

/** Free questions to the statistics. The whole question is the address, so it can be sent to a colleague and kept. */
export function ExplorePage() {
  return (
    <Guarded right="statistics_read" heading="nav.statistics">
      <Explore />
    </Guarded>
  );
}

function Explore() {
  const t = useT();
  const navigate = useNavigate();
  const search = useSearch({ from: '/app/statistics' });
  const { saved, cell } = search;
  const isBase = search.side === 'base';
  const named = Object.fromEntries(QUESTION_WORDS.map((word) => [word, search[word]])) as QuestionSearch;
  const question = questionOf(named, today());
  const known = useQuery(catalogue());
  const now = useQuery({ ...answerOf(question), enabled: !saved });
  const then = useQuery({ ...keptAnswer(saved ?? ''), enabled: Boolean(saved) });
  const { filters, ...places } = useFilters(known.data, question);
  const asked = saved ? then : now;
  const answer = asked.data && toldApart(asked.data);
  const [keeping, setKeeping] = useState(false);

  const go = (words: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: words, resetScroll: false });
  const ask = (words: QuestionSearch) => go({ ...question, ...words });
  const open = (of: string | undefined, side?: 'base') => ({ ...question, saved, cell: of, side });
  const row = answer && cell && !asked.isPlaceholderData ? rowAt(answer, cell) : undefined;
  const shown = (isBase ? row?.base : row?.figure || row?.base) ? row : undefined;
  const nameOfShown = (shown && placeName(shown)) || inWords(answer?.measure.words);
  const close = () => go(open(undefined));
  useEffect(() => {
    if (shown) say(`${nameOfShown}: ${isBase ? hundredths(shown.base ?? 0) : written(shown)}`);
  }, [shown, nameOfShown, isBase]);
  return (
    <>
      <StatisticsTabs />
      <PageHead
        heading={t('statistics.title')}
        about={
          answer
            ? t(isRunning(answer) ? 'statistics.period_so_far' : 'statistics.period_as_of', {
                period: periodName(t, question.period ?? ''),
                at: dateTime(answer.as_of),
              })
            : '\u00a0'
        }
      >
        {answer && known.data && <TakeAway answer={answer} question={question} filters={filters} />}
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <Button kind="primary" icon={BookmarkPlus} onClick={() => setKeeping(true)}>
          {t('statistics.keep')}
        </Button>
      </PageHead>
      <SidePanel
        heading={nameOfShown}
        onClose={close}
        panel={
          answer &&
          shown && (
            <CasesPanel
              question={question}
              answer={answer}
              row={shown}
              as_of={saved ? answer.as_of : undefined}
              isBase={isBase}
            />
          )
        }
      >
        <div className="stack">
          <Kept />
          <ProblemAlert problem={known.error} onRetry={() => void known.refetch()} />
          {known.isPending && (
            <div aria-busy="true">
              <Skeleton rows={8} />
            </div>
          )}
          {known.data && <Asker catalogue={known.data} question={question} onChange={ask} />}
          {known.data && <FilterBar filters={filters} onChange={(name, value) => ask({ [name]: value })} />}
          <ProblemAlert problem={places.error} onRetry={places.refetch} />
          {saved && answer && (
            <Note>
              {t('statistics.as_kept', { at: dateTime(answer.as_of) })}{' '}
              <Link to="." search={question}>
                {t('statistics.run_now')}
              </Link>
            </Note>
          )}
          <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
          {!answer && !asked.error && <Skeleton rows={12} />}
          {answer && !asked.error && (
            <div className="answer" aria-busy={asked.isPlaceholderData}>
              <div className="dim stack">
                {question.compare && <Unfinished answer={answer} question={question} />}
                <Told answer={answer} open={open} />
              </div>
            </div>
          )}
        </div>
      </SidePanel>
      {keeping && (
        <KeepDialog
          question={question}
          onClose={() => setKeeping(false)}
          onKept={({ id, query }) => go({ ...searchOf(query), saved: id })}
        />
      )}
    </>
  );
}

/** The table on the page as a file. */
function TakeAway(asked: Asked) {
  const t = useT();
  const { measure, from, to } = asked.answer;
  const take = (format: Format) => {
    const rows = sheetOf(t, asked);
    const content =
      format === 'csv' ? new Blob([csvOf(rows)], { type: CSV }) : new Blob([bookOf(rows)], { type: XLSX });
    saveFile(`${measure.code}-${from}-${to}.${format}`, content);
  };
  return <Formats onTake={take} />;
}

/** A time that is not over, set beside a whole one: no change is told, and the way leads to the months that are over. */
function Unfinished({ answer, question }: { answer: Answer; question: QuestionSearch }) {
  const t = useT();
  if (!isRunning(answer)) return null;
  const last = wholeMonth(dayOf(answer.as_of));
  const period = between(answer.from, last);
  return (
    <Note>
      {runningUntil(t, answer.as_of)} {t('statistics.beside_whole')}{' '}
      {answer.from <= last && (
        <Link to="." search={{ ...question, period }}>
          {t('statistics.whole_months', { period: inSentence(periodName(t, period)) })}
        </Link>
      )}
    </Note>
  );
}

function Told({ answer, open }: { answer: Answer; open: Open }) {
  const t = useT();
  const nothing = answer.total.figure === 0 && answer.rows.every(({ figure }) => !figure);
  if (nothing)
    return (
      <div className="box">
        <Empty
          heading={t('statistics.nothing')}
          action={<Link to={paths.statistics()}>{t('statistics.ask_anew')}</Link>}
        >
          <p>{t('statistics.nothing_about')}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <Pictures answer={answer} open={open} />
      <Box flush heading={inWords(answer.measure.words)} right={answer.measure.legal_basis}>
        <Scroll label={t('statistics.table', { name: inWords(answer.measure.words) })}>
          <AnswerTable answer={answer} open={open} />
        </Scroll>
        <ul className="answer__notes">
          <li>{inWords(answer.measure.definition)}</li>
          {answer.notes.map((note) => (
            <li key={note.vi}>{inWords(note)}</li>
          ))}
          {answer.rounding && <li>{inWords(answer.rounding.words)}</li>}
        </ul>
      </Box>
    </>
  );
}
