import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { inWords } from '~/i18n/words';
import type { Values } from '~/lib/merge';
import { date } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { stringifySearch } from '~/lib/search';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { CountedCases } from '~/ui/CountedCases';
import { Checkbox, TextArea } from '~/ui/Field';
import { FileMenu } from '~/ui/FileMenu';
import { Guarded } from '~/ui/Guarded';
import { NextAction } from '~/ui/NextAction';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { SidePanel } from '~/ui/SidePanel';
import { StepButtons, StepMenu, useChosenStep } from '~/ui/StepMenu';
import { Switch } from '~/ui/Switch';
import { Skeleton } from '~/ui/Waiting';
import { behindOf, cellSource } from './behind';
import { WithCases } from './BehindPanel';
import { CellPanel } from './CellPanel';
import { Checks } from './Checks';
import { NIL, textPointer, useDraft, type Draft } from './draft';
import { nameOf, settled, spotOf, type Spot } from './figures';
import { FormTable, SHOWS } from './FormTable';
import { spotsOf } from './identities';
import { Letter } from './Letter';
import { stateSign } from './letters';
import { Proof } from './Proof';
import { filePath, reportView } from './queries';
import { ReportHistory } from './ReportHistory';
import { SaveBar } from './SaveBar';
import { Sections } from './Sections';
import { LIFE, ReportStep, useReportSteps } from './steps';
import type { Comments, ReportEvent, ReportState, ReportView } from './types';
import { countsOf, formName, lastDay, lateness, shortUnit } from './words';

export const ReportPage = () => (
  <Guarded right="report_read" heading="reports.centre">
    <Loaded />
  </Guarded>
);

function Loaded() {
  const { id } = useParams({ from: '/app/reports/$id' });
  const { data, error, refetch } = useQuery(reportView(id));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  return data ? <Report key={id} report={data} /> : <Skeleton rows={16} />;
}

const FORMATS = ['xlsx', 'csv', 'pdf', 'docx'] as const;

/** The step that a state waits for. */
const NEXT: Partial<Record<ReportState, ReportEvent>> = {
  draft: 'check',
  checked: 'sign',
  signed: 'submit',
  submitted: 'accept',
  returned: 'correct',
  accepted: 'freeze',
};

const noFigures: Values = {};

/** One report as its form prints it: where it stands and what is next, its figures with their cases, its life. */
function Report({ report }: { report: ReportView }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { id, rows, columns, unit } = report;
  const search = useSearch({ from: '/app/reports/$id' });
  const navigate = useNavigate();
  const own = useDraft(report);
  const draft = report.state === 'draft' && has(account, 'report_write') ? own : undefined;
  const steps = useReportSteps(id);
  const [asked, choose] = useChosenStep();
  const step = steps.find(({ action, allowed }) => action === asked && allowed)?.action;
  const mayReturn = steps.some(({ action, allowed }) => action === 'return' && allowed);
  const [notes, setNotes] = useState(noFigures);
  const shown = spotOf(report, search.cell);
  const behind = behindOf(report, search.behind);
  const [ofText, ofChecks] = behind?.of === 'text' ? [behind, undefined] : [undefined, behind];
  const [at, setAt] = useState<Spot>(shown ?? { row: 0, column: 0 });
  const [jump, setJump] = useState(0);
  const show = SHOWS.find((each) => each === search.show) ?? 'all';
  const figures = settled(report, draft?.typed ?? new Map());
  const isTable = rows.length > 0;
  const late = lateness(report);

  const look = (spot: Spot | undefined) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({
        ...old,
        behind: undefined,
        cell: spot && nameOf(report, spot),
      }),
      replace: shown !== undefined,
      resetScroll: false,
    });
  const move = (spot: Spot) => {
    setAt(spot);
    if (shown) look(spot);
  };
  const leap = (spot: Spot) => {
    setAt(spot);
    setJump((before) => before + 1);
    if (show !== 'all')
      void navigate({
        to: '.',
        search: (old: Record<string, unknown>) => ({ ...old, show: undefined }),
        replace: true,
      });
  };
  const explain = (spot: Spot) => {
    look(spot);
    // The panel comes first.
    setTimeout(() => document.querySelector<HTMLElement>('[data-explain]')?.focus(), 50);
  };
  const weights = new Map(
    report.broken.toReversed().flatMap((one) =>
      spotsOf(report, one)
        .slice(0, 1)
        .map((spot) => [nameOf(report, spot), one.strength] as const),
    ),
  );
  const [sectionNotes, setSectionNotes] = useState(noFigures);
  const comments: Comments = {
    cells: said(notes).map(([name, text]) => {
      const [row = '', column = ''] = name.split('/');
      return { row, column, text };
    }),
    sections: said(sectionNotes).map(([section, text]) => ({ section, text })),
  };
  const commented = new Set([
    ...report.comments.map(({ row, column }) => `${row}/${column}`),
    ...comments.cells.map(({ row, column }) => `${row}/${column}`),
  ]);

  return (
    <div className="report">
      <div className="crumbs noprint">
        <Link
          to={paths.reports()}
          search={{ form: report.form, year: report.period.slice(0, 4), period: report.period }}
        >
          {t('reports.centre')}
        </Link>
      </div>
      <SheetHead report={report} />
      <PageHead
        heading={headingOf(report)}
        title={`${formName(report.form, report.title)}, ${shortUnit(unit.name)}, ${inWords(report.period_words)}`}
        about={
          <>
            <span>
              {unit.name} · {inWords(report.period_words)} ({date(report.data_from)} – {date(report.data_to)})
            </span>
            <span className="row">
              <Letter of={stateSign(report.state)} />
              <b>{label('report_state', report.state)}</b>
              <span>{t('reports.edition_n', { n: report.edition })}</span>
            </span>
            {report.sources.length > 0 && (
              <a href="#sources">{t('reports.summed', countsOf(report.sources))}</a>
            )}
            {report.nil && <Chip mood="line">{t('reports.nil')}</Chip>}
            {report.due_at && (
              <span className="noprint">
                <Chip mood={late ? 'warn' : 'line'}>
                  {[late && t(late), t('reports.due_on', { day: lastDay(report.due_at) })]
                    .filter(Boolean)
                    .join(' · ')}
                </Chip>
              </span>
            )}
          </>
        }
      >
        <FileMenu formats={FORMATS} address={(format) => filePath(id, format)} />
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <StepMenu steps={steps} onChoose={choose} />
      </PageHead>
      <div className="stack">
        <Next report={report} steps={steps} onChoose={choose} unsaved={draft?.pointers.length ?? 0} />
        {report.returned_because && (
          <Note mood="warn">
            <b>{t('reports.returned_for')}</b> {report.returned_because}
          </Note>
        )}
        <div className="stack noprint">
          <WithCases shown={ofChecks} onClose={() => look(undefined)}>
            <Checks report={report} onJump={leap} />
          </WithCases>
          {draft && <Nil draft={draft} />}
        </div>
        {isTable && (
          <>
            <div className="filters">
              <p className="row sm grow">
                {report.broken.every(({ strength }) => strength !== 'error') && (
                  <Chip mood="ok">{t('reports.agrees')}</Chip>
                )}
                <span className="noprint">{t('reports.sheet_basis', { basis: report.legal_basis })}</span>
                {report.unit_of_measure && (
                  <span>{t('reports.measured_in', { unit: inWords(report.unit_of_measure) })}</span>
                )}
              </p>
              <span className="noprint form__show">
                <Switch
                  label={t('reports.show')}
                  name="show"
                  value={show}
                  options={SHOWS.map((value) => ({ value, label: t(`reports.show_${value}`) }))}
                />
              </span>
            </div>
            <SidePanel
              heading={
                shown
                  ? t('reports.cell', {
                      row: rows[shown.row]?.code ?? '',
                      column: columns[shown.column]?.code ?? '',
                    })
                  : ''
              }
              onClose={() => look(undefined)}
              panel={
                shown && (
                  <div className="stack">
                    <CellPanel
                      key={nameOf(report, shown)}
                      report={report}
                      spot={shown}
                      figure={figures[shown.row]?.[shown.column] ?? null}
                      draft={draft}
                      comment={
                        mayReturn
                          ? {
                              text: notes[nameOf(report, shown)] ?? '',
                              onChange: (text) =>
                                setNotes((old) => ({ ...old, [nameOf(report, shown)]: text })),
                            }
                          : undefined
                      }
                    />
                  </div>
                )
              }
            >
              <FormTable
                report={report}
                figures={figures}
                draft={draft}
                show={show}
                at={at}
                onMove={move}
                shown={shown}
                jump={jump}
                address={(spot) =>
                  `${paths.report(id)}${stringifySearch({ ...search, behind: undefined, cell: nameOf(report, spot) })}`
                }
                onOpen={look}
                onExplain={explain}
                weights={weights}
                commented={commented}
              />
              <p className="sm t2 form__legend">
                {t('reports.form_legend')}{' '}
                <span className="noprint">{t(draft ? 'reports.form_keys_draft' : 'reports.form_keys')}</span>
              </p>
            </SidePanel>
          </>
        )}
        {typeof report.listed === 'number' && (
          <Box heading={t('reports.listed')}>
            <CountedCases
              figure={t('reports.records', { n: hundredths(report.listed) })}
              source={cellSource(id, 'list', 'count')}
            />
          </Box>
        )}
        {report.sections.length > 0 && (
          <WithCases shown={ofText} onClose={() => look(undefined)}>
            <div className="stack">
              <Sections
                report={report}
                draft={draft}
                comment={
                  mayReturn
                    ? {
                        of: (section) => sectionNotes[section] ?? '',
                        onChange: (section, text) => setSectionNotes((old) => ({ ...old, [section]: text })),
                      }
                    : undefined
                }
              />
            </div>
          </WithCases>
        )}
        <SheetFoot report={report} draft={draft} />
        <div className="report__life noprint">
          <Box heading={t('reports.history')}>
            <ReportHistory id={id} />
          </Box>
          <div className="stack">
            <Proof report={report} />
            <Sources report={report} />
          </div>
        </div>
      </div>
      {draft && <SaveBar report={report} draft={draft} />}
      {step && (
        <ReportStep
          report={report}
          action={step}
          {...(step === 'return' ? { comments } : {})}
          onClose={() => choose()}
          onDone={(answer) => {
            setNotes(noFigures);
            setSectionNotes(noFigures);
            if (answer.id !== id) void navigate({ to: paths.report(answer.id) });
          }}
        />
      )}
    </div>
  );
}

/** What was written, without what was left empty. */
const said = (notes: Values): [string, string][] =>
  Object.entries(notes).flatMap(([name, text]): [string, string][] =>
    text.trim() ? [[name, text.trim()]] : [],
  );

const headingOf = ({ form, title }: ReportView): string =>
  [...new Set([formName(form, title), inWords(title)])].join(' – ');

interface NextProps {
  report: ReportView;
  steps: ReturnType<typeof useReportSteps>;
  onChoose: (action: string) => void;
  unsaved: number;
}

/** What the report waits for, and what still stands in the way. */
function Next({ report, steps, onChoose, unsaved }: NextProps) {
  const t = useT();
  const { label } = useLabels();
  const next = NEXT[report.state];
  const barred = steps.find(({ action, allowed }) => action === next && !allowed);
  if (!next) return null;
  return (
    <NextAction
      heading={t('case.next')}
      action={label('report_next', report.state)}
      buttons={
        unsaved > 0 ? null : (
          <StepButtons
            steps={steps}
            wanted={[next, ...LIFE.filter((each) => each === 'return')]}
            onChoose={onChoose}
          />
        )
      }
      why={
        <>
          {unsaved > 0 && <span>{t('reports.save_first')}</span>}
          {barred?.why_not && <span>{barred.why_not}</span>}
          {report.receiver && report.state === 'signed' && (
            <span>{t('reports.goes_to', { unit: report.receiver.name })}</span>
          )}
        </>
      }
    />
  );
}

/** That there was nothing is said, not left open. */
function Nil({ draft }: { draft: Draft }) {
  const t = useT();
  return (
    <p>
      <Checkbox
        checked={draft.get(NIL) === 'true'}
        onChange={(event) => draft.set({ [NIL]: String(event.target.checked) })}
      >
        {t('reports.nil_switch')}
      </Checkbox>
    </p>
  );
}

/** The units below whose figures are in the sum. */
function Sources({ report: { sources } }: { report: ReportView }) {
  const t = useT();
  if (sources.length === 0) return null;
  return (
    <Box flush id="sources" heading={t('reports.sources')} right={t('reports.summed', countsOf(sources))}>
      <ul className="list list--tight">
        {sources.map(({ unit, report_id }) => (
          <li key={unit.id}>
            <span className="grow">
              {report_id ? <Link to={paths.report(report_id)}>{unit.name}</Link> : unit.name}
            </span>
            {!report_id && <span className="r t2">{t('reports.from_records')}</span>}
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** The head of the printed sheet, as the annex of the circular has it. */
function SheetHead({ report }: { report: ReportView }) {
  const t = useT();
  return (
    <div className="sheethead onpaper">
      <div>
        <p>{t('reports.sheet_form', { form: report.form })}</p>
        <p>{t('reports.sheet_basis', { basis: report.legal_basis })}</p>
      </div>
      <div>
        <p>{t('reports.sheet_from', { unit: report.unit.name })}</p>
        {report.receiver && <p>{t('reports.sheet_to', { unit: report.receiver.name })}</p>}
      </div>
    </div>
  );
}

/** What stands under the table, and who signs. */
function SheetFoot({ report, draft }: { report: ReportView; draft: Draft | undefined }) {
  const t = useT();
  const note = textPointer('note');
  return (
    <>
      {draft && (
        <div className="noprint">
          <TextArea
            label={t('reports.note_label')}
            rows={2}
            value={draft.get(note)}
            onChange={(event) => draft.set({ [note]: event.target.value })}
          />
        </div>
      )}
      {(report.note || report.rounding) && (
        <p className="sm prewrap">
          {report.note && (
            <span className={draft ? 'onpaper' : 'line'}>{t('reports.note', { note: report.note })}</span>
          )}
          <span className="t2">{inWords(report.rounding)}</span>
        </p>
      )}
      <div className="sheetfoot onpaper">
        {(['reports.sheet_preparer', 'reports.sheet_checker', 'reports.sheet_head'] as const).map((who) => (
          <p key={who}>
            <b>{t(who)}</b>
            <span className="line">{t('reports.sheet_sign')}</span>
          </p>
        ))}
      </div>
    </>
  );
}
