import { Download } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '~/api/client';
import { useList } from '~/api/list';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital, inWords } from '~/i18n/words';
import { date } from '~/lib/dates';
import { hundredths, signed } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { TextArea } from '~/ui/Field';
import { Listing } from '~/ui/Listing';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { explanationPointer, type Draft } from './draft';
import { cellAt, nameOf, type Spot } from './figures';
import { lineOf, spotsOf } from './identities';
import { cellRecords } from './queries';
import type { ReportView } from './types';

interface Props {
  report: ReportView;
  spot: Spot;
  figure: number | null;
  draft: Draft | undefined;
  /** What is to be said of the cell when the report is sent back; only for those who may do that now. */
  comment: { text: string; onChange: (text: string) => void } | undefined;
}

/** What stands behind a figure: what it counts, how it moved, who said what about it, and its very cases. */
export function CellPanel({ report, spot, figure, draft, comment }: Props) {
  const t = useT();
  const [row, column] = [report.rows[spot.row], report.columns[spot.column]];
  const cell = cellAt(report.cells, spot);
  const measure = report.definitions.find(({ code }) => code === report.measures[spot.row]?.[spot.column]);
  if (!row || !column) return null;
  const said = report.comments.filter((one) => one.row === row.code && one.column === column.code);
  const broken = report.broken.filter((one) =>
    spotsOf(report, one).some((each) => nameOf(report, each) === nameOf(report, spot)),
  );
  const differs = cell?.counted !== null && cell?.counted !== undefined && cell.counted !== figure;
  return (
    <>
      <p className="t2">
        {capital(
          [inWords(row.words), inWords(column.heading), inWords(column.words)].filter(Boolean).join(' · '),
        )}
      </p>
      <p className="row row--apart">
        <span>
          <b className="big">{figure === null ? '…' : hundredths(figure)}</b>{' '}
          {inWords(report.unit_of_measure)}
        </span>
        {differs ? (
          <Chip mood="warn">{t('reports.records_say', { n: hundredths(cell.counted ?? 0) })}</Chip>
        ) : (
          cell?.counted !== null &&
          cell?.counted !== undefined && <Chip mood="ok">{t('reports.as_counted')}</Chip>
        )}
      </p>
      {cell?.reason && (
        <p>
          {t('reports.reason_is')} <q>{cell.reason}</q>
        </p>
      )}
      <p className="t2 sm">
        {typeof cell?.previous === 'number'
          ? t('reports.previous_moved', {
              n: hundredths(cell.previous),
              by: signed((figure ?? 0) - cell.previous, hundredths),
            })
          : t('reports.no_previous')}
      </p>
      {measure && (
        <p className="sm">
          <b>{inWords(measure.words)}.</b> {inWords(measure.definition)}{' '}
          <span className="t2">{measure.legal_basis}</span>
        </p>
      )}
      {row.sum || column.sum ? <p className="sm t2">{t('reports.is_sum')}</p> : null}
      {said.map(({ text }) => (
        <Note key={text} mood="warn">
          <b>{t('reports.returned_for')}</b> {text}
        </Note>
      ))}
      {broken.map((one) => (
        <div key={lineOf(one)} className="stack-s">
          <p className="sm">
            <Chip mood={one.strength === 'error' ? 'err' : one.strength === 'explain' ? 'warn' : 'info'}>
              {one.rule}
            </Chip>{' '}
            {inWords(one.words)}: {hundredths(one.left)} ≠ {hundredths(one.right)}
          </p>
          {one.strength === 'explain' &&
            (draft ? (
              <TextArea
                label={t('reports.explanation')}
                data-explain={lineOf(one)}
                value={draft.get(explanationPointer(lineOf(one)))}
                onChange={(event) => draft.set({ [explanationPointer(lineOf(one))]: event.target.value })}
              />
            ) : (
              report.explanations[lineOf(one)] && <q>{report.explanations[lineOf(one)]}</q>
            ))}
        </div>
      ))}
      {comment && (
        <TextArea
          label={t('reports.comment')}
          hint={t('reports.comment_hint')}
          value={comment.text}
          onChange={(event) => comment.onChange(event.target.value)}
        />
      )}
      {cell?.counted !== null && cell?.counted !== undefined && (
        <Records report={report} row={row.code} column={column.code} sum={cell.counted} />
      )}
    </>
  );
}

interface RecordsProps {
  report: Pick<ReportView, 'id'>;
  row: string;
  column: string;
  /** What they come to, in hundredths. */
  sum: number;
}

/** The cases behind a figure; a sealed one is named by its code alone. */
export function Records({ report: { id }, row, column, sum }: RecordsProps) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const list = useList(cellRecords(id, row, column));
  const [refused, setRefused] = useState<Problem>();
  const files = `/api/v1/reports/${id}/cells/${encodeURIComponent(row)}/${encodeURIComponent(column)}/records`;
  const n = hundredths(sum);
  return (
    <>
      <div className="row row--apart">
        <h3>{t('reports.records', { n })}</h3>
        {has(account, 'row_export') && (
          <Button
            size="small"
            icon={Download}
            onClick={() => void download(`${files}?format=xlsx`).catch(setRefused)}
          >
            XLSX
          </Button>
        )}
      </div>
      <ProblemAlert problem={refused} />
      <Listing
        label={t('reports.records', { n })}
        query={list}
        empty={<p className="list__none">{t('reports.no_records')}</p>}
      >
        {(rows) => (
          <ul className="list list--tight drill">
            {rows.map((record) => (
              <li key={record.id}>
                <span className="grow">
                  {record.form && has(account, 'case_list') ? (
                    <Link to={paths.case(record.id)} className="mono">
                      {record.code}
                    </Link>
                  ) : (
                    <span className="mono">{record.code ?? t('reports.gone_case')}</span>
                  )}
                  <span className="t2 line">
                    {[label('form', record.form), label('case_state', record.state), record.organisation_name]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className="r t2 nw">
                  {date(record.ended_on ?? record.accepted_at)}
                  {record.hundredths !== 100 && <span className="line">{hundredths(record.hundredths)}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}
