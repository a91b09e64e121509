import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { KeyValues } from '~/ui/KeyValues';
import { Listing } from '~/ui/Listing';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Empty, Skeleton } from '~/ui/Waiting';
import { CardsOf } from '../cards/OfPractitioner';
import { CaseTable } from '../cases/CaseTable';
import { caseList } from '../cases/queries';
import { Absences, Contracts } from './Engagements';
import { OPEN_CASES, practitioner } from './queries';

/** One practitioner: the work carried now, and what the registry knows. */
export function PractitionerPage() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/practitioners/$id' });
  const { data, error, refetch } = useQuery(practitioner(id));
  const account = useAccount();
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const rows: [string, ReactNode][] = [
    [t('case.provider'), data.organisation_name],
    [t('practitioners.card'), data.card_number ?? undefined],
    [t('practitioners.fields'), data.fields.map((field) => label('field', field)).join(', ')],
    [t('practitioners.languages'), data.languages.join(', ')],
    [t('organisations.phone'), data.office_phone ?? undefined],
    [t('practitioners.appointed'), date(data.internal?.appointed_on)],
    [t('practitioners.absent_until'), date(data.internal?.absent_until)],
    [
      t('organisations.valid'),
      data.valid_to
        ? `${date(data.valid_from)} – ${date(data.valid_to)}`
        : t('case.since', { from: date(data.valid_from) }),
    ],
  ];
  const registered = (
    <>
      <Contracts id={id} kind={data.kind} />
      <Absences id={id} />
      {has(account, 'card_read') && <CardsOf practitioner_id={id} />}
    </>
  );
  return (
    <>
      <div className="crumbs">
        <Link to={paths.practitioners()}>{t('nav.practitioners')}</Link>
      </div>
      <PageHead
        heading={data.full_name}
        title={t('practitioners.one')}
        about={label('practitioner_kind', data.kind)}
      />
      <div className="with-panel">
        <div className="stack">
          {has(account, 'case_list') ? <OpenCases id={id}>{registered}</OpenCases> : registered}
        </div>
        <aside className="stack">
          <Box heading={t('practitioners.facts')}>
            <KeyValues rows={rows} />
          </Box>
        </aside>
      </div>
    </>
  );
}

/** What the practitioner carries now, and what stands below it: not before it is known how long this is. */
function OpenCases({ id, children }: { id: string; children: ReactNode }) {
  const t = useT();
  const search = { practitioner_id: id, state: OPEN_CASES };
  const cases = useList(caseList(search));
  return (
    <>
      <section className="stack-s" aria-label={t('practitioners.open_cases')}>
        <div className="row row--apart">
          <h2>{t('practitioners.open_cases')}</h2>
          <Link to={paths.cases()} search={search} className="sm noprint">
            {t('practitioners.all_cases')}
          </Link>
        </div>
        <Listing
          label={t('cases.list')}
          query={cases}
          whole
          empty={<Empty heading={t('practitioners.no_cases')} />}
        >
          {(rows) => <CaseTable rows={rows} ofOne />}
        </Listing>
      </section>
      {(cases.data ?? cases.error) && children}
    </>
  );
}
