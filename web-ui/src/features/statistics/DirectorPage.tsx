import './director.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { GitCompareArrows, Printer } from 'lucide-react';
import { useAccount } from '~/api/session';
import { isNational } from '~/api/types';
import { locale, useT } from '~/i18n';
import { monthName } from '~/i18n/days';
import { inSentence, inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { date, isDay } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Bars } from '~/ui/Bars';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { Lines } from '~/ui/Lines';
import { PageHead } from '~/ui/PageHead';
import { usePageKeys } from '~/ui/pageKeys';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { shortName } from '~/ui/provinces';
import { Skeleton } from '~/ui/Waiting';
import type { FLOW } from './board';
import { MonthSteps } from './MonthSteps';
import { MERGED } from './period';
import { ProvinceMap } from './ProvinceMap';
import { answer, flow, lateByProvince, type FlowFigure } from './queries';
import {
  casesBehind,
  between,
  isRunning,
  monthBeside,
  monthsBack,
  WHOLE,
  wholeMonth,
  type FigureRow,
  type QuestionSearch,
} from './question';
import { Tiles } from './Tiles';
import { runningUntil, shortMonth } from './words';
import { WaitingReports } from './WaitingReports';

/** What a head looks at in the morning: of the nation, a province or a unit, as far as the reader's figures reach. */
export function DirectorPage() {
  return (
    <Guarded right="statistics_read" heading="nav.board">
      <Board />
    </Guarded>
  );
}

function Board() {
  const t = useT();
  const navigate = useNavigate();
  const account = useAccount();
  const search = useSearch({ from: '/app/dashboards/director' });
  const thisMonth = today().slice(0, 7);
  const asked = search.period ?? '';
  // Unasked the last month that is over: what is set beside it is whole too.
  const month = isDay(`${asked}-01`) && asked <= thisMonth ? asked : wholeMonth(today());
  const running = month === thisMonth;
  const compare = search.compare === 'previous' ? 'previous' : 'last_year';
  const go = (words: { period?: string; compare?: string | undefined }) =>
    void navigate({ to: '.', search: { ...search, ...words }, resetScroll: false });
  const turn = () => go({ compare: compare === 'previous' ? undefined : 'previous' });
  usePageKeys([
    {
      keys: ['1', '2', '3', '4', '5', '6', '7'],
      what: 'board.tile',
      act: (key) => document.querySelector<HTMLElement>(`main .kpi[data-place="${key}"]`)?.click(),
    },
    { keys: ['c'], what: 'board.turn', act: turn },
  ]);
  const isOfNation = isNational(account);
  const nameOf = (one: string) => monthName(`${one}-01`, locale());
  const base = inSentence(nameOf(compare === 'previous' ? monthBeside(month, -1) : monthsBack(month, 12)));
  return (
    <>
      <PageHead
        heading={t('board.of', { unit: isOfNation ? t('board.nation') : (account?.organisation_name ?? '') })}
        title={t('nav.board')}
        about={
          running
            ? t('board.running', { month: nameOf(month), day: date(today()), base })
            : `${nameOf(month)}, ${t(`board.against_${compare}`)}`
        }
      >
        <MonthSteps month={month} onGo={(period) => go({ period })} />
        <Button icon={GitCompareArrows} shortcut="C" onClick={turn}>
          {t(compare === 'previous' ? 'board.to_last_year' : 'board.to_previous')}
        </Button>
        <Button kind="primary" icon={Printer} onClick={() => window.print()}>
          {t('board.print')}
        </Button>
      </PageHead>
      <div className="board-sheet">
        <Tiles month={month} compare={compare} {...(running ? { whole: base } : {})} />
        <div className="brd">
          <div className="brd__column">
            <Places month={month} isOfNation={isOfNation} />
            {isOfNation ? <Late /> : <Fields month={month} />}
          </div>
          <div className="brd__column">
            <WaitingReports />
            <Trend month={month} />
            <CaseFlow month={month} />
          </div>
        </div>
      </div>
    </>
  );
}

interface OfMonth {
  month: string;
}

/** Accepted cases by province, or by provider where the reader has only one province. */
function Places({ month, isOfNation }: OfMonth & { isOfNation: boolean }) {
  const t = useT();
  const question = { measure: 'cases_accepted', by: isOfNation ? 'province' : 'organisation', period: month };
  const { data, error, refetch } = useQuery(answer(question));
  const open = (row: FigureRow) => casesBehind(question, row.key[0] ?? WHOLE);
  return (
    <div className="brd__map" aria-busy={!data && !error}>
      <Box
        heading={t(isOfNation ? 'board.by_province' : 'board.by_organisation')}
        right={
          <Link to={paths.statistics()} search={question} className="noprint">
            {t('board.ask')}
          </Link>
        }
      >
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton rows={14} />}
        {data &&
          (isOfNation ? (
            <ProvinceMap rows={data.rows} at={0} answer={data} open={open} />
          ) : (
            <Ranked rows={data.rows} open={open} total={data.total} />
          ))}
      </Box>
    </div>
  );
}

interface RankedProps {
  rows: FigureRow[];
  total: FigureRow;
  open: (row: FigureRow) => ReturnType<typeof casesBehind>;
}

/** The greatest first; what is nought is left out. */
function Ranked({ rows, total, open }: RankedProps) {
  const t = useT();
  const known = rows
    .filter(({ figure }) => figure)
    .toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0))
    .slice(0, 8);
  const [most] = known;
  if (!most) return <p className="t2 sm">{t('board.nothing')}</p>;
  return (
    <Bars
      about={t('statistics.most', {
        sum: hundredths(total.figure ?? 0),
        name: inWords(most.labels[0]),
        n: hundredths(most.figure ?? 0),
      })}
      heads={[t('statistics.value'), t('statistics.unit_case')]}
      bars={known.map((row) => ({
        key: row.key[0] ?? '',
        name: inWords(row.labels[0]),
        count: row.figure ?? 0,
        shown: hundredths(row.figure ?? 0),
        ...open(row),
      }))}
    />
  );
}

function Fields({ month }: OfMonth) {
  const t = useT();
  const question = { measure: 'cases_accepted', by: 'field', period: month };
  const { data, error, refetch } = useQuery(answer(question));
  return (
    <div className="brd__late" aria-busy={!data && !error}>
      <Box heading={t('board.by_field')}>
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton rows={5} />}
        {data && (
          <Ranked
            rows={data.rows}
            total={data.total}
            open={(row) => casesBehind(question, row.key[0] ?? WHOLE)}
          />
        )}
      </Box>
    </div>
  );
}

const MONTHS = 24;

/** Cases accepted and ended, month by month, with what changed the ground they stand on. */
function Trend({ month }: OfMonth) {
  const t = useT();
  const period = between(monthsBack(month, MONTHS - 1), month);
  const [first, second] = (['cases_accepted', 'cases_ended'] as const).map((measure) => ({
    measure,
    by: 'month',
    period,
  })) as [QuestionSearch, QuestionSearch];
  const accepted = useQuery(answer(first));
  const ended = useQuery(answer(second));
  const error = accepted.error ?? ended.error;
  const [a, b] = [accepted.data, ended.data];
  const points = (rows: FigureRow[], question: QuestionSearch) =>
    rows.map((row) => ({
      key: row.key[0] ?? '',
      name: shortMonth(row.key[0] ?? ''),
      count: row.figure ?? 0,
      shown: hundredths(row.figure ?? 0),
      ...casesBehind({ measure: question.measure, period: row.key[0] ?? '' }),
    }));
  return (
    <div className="brd__trend" aria-busy={(!a || !b) && !error}>
      <Box heading={t('board.trend')}>
        <ProblemAlert
          problem={error}
          onRetry={() => void Promise.all([accepted.refetch(), ended.refetch()])}
        />
        {(!a || !b) && !error && <Skeleton rows={8} />}
        {a && b && (
          <Lines
            about={[
              t('board.trend_about', {
                from: shortMonth(a.from),
                to: shortMonth(a.to),
                accepted: hundredths(a.total.figure ?? 0),
                ended: hundredths(b.total.figure ?? 0),
              }),
              isRunning(a) && runningUntil(t, a.as_of),
            ]
              .filter(Boolean)
              .join(' ')}
            head={t('statistics.by_month')}
            times={a.rows.map(({ key }) => ({ key: key[0] ?? '', name: shortMonth(key[0] ?? '') }))}
            series={[
              { key: 'accepted', name: t('board.accepted'), points: points(a.rows, first) },
              { key: 'ended', name: t('board.ended'), points: points(b.rows, second) },
            ]}
            events={[{ at: MERGED, name: t('board.merger') }]}
          />
        )}
      </Box>
    </div>
  );
}

/** Where most is late now. */
function Late() {
  const t = useT();
  const { data, error, refetch } = useQuery(lateByProvince());
  const late = (data ?? []).filter(({ overdue }) => overdue > 0).toSorted((a, b) => b.overdue - a.overdue);
  const [most] = late;
  return (
    <div className="brd__late" aria-busy={!data && !error}>
      <Box heading={t('board.late_by_province')}>
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton rows={6} />}
        {data && !most && <p className="t2 sm">{t('board.none_late')}</p>}
        {most && (
          <Bars
            about={t('board.late_about', {
              n: late.length,
              of: data?.length ?? 0,
              name: most.name,
              most: most.overdue,
            })}
            heads={[t('map.province'), t('map.late')]}
            bars={late.slice(0, 8).map(({ organisation_id, name, overdue }) => ({
              key: organisation_id,
              name: shortName(name),
              count: overdue,
              to: paths.cases(),
              search: { organisation_id, due_before: '@today', sort: 'due_at' },
            }))}
          />
        )}
      </Box>
    </div>
  );
}

/** Carried over and accepted are carried out; of these some end, the others stay open. */
function CaseFlow({ month }: OfMonth) {
  const t = useT();
  const { data, error, refetch } = useQuery(flow(month));
  const named = (one: FlowFigure) => ({
    key: one.measure,
    name: t(`board.${one.measure}`),
    count: one.figure,
    shown: hundredths(one.figure),
    ...casesBehind({ measure: one.measure, period: month }),
  });
  const of = (measure: (typeof FLOW)[number]) =>
    hundredths(data?.find((one) => one.measure === measure)?.figure ?? 0);
  return (
    <div className="brd__flow" aria-busy={!data && !error}>
      <Box heading={t('board.flow')}>
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton rows={5} />}
        {data && (
          <Bars
            about={t('board.flow_about', {
              over: of('cases_carried_over'),
              accepted: of('cases_accepted'),
              ended: of('cases_ended'),
              open: of('cases_open_at_end'),
            })}
            heads={[t('statistics.measure'), t('statistics.unit_case')]}
            bars={data.map(named)}
          />
        )}
      </Box>
    </div>
  );
}
