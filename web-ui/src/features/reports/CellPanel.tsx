import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { hundredths, signed } from '~/lib/numbers';
import { Chip } from '~/ui/Chip';
import { CountedCases } from '~/ui/CountedCases';
import { TextArea } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { cellSource } from './behind';
import { CellPeriods } from './CellPeriods';
import { explanationPointer, type Draft } from './draft';
import { cellAt, nameOf, type Spot } from './figures';
import { lineOf, sidesOf, spotsOf } from './identities';
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
      <CellPeriods
        key={nameOf(report, spot)}
        id={report.id}
        row={row.code}
        column={column.code}
        period={{ words: report.period_words, figure }}
      />
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
            {inWords(one.words)}: {sidesOf(one)}
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
        <CountedCases
          figure={t('reports.records', { n: hundredths(cell.counted) })}
          source={cellSource(report.id, row.code, column.code)}
        />
      )}
    </>
  );
}
