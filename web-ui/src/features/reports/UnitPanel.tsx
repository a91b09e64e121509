import { useQuery } from '@tanstack/react-query';
import { BellRing, FilePlus2 } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { dateTime } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Button, LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { Letter } from './Letter';
import { signOf, wordsOf } from './letters';
import { isSilent, type Chosen } from './matrix';
import { createReport, reportView, STALE } from './queries';
import { ReportHistory } from './ReportHistory';
import { useReportSteps } from './steps';
import type { ReportEvent, ReportView } from './types';
import { formName, lastDay, lateness } from './words';

interface Props {
  chosen: Chosen;
  onStep: (action: ReportEvent) => void;
  onRemind: () => void;
  onMade: (report: ReportView) => void;
}

/** One unit's report of one period: how it stands, what happened to it, and what may be done. */
export function UnitPanel({ chosen, onStep, onRemind, onMade }: Props) {
  const t = useT();
  const account = useAccount();
  const { line, column, cell } = chosen;
  const {
    data: report,
    error,
    refetch,
  } = useQuery({
    ...reportView(cell.report_id ?? ''),
    enabled: Boolean(cell.report_id),
  });
  const steps = useReportSteps(cell.report_id);
  const make = useWrite({
    form: `report.new.${line.unit.id}`,
    send: (body: Parameters<typeof createReport>[0], key) => createReport(body, key),
    stale: STALE,
    onDone: onMade,
  });
  const late = lateness(cell);
  const isOwn = line.unit.id === account?.organisation_id;
  const offered = steps.filter(({ action, allowed }) => allowed && action !== 'reopen');
  return (
    <>
      <p className="row">
        <Letter of={signOf(cell)} />
        <b>{t(wordsOf(cell))}</b>
        {cell.nil && <Chip mood="line">{t('reports.nil')}</Chip>}
        {late && cell.state && <Chip mood="warn">{t(late)}</Chip>}
      </p>
      <KeyValues
        rows={[
          [t('reports.unit'), line.unit.name],
          [t('reports.form'), formName(column.form, column.title)],
          [t('reports.period'), capital(inWords(column.period.words))],
          [t('reports.due'), lastDay(column.period.due_at)],
          [t('reports.sent'), dateTime(cell.submitted_at)],
          [t('reports.edition'), cell.edition ? String(cell.edition) : ''],
          [t('reports.reminded'), dateTime(cell.reminded_at)],
        ]}
      />
      <div className="row">
        {cell.report_id && (
          <LinkButton to={paths.report(cell.report_id)} kind="plain">
            {t('common.open')}
          </LinkButton>
        )}
        {offered.map(({ action, name }) => (
          <Button key={action} onClick={() => onStep(action)}>
            {action === 'return' || action === 'correct' ? `${name}…` : name}
          </Button>
        ))}
        {!cell.report_id && isOwn && has(account, 'report_write') && (
          <Button
            icon={FilePlus2}
            busy={make.isPending}
            onClick={() =>
              make.mutate({
                form: column.form,
                period: column.period.period,
                organisation_id: line.unit.id,
              })
            }
          >
            {t('reports.make')}
          </Button>
        )}
        {isSilent(chosen) && has(account, 'report_remind') && (
          <Button icon={BellRing} onClick={onRemind}>
            {t('reports.remind_one')}
          </Button>
        )}
      </div>
      <ProblemAlert problem={make.error} />
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {cell.report_id && !report && !error && <Skeleton rows={4} />}
      {report && (
        <>
          <Warnings report={report} />
          <h3>{t('reports.history')}</h3>
          <ReportHistory id={report.id} />
        </>
      )}
    </>
  );
}

/** Against the period before, and what does not agree. */
function Warnings({ report }: { report: ReportView }) {
  const t = useT();
  const first = report.cells[0]?.[0];
  const [row, column] = [report.rows[0], report.columns[0]];
  const figure = first?.figure;
  const previous = first?.previous;
  const by = (strength: string) => report.broken.filter((one) => one.strength === strength).length;
  return (
    <>
      {row && column && figure !== null && figure !== undefined && (
        <p>
          {inWords(row.words)}: <b>{hundredths(figure)}</b> {inWords(report.unit_of_measure)}
          <span className="t2 line">
            {previous === null || previous === undefined
              ? t('reports.no_previous')
              : t('reports.previous', { n: hundredths(previous) })}
          </span>
        </p>
      )}
      {report.broken.length > 0 && (
        <p className="row">
          {by('error') > 0 && <Chip mood="err">{t('reports.errors', { n: by('error') })}</Chip>}
          {by('explain') > 0 && <Chip mood="warn">{t('reports.explains', { n: by('explain') })}</Chip>}
          {by('notice') > 0 && <Chip mood="info">{t('reports.remarks', { n: by('notice') })}</Chip>}
        </p>
      )}
    </>
  );
}
