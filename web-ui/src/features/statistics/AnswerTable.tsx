import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { date, dayOf } from '~/lib/dates';
import { hundredths, percent, signed } from '~/lib/numbers';
import { along, byCell, cellOf, isRunning, isSoFar, type Answer, type FigureRow } from './question';
import { HIDDEN, placeName } from './words';

/** The search of the address that opens the cases of a cell, or of what it is set beside. */
export type Open = (cell: string, side?: 'base') => Record<string, string | undefined>;

interface Props {
  answer: Answer;
  open: Open;
}

/** The figures as they were asked for; each that is shown and is not nought opens its cases. */
export function AnswerTable(props: Props) {
  return props.answer.by.length === 2 ? <Crossed {...props} /> : <Listed {...props} />;
}

function Listed({ answer, open }: Props) {
  const t = useT();
  const { rows, total, measure, by } = answer;
  const hasShares = rows.some(({ share }) => share !== undefined && share !== null);
  const compared = total.base !== undefined && total.base !== null;
  const line = (row: FigureRow, name: ReactNode) => (
    <>
      <th scope="row">{name}</th>
      <td className="num">
        <Opened row={row} open={open} />
      </td>
      {hasShares && (
        <td className="num">{row.share !== undefined && row.share !== null && percent(row.share)}</td>
      )}
      {compared && (
        <>
          <td className="num">
            <Beside row={row} value={row.base} open={() => open(cellOf(row.key), 'base')} what="base" />
          </td>
          <td className="num">
            {isRunning(answer, row.key) ? (
              '–'
            ) : (
              <Beside
                row={row}
                value={row.change}
                write={(value) => signed(value, hundredths)}
                open={() => open(cellOf(row.key), row.figure ? undefined : 'base')}
                what="change"
              />
            )}
          </td>
          <td className="num">
            {!isRunning(answer, row.key) && isShown(row, row.percent) ? signed(row.percent, percent) : '–'}
          </td>
        </>
      )}
    </>
  );
  return (
    <table className="tbl figures">
      <caption className="vh">{inWords(measure.words)}</caption>
      <thead>
        <tr>
          <th scope="col">{by[0] ? t('statistics.value') : t('statistics.measure')}</th>
          <th scope="col" className="num">
            {t(`statistics.unit_${measure.unit}`)}
          </th>
          {hasShares && (
            <th scope="col" className="num">
              {t('statistics.share')}
            </th>
          )}
          {compared &&
            (['base', 'change', 'percent'] as const).map((what) => (
              <th key={what} scope="col" className="num">
                {t(`statistics.${what}`)}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={cellOf(row.key)} data-row={cellOf(row.key)}>
            {line(
              row,
              <>
                {placeName(row)} <SoFar answer={answer} of={row.key} />
              </>,
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr data-row={cellOf(total.key)}>
          {line(total, by[0] ? t('statistics.all') : inWords(measure.words))}
        </tr>
      </tfoot>
    </table>
  );
}

const isShown = ({ suppressed }: FigureRow, value: number | null | undefined): value is number =>
  !suppressed && value !== undefined && value !== null;

interface BesideProps {
  row: FigureRow;
  value: number | null | undefined;
  write?: (value: number) => string;
  open: () => Record<string, string | undefined>;
  what: 'base' | 'change';
}

/** What a figure is set beside, and the change from it: the way to the cases that make it. */
function Beside({ row, value, write = hundredths, open, what }: BesideProps) {
  const t = useT();
  if (!isShown(row, value)) return '–';
  const shown = write(value);
  const isNothing = what === 'base' ? !value : !row.figure && !row.base;
  if (isNothing) return shown;
  const name = placeName(row) || t('statistics.all');
  return (
    <Link
      to="."
      search={open()}
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-label={t('statistics.open', { name: `${name}, ${t(`statistics.${what}`)}`, n: shown })}
    >
      {shown}
    </Link>
  );
}

/** Until which day a time reaches that is not over. */
function SoFar({ answer, of }: { answer: Answer; of: FigureRow['key'] }) {
  const t = useT();
  return (
    isSoFar(answer, of) && (
      <small className="t2 nw">{t('statistics.so_far', { day: date(dayOf(answer.as_of)) })}</small>
    )
  );
}

function Crossed({ answer, open }: Props) {
  const t = useT();
  const rows = along(answer, 0);
  const columns = along(answer, 1);
  const cells = byCell(answer);
  const at = (...key: (string | null)[]) => {
    const row = cells.get(cellOf(key));
    return (
      <td key={cellOf(key)} className="num">
        {row ? (
          <Opened row={row} open={open} withChange={!isRunning(answer, row.key)} />
        ) : (
          <span className="t2">–</span>
        )}
      </td>
    );
  };
  const line = (key: string | null, name: string) => (
    <tr key={key} data-row={cellOf([key, null])}>
      <th scope="row">
        {name} <SoFar answer={answer} of={[key, null]} />
      </th>
      {columns.map((column) => at(key, column.key[1] ?? null))}
      {at(key, null)}
    </tr>
  );
  return (
    <table className="tbl figures">
      <caption className="vh">{inWords(answer.measure.words)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`statistics.unit_${answer.measure.unit}`)}</th>
          {columns.map((column) => (
            <th key={column.key[1]} scope="col" className="num">
              {capital(inWords(column.labels[1]))} <SoFar answer={answer} of={column.key} />
            </th>
          ))}
          <th scope="col" className="num">
            {t('statistics.all')}
          </th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => line(row.key[0] ?? null, capital(inWords(row.labels[0]))))}</tbody>
      <tfoot>{line(null, t('statistics.all'))}</tfoot>
    </table>
  );
}

interface OpenedProps extends Pick<Props, 'open'> {
  row: FigureRow;
  withChange?: boolean;
}

/** A figure as the way to its cases; why there is none where it is hidden. */
function Opened({ row, open, withChange }: OpenedProps) {
  const t = useT();
  const { figure, suppressed, key, change } = row;
  if (suppressed)
    return (
      <span className="t2" title={t('statistics.hidden')}>
        <span aria-hidden="true">{HIDDEN}</span>
        <span className="vh">{t('statistics.hidden')}</span>
      </span>
    );
  const number = hundredths(figure ?? 0);
  return (
    <>
      {figure ? (
        <Link
          to="."
          search={open(cellOf(key))}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-label={t('statistics.open', { name: placeName(row) || t('statistics.all'), n: number })}
        >
          {number}
        </Link>
      ) : (
        <span className="t2">0</span>
      )}
      {withChange && change !== undefined && change !== null && (
        <small className="line t2">{signed(change, hundredths)}</small>
      )}
    </>
  );
}
