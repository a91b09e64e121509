import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartBar } from 'lucide-react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { SavedViews } from '~/ui/SavedViews';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { practitionerList, type PractitionerRow } from './queries';

/** The registry of those who perform legal aid (Luật TGPL Đ.17), in the order of the Vietnamese alphabet. */
export function PractitionerListPage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const { kind } = useSearch({ from: '/app/practitioners' });
  const navigate = useNavigate({ from: '/app/practitioners' });
  const source = { path: '/api/v1/practitioners', filter: { kind } } as const;
  const list = useList(practitionerList({ kind }));
  return (
    <>
      <PageHead heading={t('nav.practitioners')} about={t('practitioners.about')}>
        {has(account, 'case_list') && (
          <LinkButton to={paths.workload()} icon={ChartBar}>
            {t('workload.title')}
          </LinkButton>
        )}
        <Export {...source} />
      </PageHead>
      <SavedViews page="practitioners" search={{ kind }} />
      <FilterBar
        onChange={(name, value) => void navigate({ search: { [name]: value } })}
        filters={[
          {
            name: 'kind',
            label: t('practitioners.kind'),
            options: options('practitioner_kind'),
            value: kind,
          },
        ]}
      />
      <Listing
        label={t('practitioners.list')}
        query={list}
        source={source}
        onClear={kind ? () => void navigate({ search: {} }) : undefined}
        empty={<Empty heading={t('practitioners.none')} />}
      >
        {(rows) => <Registry rows={rows} />}
      </Listing>
    </>
  );
}

function Registry({ rows }: { rows: PractitionerRow[] }) {
  const t = useT();
  const { label } = useLabels();
  const own = useAccount()?.organisation_id;
  const elsewhere = rows.some(({ organisation_id }) => organisation_id !== own);
  return (
    <RowTable
      rows={rows}
      heading={t('practitioners.name')}
      lead={({ id, full_name, internal }) => ({
        to: paths.practitioner(id),
        name: full_name,
        mark: internal?.absent_until && (
          <Chip mood="line">{`${t('practitioners.absent_until')} ${date(internal.absent_until)}`}</Chip>
        ),
      })}
      columns={[
        { name: t('practitioners.kind'), cell: ({ kind }) => label('practitioner_kind', kind) },
        ...(elsewhere
          ? [{ name: t('case.provider'), cell: (row: PractitionerRow) => row.organisation_name }]
          : []),
        {
          name: t('practitioners.fields'),
          minor: true,
          cell: ({ fields }) => fields.map((field) => label('field', field)).join(', '),
        },
        { name: t('practitioners.card'), kind: 'code', cell: ({ card_number }) => card_number },
        { name: t('practitioners.open_cases'), kind: 'num', cell: ({ internal }) => internal?.open_cases },
      ]}
    />
  );
}
