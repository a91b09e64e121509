import { useNavigate, useSearch } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { FilterBar } from '~/ui/FilterBar';
import { Export } from '~/ui/Export';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { SavedViews } from '~/ui/SavedViews';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { AsOf } from './AsOf';
import { organisationList, type OrganisationRow } from './queries';

/** Everybody in the system on a day: 63 provinces until 30/06/2025, 34 after. */
export function OrganisationListPage() {
  const t = useT();
  const { options } = useLabels();
  const { type, as_of } = useSearch({ from: '/app/organisations' });
  const navigate = useNavigate({ from: '/app/organisations' });
  const source = { path: '/api/v1/organisations', filter: { type, as_of } } as const;
  const list = useList(organisationList({ type, as_of }));
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, [name]: value }) });
  return (
    <>
      <PageHead heading={t('nav.organisations')} about={t('organisations.about')}>
        <Export {...source} />
      </PageHead>
      <SavedViews page="organisations" search={{ type, as_of }} />
      <FilterBar
        onChange={narrow}
        filters={[
          {
            name: 'type',
            label: t('organisations.type'),
            options: options('organisation_type'),
            value: type,
          },
        ]}
        right={<AsOf day={as_of} onChoose={(day) => narrow('as_of', day)} />}
      />
      <Listing
        label={t('organisations.list')}
        query={list}
        source={source}
        onClear={as_of || type ? () => void navigate({ search: {} }) : undefined}
        empty={<Empty heading={t('list.nothing')} />}
      >
        {(rows) => <Register rows={rows} />}
      </Listing>
    </>
  );
}

function Register({ rows }: { rows: OrganisationRow[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <RowTable
      rows={rows}
      heading={t('organisations.name')}
      lead={({ id, name }) => ({ to: paths.organisation(id), name })}
      columns={[
        { name: t('organisations.code'), kind: 'code', cell: ({ code }) => code },
        { name: t('organisations.type'), cell: ({ type }) => label('organisation_type', type) },
        {
          name: t('organisations.valid'),
          cell: ({ valid_from, valid_to }) =>
            valid_to ? (
              <Chip mood="line">{t('organisations.until', { to: date(valid_to) })}</Chip>
            ) : (
              <span className="t2">{t('case.since', { from: date(valid_from) })}</span>
            ),
        },
      ]}
    />
  );
}
