import './quota.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useList } from '~/api/list';
import { FIRST_QUOTA, quotaYear, standing, type QuotaYear } from '~/api/quotas';
import { useAccount } from '~/api/session';
import { isNational } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { hundredths, number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { say } from '~/lib/say';
import { Bars } from '~/ui/Bars';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { CountedCases } from '~/ui/CountedCases';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { Note } from '~/ui/Note';
import { usePageKeys } from '~/ui/pageKeys';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { RowTable } from '~/ui/RowTable';
import { SidePanel } from '~/ui/SidePanel';
import type { Source } from '~/ui/source';
import { Empty } from '~/ui/Waiting';
import { Bullet } from './Bullet';
import { quotaOfficers, type OfficerQuota } from './queries';
import { endOf, gone, TIERS, yearOf, type Tier } from './quota';

/** What of the address stays while an officer's cases are opened and closed. */
interface Asked {
  year: string | undefined;
  tier: Tier | undefined;
}

/** How the officers stand against the quota of court cases of a year; what is below waits until it is known. */
export function Quota({ children }: { children: ReactNode }) {
  const t = useT();
  const { options } = useLabels();
  const navigate = useNavigate();
  const search = useSearch({ from: '/app/practitioners/workload' });
  const year = yearOf(search.year, today());
  const asked: Asked = { year: search.year, tier: TIERS.find((one) => one === search.tier) };
  const { data, error, refetch, isPlaceholderData } = useQuery(quotaYear(year));
  const list = useList(quotaOfficers(year, asked.tier));
  const source: Source = {
    path: '/api/v1/quotas/{year}/officers',
    of: [String(year)],
    filter: { tier: asked.tier },
  };
  const rows = list.isPlaceholderData ? undefined : list.data?.data;
  const shown = rows?.find(({ practitioner_id }) => practitioner_id === search.panel);
  const figure = shown && t('quota.cases', { n: hundredths(shown.hundredths) });
  const go = (words: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: words, resetScroll: false });
  const close = () => go({ ...asked });
  const told = shown && `${shown.full_name}: ${figure}`;
  useEffect(() => {
    if (told) say(told);
  }, [told]);
  return (
    <SidePanel
      heading={shown?.full_name ?? ''}
      onClose={close}
      panel={
        shown && (
          <div className="stack-s">
            <CountedCases
              figure={figure ?? ''}
              source={{
                path: '/api/v1/quotas/{year}/officers/{practitioner_id}/records',
                of: [String(year), shown.practitioner_id],
              }}
            />
          </div>
        )
      }
    >
      <div className="stack">
        <Box
          heading={t('quota.heading', { year })}
          right={<YearSteps year={year} onGo={(to) => go({ ...asked, year: String(to) })} />}
          isWaiting={!data && !error}
        >
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
          {data && (
            <div aria-busy={isPlaceholderData}>
              <div className="dim stack-s">
                <Summary quota={data} year={asked.year} />
              </div>
            </div>
          )}
        </Box>
        <FilterBar
          onChange={(name, value) => go({ ...asked, [name]: value })}
          filters={[
            { name: 'tier', label: t('quota.tier'), options: options('quota_tier'), value: asked.tier },
          ]}
          right={<Export {...source} />}
        />
        <Listing
          label={t('quota.list', { year })}
          query={list}
          source={source}
          onClear={asked.tier && (() => go({ ...asked, tier: undefined }))}
          empty={<Empty heading={t('quota.none')} />}
        >
          {(officers) => (
            <Officers rows={officers} asked={asked} part={gone(year, today())} table={data?.table} />
          )}
        </Listing>
        {children}
      </div>
    </SidePanel>
  );
}

interface StepProps {
  year: number;
  onGo: (year: number) => void;
}

/** To the year before and the year after, by button and by key. */
function YearSteps({ year, onGo }: StepProps) {
  const t = useT();
  const isFirst = year <= FIRST_QUOTA;
  const isLast = year >= Number(today().slice(0, 4));
  usePageKeys([
    { keys: ['['], what: 'quota.before', act: () => !isFirst && onGo(year - 1) },
    { keys: [']'], what: 'quota.after', act: () => !isLast && onGo(year + 1) },
  ]);
  return (
    <span className="row noprint">
      <Button
        size="small"
        icon={ChevronLeft}
        shortcut="["
        whyNot={isFirst ? t('quota.no_before', { year: FIRST_QUOTA }) : undefined}
        onClick={() => onGo(year - 1)}
      >
        {t('quota.before')}
      </Button>
      <Button
        size="small"
        icon={ChevronRight}
        shortcut="]"
        whyNot={isLast ? t('quota.no_after') : undefined}
        onClick={() => onGo(year + 1)}
      >
        {t('quota.after')}
      </Button>
    </span>
  );
}

/** What is counted, by which table, and how many there are of each tier: each opens its officers. */
function Summary({ quota, year }: { quota: QuotaYear; year: string | undefined }) {
  const t = useT();
  const { label } = useLabels();
  const { table, definition, tiers } = quota;
  const { reached, known } = standing(quota);
  const part = gone(quota.year, today());
  return (
    <>
      {table.year !== quota.year && (
        <Note mood="warn">{t('quota.old_table', { year: quota.year, of: table.year })}</Note>
      )}
      <p className="sm">
        {inWords(definition)} <span className="t2">({table.legal_basis}).</span>
      </p>
      <Bars
        about={t('quota.sum', {
          reached: number(reached),
          known: number(known),
          n: hundredths(quota.hundredths),
        })}
        heads={[t('quota.tier'), t('quota.people')]}
        bars={tiers.map(({ tier, officers }) => {
          const key = tier ?? 'unknown';
          return {
            key,
            name: label('quota_tier', key),
            count: officers,
            to: '.',
            search: { year, tier: key },
          };
        })}
      />
      <p className="sm t2">
        {t('quota.legend')} {part < 1 && t('quota.legend_pace', { n: Math.round(100 * part) })}
      </p>
    </>
  );
}

interface OfficersProps {
  rows: OfficerQuota[];
  asked: Asked;
  /** The part of the year that is gone. */
  part: number;
  table: QuotaYear['table'] | undefined;
}

function Officers({ rows, asked, part, table }: OfficersProps) {
  const t = useT();
  const { label } = useLabels();
  const isOfNation = isNational(useAccount());
  const listed = useMemo(() => rows.map((row) => ({ ...row, id: row.practitioner_id })), [rows]);
  const end = table && endOf(table.brackets);
  return (
    <RowTable
      rows={listed}
      heading={t('practitioners.name')}
      lead={({ id, full_name }) => ({ to: paths.practitioner(id), name: full_name })}
      columns={[
        ...(isOfNation
          ? [
              {
                name: t('case.provider'),
                minor: true as const,
                cell: (row: OfficerQuota) => row.organisation_name,
              },
            ]
          : []),
        { name: t('quota.done'), kind: 'num', cell: (row) => <Credit row={row} asked={asked} /> },
        {
          name: t('quota.against'),
          cell: (row) => {
            const bracket = table?.brackets.find(({ from_years }) => from_years === row.from_years);
            return bracket && end && <Bullet {...{ bracket, end, part }} hundredths={row.hundredths} />;
          },
        },
        {
          name: t('quota.tier'),
          cell: ({ tier, next }) => (
            <>
              <TierMark of={tier ?? 'unknown'} />
              {next && (
                <span className="line t2">
                  {t('quota.missing', {
                    n: hundredths(next.hundredths),
                    tier: label('quota_tier', next.tier),
                  })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What was credited, which opens the very cases; nought has none. */
function Credit({ row, asked }: { row: OfficerQuota; asked: Asked }) {
  const t = useT();
  const n = t('quota.cases', { n: hundredths(row.hundredths) });
  if (row.hundredths === 0) return n;
  return (
    <Link
      to="."
      search={{ ...asked, panel: row.practitioner_id }}
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true }}
      className="credit"
      aria-label={t('statistics.open', { name: row.full_name, n })}
    >
      {n}
    </Link>
  );
}

function TierMark({ of }: { of: Tier }) {
  const { label } = useLabels();
  const word = label('quota_tier', of);
  return (
    <span className={`tier tier--${of}`}>
      <b aria-hidden="true">{of === 'unknown' ? '–' : word.charAt(0)}</b>
      {word}
    </span>
  );
}
