import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Minus, RotateCw, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { Problem } from '~/api/problem';
import { FIRST_QUOTA, quotaYear, standing } from '~/api/quotas';
import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { time } from '~/lib/dates';
import { hundredths, number, percent, signed } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import { collected, ofTotal, partOf, type TileFigure } from './board';
import { answer, lateCount, reportCompleteness } from './queries';
import { casesBehind, type Answer, type QuestionSearch } from './question';

interface Props {
  month: string;
  compare: 'previous' | 'last_year';
  /** The month beside it, where this one is not over: no change is told then. */
  whole?: string;
}

const MAIN_FORM = '24/BTP/TGPL';

/** Seven figures, each for itself: how it stands, how it changed, what it means and what is behind it. */
export function Tiles({ month, compare, whole }: Props) {
  const t = useT();
  const ask = (measure: string, more: QuestionSearch = {}) => ({ measure, period: month, compare, ...more });
  const questions = {
    accepted: ask('cases_accepted'),
    court: ask('cases_accepted', { by: 'form' }),
    success: ask('court_successful'),
    in_time: ask('cases_ended', { by: 'in_time' }),
  };
  const accepted = useQuery(answer(questions.accepted));
  const court = useQuery(answer(questions.court));
  const success = useQuery(answer(questions.success));
  const inTime = useQuery(answer(questions.in_time));
  const late = useQuery(lateCount());
  const year = Number(today().slice(0, 4));
  const reports = useQuery(reportCompleteness(MAIN_FORM, year));
  const period = collected(reports.data?.periods ?? [], today());
  const definition = ({ data }: UseQueryResult<Answer>) =>
    data && `${inWords(data.measure.definition)} (${data.measure.legal_basis})`;
  const changed = (figure: TileFigure | undefined, write: (value: number) => string, points?: true) =>
    figure?.base !== undefined &&
    (whole ? (
      <span className="t2">{t('board.beside_whole', { month: whole, base: write(figure.base) })}</span>
    ) : (
      <Change
        value={figure.value - figure.base}
        write={write}
        base={write(figure.base)}
        {...(points ? { points } : {})}
      />
    ));
  const [all, part, won, timely] = [
    accepted.data && ofTotal(accepted.data),
    court.data && partOf(court.data, 'court_participation'),
    success.data && ofTotal(success.data),
    inTime.data && partOf(inTime.data, 'yes', ['yes', 'no']),
  ];
  return (
    <ul className="kpis" aria-label={t('board.tiles')}>
      <Tile
        place={1}
        name={t('board.accepted')}
        query={accepted}
        value={all && hundredths(all.value)}
        below={changed(all, hundredths)}
        definition={definition(accepted)}
        {...casesBehind(questions.accepted)}
      />
      <Tile
        place={2}
        name={t('board.court')}
        query={court}
        value={court.data && (part ? percent(part.value) : '–')}
        below={changed(part, percent, true)}
        definition={`${t('board.court_about')} ${definition(court) ?? ''}`}
        {...casesBehind(questions.court, 'court_participation')}
      />
      <Tile
        place={3}
        name={t('board.late')}
        query={late}
        value={late.data !== undefined && number(late.data)}
        below={t('board.now')}
        definition={t('board.late_definition')}
        to={paths.cases()}
        search={{ due_before: '@today', sort: 'due_at' }}
      />
      <Tile
        place={4}
        name={t('board.reported')}
        query={reports}
        value={
          reports.data && (
            <>
              {number(period?.reported ?? 0)}
              <small> / {number(period?.expected ?? 0)}</small>
            </>
          )
        }
        below={
          period &&
          (period.silent > 0
            ? t('board.silent', { n: number(period.silent) })
            : capital(inWords(period.words)))
        }
        definition={
          period &&
          t('board.reported_about', {
            form: MAIN_FORM,
            period: inWords(period.words),
            title: inWords(reports.data?.title),
          })
        }
        to={paths.reports()}
        search={{
          form: MAIN_FORM,
          year: String(year),
          period: period?.period,
          // What nobody has sent opens nothing: then those who should have.
          standing: period && (period.reported > 0 ? 'reported' : 'silent'),
        }}
      />
      <Tile
        place={5}
        name={t('board.success')}
        query={success}
        value={won && hundredths(won.value)}
        below={changed(won, hundredths)}
        definition={definition(success)}
        {...casesBehind(questions.success)}
      />
      <Tile
        place={6}
        name={t('board.in_time')}
        query={inTime}
        value={inTime.data && (timely ? percent(timely.value) : '–')}
        below={changed(timely, percent, true)}
        definition={`${t('board.in_time_about')} ${definition(inTime) ?? ''}`}
        {...casesBehind(questions.in_time, 'yes')}
      />
      <QuotaTile place={7} year={Number(month.slice(0, 4))} />
    </ul>
  );
}

/** The officers who reach the quota of court cases; of a year that has none nothing is asked. */
function QuotaTile({ place, year }: { place: number; year: number }) {
  const t = useT();
  const hasQuota = year >= FIRST_QUOTA;
  const query = useQuery({ ...quotaYear(year), enabled: hasQuota });
  const data = hasQuota ? query.data : undefined;
  const { reached, known } = data ? standing(data) : { reached: 0, known: 0 };
  return (
    <Tile
      place={place}
      name={t('board.quota')}
      query={{ ...query, isPending: query.isLoading }}
      value={
        data ? (
          <>
            {number(reached)}
            <small> / {number(known)}</small>
          </>
        ) : (
          !hasQuota && '–'
        )
      }
      below={
        data
          ? known > reached
            ? t('board.quota_below', { n: number(known - reached), year: data.year })
            : known > 0 && t('board.quota_all')
          : t('board.quota_none', { year })
      }
      definition={
        data &&
        [
          `${t('board.quota_about')} ${inWords(data.definition)} (${data.table.legal_basis}).`,
          data.table.year !== data.year && t('quota.old_table', { year: data.year, of: data.table.year }),
        ]
          .filter(Boolean)
          .join(' ')
      }
      to={paths.workload()}
      search={{ year: String(year) }}
    />
  );
}

interface TileProps {
  /** The key that opens it. */
  place: number;
  name: string;
  query: Pick<UseQueryResult<unknown, Problem>, 'error' | 'dataUpdatedAt' | 'refetch' | 'isPending'>;
  value: ReactNode;
  below?: ReactNode;
  /** Who counts and when, shown while the tile is pointed at or has the focus. */
  definition: string | undefined;
  to: string;
  search: Record<string, string | undefined>;
}

/** Fills and fails alone: what it knew last stays, with its time. */
function Tile({ place, name, query, value, below, definition, to, search }: TileProps) {
  const t = useT();
  const about = useId();
  // Put away with Escape, so that what lies below it can be seen; until one comes again.
  const [isAway, setAway] = useState(false);
  const { error, dataUpdatedAt, refetch, isPending } = query;
  const last = dataUpdatedAt > 0 && time(new Date(dataUpdatedAt).toISOString());
  const hasValue = value !== undefined && value !== false;
  return (
    <li className="kpi__place" aria-busy={isPending && !error}>
      <Link
        to={to}
        search={search}
        className="kpi"
        data-place={place}
        aria-describedby={about}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isAway) return;
          event.preventDefault();
          setAway(true);
        }}
        onBlur={() => setAway(false)}
      >
        <span className="kpi__k">
          {name}
          <kbd aria-hidden="true">{place}</kbd>
        </span>
        <span className="kpi__v">{hasValue ? value : error ? '–' : '\u00a0'}</span>
        <span className="kpi__d">
          {error
            ? last
              ? t('board.stale', { time: last })
              : t('board.failed')
            : hasValue
              ? (below ?? '\u00a0')
              : '\u00a0'}
        </span>
      </Link>
      {error && (
        <button
          type="button"
          className="ibtn kpi__again noprint"
          aria-label={t('board.again', { name })}
          title={error.title}
          onClick={() => void refetch()}
        >
          <Icon of={hasValue ? TriangleAlert : RotateCw} small />
        </button>
      )}
      <span className={isAway ? 'vh' : 'kpi__about noprint'} id={about} role="tooltip">
        {definition} {last && t('board.at', { time: last })}
      </span>
    </li>
  );
}

interface ChangeProps {
  value: number;
  write: (value: number) => string;
  base: string;
  points?: true;
}

/** Up or down, in a word's place an icon with its sign; what it is set beside is told to who asks. */
function Change({ value, write, base, points }: ChangeProps) {
  const t = useT();
  const icon = value > 0 ? TrendingUp : value < 0 ? TrendingDown : Minus;
  const words = points
    ? t('board.points', { n: signed(value, (of) => hundredths(of)) })
    : signed(value, write);
  return (
    <>
      <Icon of={icon} small /> {value === 0 ? t('board.same') : words}
      <span className="t2"> {t('board.beside', { base })}</span>
    </>
  );
}
