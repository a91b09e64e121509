import { useQuery } from '@tanstack/react-query';
import { locale, useT } from '~/i18n';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { Meter } from '~/ui/Meter';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { RowTable } from '~/ui/RowTable';
import { Named } from './Named';
import { forecast } from './queries';
import type { BlankType, ForecastLine } from './types';

/** A year's supply fills the bar. */
const FULL = 12;

/** To a tenth, as the API rounds it. */
const tenth = (value: number) =>
  value.toLocaleString(locale() === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 1 });

/** How long what each unit holds will last, and who should ask for more by now. */
export function ForecastBox({ type }: { type: BlankType }) {
  const t = useT();
  const { data, error, refetch } = useQuery(forecast(type));
  if (data?.data.length === 0) return null;
  return (
    <Box flush heading={t('blanks.supply')} isWaiting={!data && !error}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <p className="t2 sm blanks__about">
            {t('blanks.supply_about', { months: data.months, days: data.lead_days })}
          </p>
          <RowTable
            rows={data.data.map((line) => ({ ...line, id: line.holder_id }))}
            heading={t('blanks.holder')}
            lead={({ holder_id, holder_name, below }) => ({
              to: paths.organisation(holder_id),
              name: holder_name,
              ...(below ? { mark: <Chip mood="warn">{t('blanks.below')}</Chip> } : {}),
            })}
            columns={[
              {
                name: t('blanks.held'),
                kind: 'num',
                cell: ({ held }) => <Named name={t('blanks.held')} n={held} />,
              },
              {
                name: t('blanks.in_transit'),
                cell: (line) => <Named name={t('blanks.in_transit')} n={<Travelling {...line} />} />,
              },
              {
                name: t('blanks.monthly_use'),
                kind: 'num',
                cell: ({ monthly_use }) => (
                  <Named name={t('blanks.monthly_use')} n={t('blanks.a_month', { n: tenth(monthly_use) })} />
                ),
              },
              { name: t('blanks.lasts'), cell: (line) => <Lasts {...line} /> },
              {
                name: t('blanks.expected'),
                kind: 'num',
                cell: ({ expected }) => <Named name={t('blanks.expected')} n={expected} />,
              },
              {
                name: t('blanks.reorder'),
                kind: 'num',
                cell: ({ reorder_point }) => <Named name={t('blanks.reorder')} n={reorder_point} />,
              },
            ]}
          />
        </>
      )}
    </Box>
  );
}

function Travelling({ in_transit, oldest_in_transit_days }: ForecastLine) {
  const t = useT();
  if (in_transit === 0) return t('blanks.none_travels');
  return t('blanks.travels', { n: number(in_transit), days: oldest_in_transit_days ?? 0 });
}

function Lasts({ months_of_supply }: ForecastLine) {
  const t = useT();
  if (typeof months_of_supply !== 'number') return t('blanks.unused');
  const words = t('blanks.months', { n: tenth(months_of_supply) });
  return (
    <span className="row">
      <Meter label={words} have={Math.min(FULL, months_of_supply)} of={FULL} />
      {words}
    </span>
  );
}
