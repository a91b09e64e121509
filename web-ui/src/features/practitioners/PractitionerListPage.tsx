import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { Empty } from '~/ui/Waiting';
import { practitionerList, type PractitionerRow } from './queries';

/** The registry of those who perform legal aid (Luật TGPL Đ.17), in the order of the Vietnamese alphabet. */
export function PractitionerListPage() {
  const t = useT();
  const { options } = useLabels();
  const { cursor, kind } = useSearch({ from: '/app/practitioners' });
  const navigate = useNavigate({ from: '/app/practitioners' });
  const list = useQuery(practitionerList({ kind, cursor }));
  return (
    <>
      <PageHead heading={t('nav.practitioners')} about={t('practitioners.about')} />
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
        later={cursor !== undefined}
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
  return (
    <table className="tbl tbl--cards">
      <thead>
        <tr>
          <th scope="col">{t('practitioners.name')}</th>
          <th scope="col">{t('practitioners.kind')}</th>
          <th scope="col">{t('case.provider')}</th>
          <th scope="col">{t('practitioners.card')}</th>
          <th scope="col" className="num">
            {t('practitioners.open_cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link className="who" to={paths.practitioner(row.id)}>
                {row.full_name}
              </Link>
            </th>
            <td>{label('practitioner_kind', row.kind)}</td>
            <td className="t2">{row.organisation_name}</td>
            <td className="mono">{row.card_number}</td>
            <td className="num">{row.internal?.open_cases}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
