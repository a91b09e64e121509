import { useNavigate, useSearch } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useOrganisationNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital, inWords } from '~/i18n/words';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { Letter } from './Letter';
import { stateSign } from './letters';
import { reportList } from './queries';
import type { CompletenessRow, ReportPeriod } from './types';
import { formName, lastDay, lateness, shortUnit } from './words';

interface Props {
  form?: string;
  /** Of every year where it is left out. */
  year?: number;
  periods: ReportPeriod[];
  units: CompletenessRow['unit'][];
}

/** The reports themselves, narrowed by year, period, unit, receiver and state: every edition has its row. */
export function ReportList({ form, year, periods, units }: Props) {
  const t = useT();
  const { options, label } = useLabels();
  const { period, state, organisation_id, receiver_id } = useSearch({ from: '/app/reports' });
  const names = useOrganisationNames([organisation_id, receiver_id]);
  const navigate = useNavigate();
  const search = {
    ...(form ? { form } : {}),
    ...(period ? { period } : {}),
    ...(organisation_id ? { organisation_id } : {}),
    ...(receiver_id ? { receiver_id } : {}),
    ...(state ? { state } : {}),
  };
  const list = useList(reportList({ ...search, ...(year ? { year } : {}) }));
  const filter = { ...search, ...(year ? { year: String(year) } : {}) };
  const named = (id: string | undefined) => (id ? [{ value: id, label: names[id] ?? '' }] : []);
  const change = (name: string, value: string | undefined) =>
    void navigate({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, [name]: value }) });
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'period',
            label: t('reports.period'),
            options: periods.map(({ period: value, words }) => ({ value, label: capital(inWords(words)) })),
            value: period,
          },
          {
            name: 'organisation_id',
            label: t('reports.unit'),
            options: organisation_id
              ? named(organisation_id)
              : units.map(({ id, name }) => ({ value: id, label: shortUnit(name) })),
            value: organisation_id,
          },
          ...(receiver_id
            ? [
                {
                  name: 'receiver_id',
                  label: t('reports.receiver'),
                  options: named(receiver_id),
                  value: receiver_id,
                },
              ]
            : []),
          { name: 'state', label: t('reports.state'), options: options('report_state'), value: state },
        ]}
        onChange={change}
        right={<Export path="/api/v1/reports" filter={filter} size="small" />}
      />
      <Listing
        label={t('reports.list')}
        query={list}
        source={{ path: '/api/v1/reports', filter }}
        onClear={
          period || state || organisation_id || receiver_id
            ? () =>
                void navigate({
                  to: '.',
                  search: (old: Record<string, unknown>) => ({
                    ...old,
                    period: undefined,
                    state: undefined,
                    organisation_id: undefined,
                    receiver_id: undefined,
                  }),
                })
            : undefined
        }
        empty={
          <Empty
            heading={t('reports.none')}
            action={
              <LinkButton to={paths.reports()} size="small">
                {t('reports.view_matrix')}
              </LinkButton>
            }
          />
        }
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('reports.unit')}
            lead={({ id, unit, edition }) => ({
              to: paths.report(id),
              name: unit.name,
              ...(edition > 1
                ? { mark: <Chip mood="line">{t('reports.edition_n', { n: edition })}</Chip> }
                : {}),
            })}
            columns={[
              { name: t('reports.form'), kind: 'code', cell: (row) => formName(row.form, row.title) },
              { name: t('reports.period'), cell: (row) => capital(inWords(row.period_words)) },
              {
                name: t('reports.state'),
                cell: (row) => (
                  <span className="row">
                    <Letter of={stateSign(row.state)} /> {label('report_state', row.state)}
                    {row.nil && <Chip mood="line">{t('reports.nil')}</Chip>}
                  </span>
                ),
              },
              { name: t('reports.due'), minor: true, cell: (row) => lastDay(row.due_at) },
              {
                name: t('reports.sent'),
                cell: (row) => {
                  const late = lateness(row);
                  return (
                    <>
                      {dateTime(row.submitted_at)} {late && <Chip mood="warn">{t(late)}</Chip>}
                    </>
                  );
                },
              },
            ]}
          />
        )}
      </Listing>
    </>
  );
}
