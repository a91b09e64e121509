import '../admin.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { CalendarPlus, ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { longDay } from '~/i18n/days';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Empty, Skeleton } from '~/ui/Waiting';
import { AdminTabs } from '../AdminTabs';
import { AddDay, RemoveDay } from './HolidayDialog';
import { daysOfYear } from './queries';
import { sums, type HolidayRow } from './year';
import { YearPicture } from './YearPicture';

export const HolidaysPage = () => (
  <Guarded right="reference_read" heading="admin.holidays">
    <Year />
  </Guarded>
);

const yearOf = (asked: string | undefined): number => {
  const year = Number(asked);
  return Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : Number(today().slice(0, 4));
};

/** The working calendar of the State by years: a picture, and the same as a table. */
function Year() {
  const t = useT();
  const year = yearOf(useSearch({ from: '/app/admin/holidays' }).year);
  const mayWrite = has(useAccount(), 'reference_write');
  const { data, error, refetch } = useQuery(daysOfYear(year));
  const [adding, setAdding] = useState<string>();
  const [removing, setRemoving] = useState<HolidayRow>();
  const [told, setTold] = useState('');
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  const days = data?.data ?? [];
  // A day that the calendar says something about already is taken away first: it is never changed.
  const choose = (day: string) => {
    const row = days.find((each) => each.day === day && each.kind !== 'tet_anchor');
    if (row) setRemoving(row);
    else setAdding(day);
  };
  return (
    <>
      <PageHead heading={t('holidays.of', { year })} title={t('admin.holidays')} about={t('holidays.about')}>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        {mayWrite && (
          <Button kind="primary" icon={CalendarPlus} onClick={() => setAdding('')}>
            {t('holidays.add')}
          </Button>
        )}
      </PageHead>
      <AdminTabs />
      <div className="row year__turn noprint">
        <YearLink year={year - 1}>
          <Icon of={ChevronLeft} small />
          {year - 1}
        </YearLink>
        <b aria-current="date">{year}</b>
        <YearLink year={year + 1}>
          {year + 1}
          <Icon of={ChevronRight} small />
        </YearLink>
      </div>
      <div className="stack">
        {told && (
          <Note mood="ok" role="status">
            {told}
          </Note>
        )}
        {data ? (
          <>
            <p className="sm">{t('holidays.sum', { year, ...sums(year, days) })}</p>
            {days.some(({ verified, kind }) => !verified && kind !== 'tet_anchor') && (
              <Note mood="warn">{t('holidays.unverified')}</Note>
            )}
            <YearPicture key={year} year={year} days={days} onChoose={mayWrite ? choose : undefined} />
            <Box flush heading={t('holidays.list')} right={days.length}>
              {days.length > 0 ? (
                <DayTable days={days} onRemove={mayWrite ? setRemoving : undefined} />
              ) : (
                <Empty heading={t('holidays.none', { year })}>{t('holidays.none_about')}</Empty>
              )}
            </Box>
          </>
        ) : (
          <Skeleton rows={12} />
        )}
      </div>
      {adding !== undefined && (
        <AddDay
          day={adding}
          onClose={() => setAdding(undefined)}
          onDone={({ moved_count }) => setTold(t('holidays.entered', { n: moved_count }))}
        />
      )}
      {removing && (
        <RemoveDay
          row={removing}
          onClose={() => setRemoving(undefined)}
          onDone={({ moved_count }) => setTold(t('holidays.removed', { n: moved_count }))}
        />
      )}
    </>
  );
}

function YearLink({ year, children }: { year: number; children: ReactNode }) {
  return (
    <Link className="btn btn--s" to="." search={{ year: String(year) }} resetScroll={false}>
      {children}
    </Link>
  );
}

function DayTable({
  days,
  onRemove,
}: {
  days: HolidayRow[];
  onRemove: ((row: HolidayRow) => void) | undefined;
}) {
  const t = useT();
  const { label } = useLabels();
  return (
    <table className="tbl tbl--cards">
      <thead>
        <tr>
          <th scope="col">{t('holidays.day')}</th>
          <th scope="col">{t('holidays.kind')}</th>
          <th scope="col">{t('holidays.name')}</th>
          <th scope="col">{t('holidays.source')}</th>
          {onRemove && (
            <th scope="col">
              <span className="vh">{t('case.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((row) => (
          <tr key={row.day + row.kind}>
            <th scope="row" className="nw">
              {longDay(row.day, locale())}
            </th>
            <td>{label('day_kind', row.kind)}</td>
            <td>{row.name}</td>
            <td className="t2">
              {row.source} {!row.verified && <Chip mood="line">{t('holidays.computed')}</Chip>}
            </td>
            {onRemove && (
              <td className="noprint acts">
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t('holidays.remove_of', { day: longDay(row.day, locale()) })}
                  onClick={() => onRemove(row)}
                >
                  {t('holidays.take')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
