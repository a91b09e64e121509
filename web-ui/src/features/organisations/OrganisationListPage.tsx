import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { now } from '~/lib/clock';
import { date, dayOf } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { DateInput } from '~/ui/DateInput';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { Empty } from '~/ui/Waiting';
import { organisationList, type OrganisationRow } from './queries';

/** Everybody in the system on a day: 63 provinces until 30/06/2025, 34 after. */
export function OrganisationListPage() {
  const t = useT();
  const { options } = useLabels();
  const { cursor, type, as_of } = useSearch({ from: '/app/organisations' });
  const navigate = useNavigate({ from: '/app/organisations' });
  const list = useQuery(organisationList({ type, as_of, cursor }));
  return (
    <>
      <PageHead heading={t('nav.organisations')} about={t('organisations.about')} />
      <FilterBar
        onChange={(name, value) =>
          void navigate({ search: (old: object) => ({ ...old, [name]: value, cursor: undefined }) })
        }
        filters={[
          {
            name: 'type',
            label: t('organisations.type'),
            options: options('organisation_type'),
            value: type,
          },
        ]}
        right={
          <span className="row asof sm">
            <span>{t('organisations.as_of')}</span>
            <DateInput
              aria-label={t('organisations.as_of')}
              value={as_of ?? dayOf(now())}
              onChange={(day) => {
                if (/^\d{4}-\d\d-\d\d$/.test(day)) {
                  void navigate({ search: (old: object) => ({ ...old, as_of: day, cursor: undefined }) });
                }
              }}
            />
          </span>
        }
      />
      <Listing
        label={t('organisations.list')}
        query={list}
        later={cursor !== undefined}
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
    <table className="tbl tbl--cards">
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          <th scope="col">{t('organisations.code')}</th>
          <th scope="col">{t('organisations.type')}</th>
          <th scope="col">{t('organisations.valid')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link className="who" to={paths.organisation(row.id)}>
                {row.name}
              </Link>
            </th>
            <td className="mono t2">{row.code}</td>
            <td>{label('organisation_type', row.type)}</td>
            <td>
              {row.valid_to ? (
                <Chip mood="line">{t('organisations.until', { to: date(row.valid_to) })}</Chip>
              ) : (
                <span className="t2">{t('case.since', { from: date(row.valid_from) })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
