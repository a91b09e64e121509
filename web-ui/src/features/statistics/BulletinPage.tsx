import './statistics.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { isNational } from '~/api/types';
import { locale, useT } from '~/i18n';
import { monthName } from '~/i18n/days';
import { inSentence, inWords } from '~/i18n/words';
import { dateTime } from '~/lib/dates';
import { number, percent, signed } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { CopyButton } from '~/ui/CopyButton';
import { Guarded } from '~/ui/Guarded';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { shortName } from '~/ui/provinces';
import { Scroll } from '~/ui/Scroll';
import { Skeleton } from '~/ui/Waiting';
import { BULLETIN } from './board';
import { MonthSteps } from './MonthSteps';
import { MERGED } from './period';
import { Provinces } from './ProvinceMap';
import { bulletin, type BulletinFigure, type BulletinView } from './queries';
import { casesBehind, monthBeside, monthOf } from './question';
import { StatisticsTabs } from './StatisticsTabs';
import { runningUntil } from './words';

/** The monthly notice of court participation, as it can be published. */
export function BulletinPage() {
  return (
    <Guarded right="statistics_read" heading="bulletin.title">
      <OfMonth />
    </Guarded>
  );
}

function OfMonth() {
  const t = useT();
  const navigate = useNavigate();
  const { month } = useParams({ from: '/app/bulletins/$month' });
  const { data, error, refetch } = useQuery(bulletin(month));
  const [refused, setRefused] = useState<Problem>();
  const take = (format: string) => {
    download(`/api/v1/bulletins/${month}/file?format=${format}`).catch(setRefused);
  };
  const running = data && isOver(data) ? undefined : data;
  if (error?.status === 404) return <PageFault problem={error} onRetry={() => void refetch()} />;
  const name = monthName(`${month}-01`, locale());
  return (
    <>
      <StatisticsTabs />
      <PageHead
        heading={t('bulletin.of', { month: inSentence(name) })}
        title={t('bulletin.of', { month: inSentence(name) })}
        about={data ? t('statistics.as_of', { at: dateTime(data.as_of) }) : '\u00a0'}
      >
        <MonthSteps
          month={month}
          onGo={(to) => void navigate({ to: paths.bulletin(to), resetScroll: false })}
        />
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            icon={Download}
            whyNot={running && runningUntil(t, running.as_of)}
            onClick={() => take(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </PageHead>
      <div className="stack">
        <ProblemAlert problem={refused} />
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {!data && !error && <Skeleton rows={12} />}
        {data && <Issue bulletin={data} />}
      </div>
    </>
  );
}

/** What is published is of a month that is over. */
const isOver = ({ month, as_of }: BulletinView): boolean => month < monthOf(as_of);

function Issue({ bulletin: issue }: { bulletin: BulletinView }) {
  const t = useT();
  const { month, figures, silent, rounding, as_of } = issue;
  // Whose figures are of a part of the nation cannot open the cases of all of it.
  const isOfNation = isNational(useAccount());
  const opened = (code: string, of: string, value: number, province?: string): ReactNode =>
    isOfNation && value > 0 && BULLETIN[code] ? (
      <Link
        {...casesBehind({ ...BULLETIN[code], period: of, province })}
        aria-label={t('bulletin.open', {
          n: number(value),
          month: inSentence(monthName(`${of}-01`, locale())),
        })}
      >
        {number(value)}
      </Link>
    ) : (
      number(value)
    );
  return (
    <>
      {!isOver(issue) && (
        <Note>
          {runningUntil(t, as_of)} {t('bulletin.not_over')}
        </Note>
      )}
      <Box flush heading={t('bulletin.figures')} right={issue.legal_basis}>
        <Scroll label={t('statistics.table', { name: t('bulletin.figures') })}>
          <Changes issue={issue} opened={opened} />
        </Scroll>
        <p className="answer__notes">{inWords(rounding)}</p>
      </Box>
      {isOver(issue) && <Published text={issue.text} />}
      <div className={isOfNation ? 'pictures pictures--two' : 'pictures'}>
        {isOfNation && <ByProvince issue={issue} />}
        <Box flush heading={t('bulletin.provinces')}>
          <Scroll label={t('statistics.table', { name: t('bulletin.provinces') })}>
            <table className="tbl figures">
              <thead>
                <tr>
                  <th scope="col">{t('map.province')}</th>
                  {figures.map(({ code, words }) => (
                    <th key={code} scope="col" className="num" title={inWords(words)}>
                      {t(`bulletin.${code}` as 'bulletin.accepted')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {issue.provinces.map(({ code: province, name, figures: own }) => (
                  <tr key={province} data-row={province}>
                    <th scope="row">{shortName(name)}</th>
                    {own.map(({ code, figure }) => (
                      <td key={code} className="num">
                        {opened(code, month, figure, province)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Box>
      </div>
      {silent.length > 0 && (
        <Note mood="warn">
          <b>{t('bulletin.silent', { n: silent.length })}</b>{' '}
          {silent.map(({ name }) => shortName(name)).join(', ')}
        </Note>
      )}
    </>
  );
}

interface ChangesProps {
  issue: BulletinView;
  opened: (code: string, month: string, value: number) => ReactNode;
}

/** Each figure beside the two that it is compared with: the changes can be counted again. */
function Changes({ issue, opened }: ChangesProps) {
  const t = useT();
  const { month, figures } = issue;
  const beside = [
    { what: 'previous' as const, at: monthBeside(month, -1) },
    { what: 'last_year' as const, at: `${Number(month.slice(0, 4)) - 1}${month.slice(4)}` },
  ];
  const change = ({ change: value, percent: part }: BulletinFigure['previous']) =>
    isOver(issue)
      ? `${signed(value, number)}${part === null || part === undefined ? '' : ` (${signed(part, percent)})`}`
      : '–';
  return (
    <table className="tbl figures">
      <thead>
        <tr>
          <th scope="col">{t('statistics.measure')}</th>
          <th scope="col" className="num">
            {monthName(`${month}-01`, locale())}
          </th>
          {beside.map(({ what, at }) => [
            <th key={what} scope="col" className="num">
              {monthName(`${at}-01`, locale())}
            </th>,
            <th key={`${what}-change`} scope="col" className="num">
              {t('statistics.change')}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <tr key={row.code} data-row={row.code}>
            <th scope="row" className={row.part_of ? 'figures__part' : undefined}>
              {inWords(row.words)}
            </th>
            <td className="num b">{opened(row.code, month, row.figure)}</td>
            {beside.map(({ what, at }) => [
              <td key={what} className="num">
                {opened(row.code, at, row[what].base)}
              </td>,
              <td key={`${what}-change`} className="num nw">
                {change(row[what])}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The text as it goes out: Vietnamese in every language of the page. */
function Published({ text }: { text: string }) {
  const t = useT();
  return (
    <Box heading={t('bulletin.text')} right={<CopyButton text={text} name={t('bulletin.copy')} />}>
      <p className="prewrap bulletin__text" lang="vi">
        {text}
      </p>
    </Box>
  );
}

/** The map, for those whose figures are of the whole nation: each tile opens its cases. */
function ByProvince({ issue: { month, provinces } }: { issue: BulletinView }) {
  const t = useT();
  return (
    <Box heading={t('bulletin.map')}>
      <Provinces
        label={t('bulletin.map')}
        counted={t('bulletin.accepted')}
        isNow={month >= MERGED}
        figures={provinces.map(({ code, name, figures }) => {
          const count = figures.find((one) => one.code === 'accepted')?.figure ?? 0;
          return {
            key: code,
            name,
            count,
            shown: number(count),
            ...casesBehind({ ...BULLETIN.accepted, period: month, province: code }),
          };
        })}
      />
    </Box>
  );
}
