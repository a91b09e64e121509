import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { practitionersOf, useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Skeleton } from '~/ui/Waiting';
import { AsOf } from './AsOf';
import { CorrectOrganisation } from './CorrectOrganisation';
import { LineageLine } from './LineageLine';
import { hasLineage } from './lineage';
import { organisation, partsOf, type OrganisationFile } from './queries';

/** What has others under it, whose parts of a day can be asked for. */
const HAVE_PARTS: OrganisationFile['type'][] = ['agency', 'department', 'centre'];

/** One organisation: its particulars, its parts, what it was made of and what it went into. */
export function OrganisationPage() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/organisations/$id' });
  const { as_of } = useSearch({ from: '/app/organisations/$id' });
  const navigate = useNavigate({ from: '/app/organisations/$id' });
  const day = as_of ?? today();
  const { data, error, refetch } = useQuery(organisation(id));
  const parts = useQuery({ ...partsOf(id, as_of), enabled: data !== undefined });
  const account = useAccount();
  const people = useQuery({
    ...practitionersOf(id),
    enabled: data !== undefined && has(account, 'practitioner_list'),
  });
  const names = useOrganisationNames([data?.parent_id]);
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const rows: [string, ReactNode][] = [
    [t('organisations.code'), data.code],
    [t('organisations.parent'), names[data.parent_id ?? '']],
    [t('organisations.established_by'), data.established_by],
    [t('organisations.address'), data.address],
    [t('organisations.phone'), data.phone],
    [t('organisations.email'), data.email],
    [
      t('organisations.valid'),
      data.valid_to
        ? `${date(data.valid_from)} – ${date(data.valid_to)}`
        : t('case.since', { from: date(data.valid_from) }),
    ],
  ];
  return (
    <>
      <div className="crumbs">
        <Link to={paths.organisations()}>{t('nav.organisations')}</Link>
      </div>
      <PageHead
        heading={data.name}
        about={
          <>
            <span>{label('organisation_type', data.type)}</span>
            {data.valid_to && (
              <Chip mood="line">{t('organisations.until', { to: date(data.valid_to) })}</Chip>
            )}
          </>
        }
      >
        <CorrectOrganisation of={data} />
      </PageHead>
      {(HAVE_PARTS.includes(data.type) || hasLineage(data)) && (
        <div className="filters noprint">
          <AsOf day={as_of} onChoose={(next) => void navigate({ search: { as_of: next } })} />
        </div>
      )}
      <div className="with-panel panel-first">
        <aside className="stack" aria-label={t('organisations.facts')}>
          <Box heading={t('organisations.facts')}>
            <KeyValues rows={rows} />
          </Box>
        </aside>
        <div className="stack">
          {day < data.valid_from && <Note>{t('lineage.before_as_of', { date: date(day) })}</Note>}
          {data.valid_to && day > data.valid_to && (
            <Note>{t('lineage.after_as_of', { date: date(day) })}</Note>
          )}
          <LineageLine of={data} day={day} />
          {parts.data && parts.data.data.length > 0 && (
            <Box flush heading={t('organisations.parts')} right={parts.data.data.length}>
              <SideList
                empty=""
                rows={parts.data.data.map((part) => ({
                  key: part.id,
                  main: <Link to={paths.organisation(part.id)}>{part.name}</Link>,
                  more: label('organisation_type', part.type),
                }))}
              />
            </Box>
          )}
          {people.data && people.data.data.length > 0 && (
            <Box flush heading={t('nav.practitioners')} right={people.data.data.length}>
              <SideList
                empty=""
                rows={people.data.data.map(({ id: key, full_name, kind, internal }) => ({
                  key,
                  main: <Link to={paths.practitioner(key)}>{full_name}</Link>,
                  more: label('practitioner_kind', kind),
                  right: internal && t('practitioners.load', { n: internal.open_cases }),
                }))}
              />
            </Box>
          )}
        </div>
      </div>
    </>
  );
}
