import './reports.css';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { BellRing, FilePlus2, FileText, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital, inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { stringifySearch } from '~/lib/search';
import { Button, LinkButton } from '~/ui/Button';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { usePageKeys, type PageKey } from '~/ui/pageKeys';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SidePanel } from '~/ui/SidePanel';
import { Switch } from '~/ui/Switch';
import { Empty, Skeleton } from '~/ui/Waiting';
import { ALL, chosenForms, latestOf } from './forms';
import { Legend, Matrix } from './Matrix';
import {
  cellsOf,
  chosenIn,
  currentOf,
  isSilent,
  linesOf,
  matrixOf,
  narrowed,
  standingOf,
  type Chosen,
  type Column,
  type Line,
  type Range,
} from './matrix';
import { OnTime } from './OnTime';
import { completeness, createReport, reportActions, reportForms, STALE } from './queries';
import { RangeBar } from './RangeBar';
import { RemindDialog } from './RemindDialog';
import { ReportList } from './ReportList';
import { ReportStep } from './steps';
import { STANDING_WORDS, Tallies } from './Tallies';
import type { Completeness, Level, ReportEvent, Reminded } from './types';
import { UnitPanel } from './UnitPanel';
import { formName, lastDay, shortUnit } from './words';

export const CentrePage = () => (
  <Guarded right="report_read" heading="reports.centre">
    <Centre />
  </Guarded>
);

const VIEWS = ['matrix', 'list', 'pictures'] as const;

const yearOf = (asked: string | undefined): number => {
  const year = Number(asked);
  return Number.isInteger(year) && year >= 2018 && year <= 2100 ? year : Number(today().slice(0, 4));
};

/** Everybody's reports of a year: who has sent what, who is silent, and what to do about it. */
function Centre() {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const search = useSearch({ from: '/app/reports' });
  const navigate = useNavigate();
  const year = yearOf(search.year);
  const view = VIEWS.find((each) => each === search.view) ?? 'matrix';
  // A matrix is of one year; a list may have them all.
  const ofAllYears = view === 'list' && search.year === ALL;
  const forms = useQuery(reportForms(`${year}-12-31`));
  const chosen = chosenForms(forms.data ?? [], search.form, account);
  const form = chosen.length > 1 ? ALL : chosen[0]?.code;
  const levels = chosen.length === 1 ? (chosen[0]?.chain.slice(0, -1) ?? []) : [];
  const level = levels.find((each) => each === search.level);
  const all = useQueries({
    queries: chosen.map(({ code }) => completeness(code, year, level)),
    combine: (answers) => ({
      data: answers.flatMap(({ data }) => data ?? []),
      isComing: answers.some(({ isPending }) => isPending),
      failed: answers.flatMap(({ error, refetch }, at) => {
        const of = chosen[at];
        return error && of ? [{ of, problem: error, refetch: () => void refetch() }] : [];
      }),
    }),
  });
  const change = (name: string, value: string | undefined) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        period: undefined,
        standing: undefined,
        panel: undefined,
        [name]: value,
      }),
    });

  const pickers = (
    <div className="filters">
      <select
        className="btn filters__pick noprint"
        aria-label={t('reports.form')}
        value={form ?? ''}
        onChange={(event) => change('form', event.target.value)}
      >
        {latestOf(forms.data ?? []).map(({ code, title }) => (
          <option key={code} value={code}>
            {formName(code, title)}
          </option>
        ))}
        <option value={ALL}>{t('reports.all_forms')}</option>
      </select>
      <select
        className="btn filters__pick noprint"
        aria-label={t('reports.year')}
        value={ofAllYears ? ALL : year}
        onChange={(event) => change('year', event.target.value)}
      >
        {view === 'list' && <option value={ALL}>{t('reports.all_years')}</option>}
        {yearsUntil(Math.max(year, Number(today().slice(0, 4)))).map((each) => (
          <option key={each} value={each}>
            {t('reports.of_year', { year: each })}
          </option>
        ))}
      </select>
      {levels.length > 1 && (
        <Switch
          label={t('reports.level')}
          name="level"
          value={level ?? levels[0] ?? ''}
          options={levels.map((value: Level) => ({ value, label: label('report_level', value) }))}
        />
      )}
      <p className="onpaper">
        {t('filter.printed', {
          filter: `${form === ALL ? t('reports.all_forms') : (form ?? '')}; ${ofAllYears ? t('reports.all_years') : year}`,
        })}
      </p>
      <span className="grow hide-s" />
      <Switch
        label={t('reports.view')}
        name="view"
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`reports.view_${value}`) }))}
      />
    </div>
  );
  if (view === 'list')
    return (
      <>
        <PageHead heading={t('reports.centre')} about={t('reports.list_about')} />
        {pickers}
        <ProblemAlert problem={forms.error} onRetry={() => void forms.refetch()} />
        {forms.data && (
          <ReportList
            {...(form && form !== ALL ? { form } : {})}
            {...(ofAllYears ? {} : { year })}
            periods={periodsOf(all.data)}
            units={unitsOf(all.data)}
          />
        )}
        {forms.isPending && <Skeleton rows={16} />}
      </>
    );
  const isComing = forms.isPending || all.isComing;
  const failed = all.failed.map(({ of, problem, refetch }) => (
    <div key={of.code} role="group" aria-label={formName(of.code, of.title)} className="stack-s">
      <h2>{formName(of.code, of.title)}</h2>
      <ProblemAlert problem={problem} onRetry={refetch} />
    </div>
  ));
  if (isComing || all.data.length === 0)
    return (
      <>
        <PageHead heading={t('reports.centre')} />
        {pickers}
        <ProblemAlert problem={forms.error} onRetry={() => void forms.refetch()} />
        {failed}
        {isComing && <Skeleton rows={16} />}
        {!isComing && !forms.error && failed.length === 0 && <Nothing what="reports.nothing" />}
      </>
    );
  return (
    <Year
      key={`${form} ${year} ${search.standing}`}
      all={all.data}
      pickers={
        <>
          {pickers}
          {failed}
        </>
      }
      view={view}
      file={{ form: chosen.length === 1 ? form : undefined, year: String(year), level }}
    />
  );
}

/** The first year of the circular that still holds, to the one in hand (TT 03/2019/TT-BTP). */
const yearsUntil = (last: number): number[] => Array.from({ length: last - 2018 }, (_, back) => last - back);

const periodsOf = (all: Completeness[]) => [
  ...new Map(all.flatMap(({ periods }) => periods.map((each) => [each.period, each] as const))).values(),
];

const unitsOf = (all: Completeness[]) => [
  ...new Map(all.flatMap(({ units }) => units.map(({ unit }) => [unit.id, unit] as const))).values(),
];

const Nothing = ({ what }: { what: 'reports.nothing' | 'reports.no_units' }) => {
  const t = useT();
  return (
    <Empty
      heading={t(what)}
      action={
        <LinkButton to={paths.reports()} size="small">
          {t('reports.this_year')}
        </LinkButton>
      }
    />
  );
};

interface YearProps {
  all: Completeness[];
  pickers: React.ReactNode;
  view: 'matrix' | 'pictures';
  /** What is taken away as a file: one form, where one is chosen. */
  file: Record<'form' | 'year' | 'level', string | undefined>;
}

/** A cell as the address names it. */
const panelOf = (line: Line, { form, period }: Column): string => `${line.unit.id}.${period.period}.${form}`;

function Year({ all, pickers, view, file }: YearProps) {
  const t = useT();
  const cache = useQueryClient();
  const account = useAccount();
  const search = useSearch({ from: '/app/reports' });
  const navigate = useNavigate();
  const whole = useMemo(() => matrixOf(all), [all]);
  const { columns } = whole;
  const current =
    columns.find(({ period }) => period.period === search.period) ?? currentOf(columns, today());
  const how = standingOf(search.standing);
  const matrix = useMemo(() => (how ? narrowed(whole, current, how) : whole), [whole, current, how]);
  const { provinces } = matrix;
  const [open, setOpen] = useState<string[]>([]);
  const isOpen = (code: string) => open.includes(code);
  const lines = linesOf(provinces, isOpen);
  const [range, setRange] = useState<Range>(() => {
    const at = {
      row: 0,
      column: Math.max(
        columns.findIndex((column) => column === current),
        0,
      ),
    };
    const shown = placeOf(search.panel, lines, columns) ?? at;
    return { from: shown.row, at: shown };
  });
  const place = placeOf(search.panel, lines, columns);
  const shown = place && chosenIn(lines, columns, { from: place.row, at: place })[0];
  const chosen = chosenIn(lines, columns, range);
  const here = chosenIn(lines, columns, { from: range.at.row, at: range.at })[0];
  const [step, setStep] = useState<{ action: ReportEvent; of: Chosen }>();
  const [reminding, setReminding] = useState<Chosen[]>();
  const [told, setTold] = useState<Reminded>();

  const silent = cellsOf(whole, current).filter(isSilent);
  const own = cellsOf(whole, current).find(({ line }) => line.unit.id === account?.organisation_id);
  const look = (panel: string | undefined, replace = false) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, panel }),
      replace,
      resetScroll: false,
    });
  const showAll = () =>
    void navigate({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, standing: undefined }) });
  const move = (next: Range) => {
    setRange(next);
    const line = lines[next.at.row];
    const column = columns[next.at.column];
    if (shown && line && column && next.from === next.at.row) look(panelOf(line, column), true);
  };
  const openCell = (line: Line, column: Column) => {
    const cell = line.cells[columns.indexOf(column)];
    if (shown?.line === line && shown.column === column && cell?.report_id)
      void navigate({ to: paths.report(cell.report_id) });
    else look(panelOf(line, column), shown !== undefined);
  };
  const make = useWrite({
    form: 'report.new',
    send: (body: Parameters<typeof createReport>[0], key) => createReport(body, key),
    stale: STALE,
    onDone: ({ id }) => void navigate({ to: paths.report(id) }),
  });
  const decide = async (action: ReportEvent) => {
    if (!here?.cell.report_id) return;
    const steps = await cache.ensureQueryData(reportActions(here.cell.report_id)).catch(() => []);
    if (steps.some((each) => each.action === action && each.allowed)) setStep({ action, of: here });
  };
  const key = (name: string, what: PageKey['what'], act: () => void): PageKey => ({
    keys: [name],
    what,
    act,
  });
  const remindChosen = chosen.some(isSilent) ? chosen.filter(isSilent) : silent;
  usePageKeys([
    ...(has(account, 'report_decide')
      ? (['accept', 'return'] as const).map((action) =>
          key(action === 'accept' ? 'a' : 'r', `report_event.${action}`, () => void decide(action)),
        )
      : []),
    ...(has(account, 'report_remind')
      ? [
          key('m', 'reports.remind_key', () => {
            if (remindChosen.length > 0) setReminding(remindChosen);
          }),
        ]
      : []),
  ]);

  return (
    <>
      <PageHead
        heading={t('reports.centre')}
        about={
          current && (
            <>
              <span>
                {t('reports.collected')} {all.length > 1 && `${formName(current.form, current.title)}, `}
                <b>{inWords(current.period.words)}</b>,{' '}
                {t('reports.data_to', { day: date(current.period.data_to) })}
              </span>
              {current.period.due_at && (
                <span>{t('reports.due_on', { day: lastDay(current.period.due_at) })}</span>
              )}
            </>
          )
        }
      >
        <Export
          path="/api/v1/report-completeness"
          filter={file}
          whyNot={file.form ? undefined : t('reports.one_form')}
        />
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        {own?.cell.report_id && (
          <LinkButton icon={FileText} to={paths.report(own.cell.report_id)}>
            {t('reports.own')}
          </LinkButton>
        )}
        {own && current && !own.cell.report_id && has(account, 'report_write') && (
          <Button
            kind="primary"
            icon={FilePlus2}
            busy={make.isPending}
            onClick={() => make.mutate({ form: current.form, period: current.period.period })}
          >
            {t('reports.make')}
          </Button>
        )}
        {has(account, 'report_remind') && silent.length > 0 && (
          <Button kind="primary" icon={BellRing} onClick={() => setReminding(silent)}>
            {t('reports.remind', { n: silent.length })}
          </Button>
        )}
      </PageHead>
      <ProblemAlert problem={make.error} />
      {told && (
        <Note mood="ok" role="status">
          {t('reports.told', {
            n: told.reminded.length,
            already: told.already.length,
            reported: told.reported.length,
          })}
        </Note>
      )}
      {current && <Tallies matrix={whole} column={current} />}
      {pickers}
      {how && view === 'matrix' && (
        <FilterBar
          filters={[
            {
              name: 'standing',
              label: current ? capital(inWords(current.period.words)) : t('reports.period'),
              options: [{ value: how, label: t(STANDING_WORDS[how]) }],
              value: how,
            },
          ]}
          onChange={showAll}
        />
      )}
      {view === 'pictures' ? (
        <OnTime all={all} />
      ) : lines.length === 0 && how ? (
        <Empty
          heading={t('list.no_match')}
          action={
            <Button size="small" onClick={showAll}>
              {t('filter.clear')}
            </Button>
          }
        />
      ) : lines.length === 0 ? (
        <Nothing what={columns.length === 0 ? 'reports.nothing' : 'reports.no_units'} />
      ) : (
        <SidePanel
          heading={shown ? shortUnit(shown.line.unit.name) : ''}
          onClose={() => look(undefined)}
          panel={
            shown && (
              <div className="stack">
                <UnitPanel
                  key={panelOf(shown.line, shown.column)}
                  chosen={shown}
                  onStep={(action) => setStep({ action, of: shown })}
                  onRemind={() => setReminding([shown])}
                  onMade={({ id }) => void navigate({ to: paths.report(id) })}
                />
              </div>
            )
          }
        >
          <Legend />
          <Matrix
            matrix={matrix}
            isOpen={isOpen}
            onTurn={(code) =>
              setOpen((old) => (old.includes(code) ? old.filter((one) => one !== code) : [...old, code]))
            }
            range={range}
            onRange={move}
            address={(line, column) =>
              `${paths.reports()}${stringifySearch({ ...search, panel: panelOf(line, column) })}`
            }
            onOpen={openCell}
            current={current}
          />
          <p className="sm t2 noprint" id="mx-keys">
            {t('reports.matrix_keys')}
          </p>
          {chosen.length > 1 && (
            <RangeBar
              chosen={chosen}
              onRemind={() => setReminding(chosen.filter(isSilent))}
              onClose={() => setRange({ from: range.at.row, at: range.at })}
            />
          )}
        </SidePanel>
      )}
      {step?.of.cell.report_id && step.of.cell.version && (
        <ReportStep
          report={{
            id: step.of.cell.report_id,
            version: step.of.cell.version,
            state: step.of.cell.state ?? null,
          }}
          action={step.action}
          onClose={() => setStep(undefined)}
          onDone={({ id }) => {
            if (step.action === 'correct') void navigate({ to: paths.report(id) });
          }}
        />
      )}
      {reminding && (
        <RemindDialog silent={reminding} onClose={() => setReminding(undefined)} onDone={setTold} />
      )}
    </>
  );
}

/** Where the cell stands that the address names. */
function placeOf(panel: string | undefined, lines: Line[], columns: Column[]): Range['at'] | undefined {
  const row = lines.findIndex((line) => panel?.startsWith(`${line.unit.id}.`));
  const line = lines[row];
  if (!line) return undefined;
  const column = columns.findIndex((each) => panelOf(line, each) === panel);
  return column < 0 ? undefined : { row, column };
}
