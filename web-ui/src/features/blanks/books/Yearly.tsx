import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { FileMenu } from '~/ui/FileMenu';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Scroll } from '~/ui/Scroll';
import { Empty } from '~/ui/Waiting';
import { Named } from '../Named';
import type { BlankType, YearlyLine, YearlyReport } from '../types';
import { fileOf, FORMATS } from './queries';
import { hasEnded, lastDay } from './year';

/** The columns, in the order of the files. */
const FIGURES = [
  'opening',
  'printed',
  'received',
  'sent',
  'used',
  'issued',
  'returned',
  'spoiled',
  'lost',
  'recalled',
  'destroyed',
  'in_transit',
  'remaining',
] as const satisfies readonly (keyof YearlyLine)[];

interface Props {
  type: BlankType;
  year: number;
  holder: string | undefined;
  report: UseQueryResult<YearlyReport>;
}

/** What became of the blanks in a year: a row a holder, and whether it ends with the balance of that day. */
export function Yearly({ type, year, holder, report: { data, error, refetch } }: Props) {
  const t = useT();
  const { label } = useLabels();
  const heading = t('books.yearly', { year });
  const due = data?.due.find((one) => one.type === type);
  const asOf = hasEnded(year, today()) ? lastDay(year) : undefined;
  const isEmpty = data?.data.length === 0;
  return (
    <Box
      flush
      heading={heading}
      mark={
        data &&
        !isEmpty && (
          <Chip mood={data.holds ? 'ok' : 'err'}>{t(data.holds ? 'books.holds' : 'books.not_holds')}</Chip>
        )
      }
      right={
        data && (
          <FileMenu
            size="small"
            of={heading}
            formats={FORMATS}
            address={fileOf('yearly-report', { type, year: String(year), holder })}
          />
        )
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <p className="t2 sm blanks__about">
          {t('books.until', { date: date(asOf ?? today()) })}{' '}
          {due && t('books.due', { date: date(due.due_on) })}
        </p>
      )}
      {isEmpty && (
        <Empty heading={t('books.none', { type: label('blank_type', type), year })}>
          <p>{t('books.none_about')}</p>
        </Empty>
      )}
      {data && !isEmpty && (
        <>
          <Scroll label={t('statistics.table', { name: heading })}>
            <Table report={data} asOf={asOf} />
          </Scroll>
          <p className="t2 sm blanks__about">{t('books.reckoned')}</p>
        </>
      )}
    </Box>
  );
}

/** A row leads to the ledger of its holder as it stood when the year ended. */
function Table({ report, asOf }: { report: YearlyReport; asOf: string | undefined }) {
  const t = useT();
  const { label } = useLabels();
  const cells = (line: YearlyLine) =>
    FIGURES.map((figure) => (
      <td key={figure} className="num">
        <Named name={label('blank_yearly', figure)} n={line[figure]} />
      </td>
    ));
  return (
    <table className="tbl tbl--cards yearly">
      <thead>
        <tr>
          <th scope="col">{t('blanks.holder')}</th>
          {FIGURES.map((figure) => (
            <th key={figure} scope="col" className="num">
              {label('blank_yearly', figure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.data.map((line) => (
          <tr key={line.holder_id} data-row={line.holder_id}>
            <th scope="row">
              <Link
                className="who"
                to={paths.blanks()}
                search={{ type: line.type, holder: line.holder_id ?? undefined, as_of: asOf }}
              >
                {line.holder_name}
              </Link>
            </th>
            {cells(line)}
          </tr>
        ))}
        {report.totals.map((line) => (
          <tr key={line.type} className="yearly__sum">
            <th scope="row">{t('books.sum')}</th>
            {cells(line)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
