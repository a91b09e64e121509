import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { KeyValues } from '~/ui/KeyValues';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { practitioner } from './queries';

/** The states that make a practitioner's load. */
const OPEN = 'assigned,in_progress,suspended,pending_completion';

/** One practitioner: what the registry knows. */
export function PractitionerPage() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/practitioners/$id' });
  const { data, error, refetch } = useQuery(practitioner(id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const rows: [string, ReactNode][] = [
    [t('practitioners.kind'), label('practitioner_kind', data.kind)],
    [t('case.provider'), data.organisation_name],
    [t('practitioners.card'), data.card_number ?? undefined],
    [t('practitioners.fields'), data.fields.map((field) => label('field', field)).join(', ')],
    [t('practitioners.languages'), data.languages.join(', ')],
    [t('organisations.phone'), data.office_phone ?? undefined],
    [t('practitioners.appointed'), date(data.internal?.appointed_on)],
    [
      t('practitioners.open_cases'),
      data.internal && (
        <Link to={paths.cases()} search={{ practitioner_id: id, state: OPEN }}>
          {data.internal.open_cases}
        </Link>
      ),
    ],
    [t('practitioners.absent_until'), date(data.internal?.absent_until)],
    [t('organisations.valid'), [date(data.valid_from), date(data.valid_to)].filter(Boolean).join(' – ')],
  ];
  return (
    <>
      <div className="crumbs">
        <Link to={paths.practitioners()}>{t('nav.practitioners')}</Link>
      </div>
      <PageHead
        heading={data.full_name}
        title={t('nav.practitioners')}
        about={label('practitioner_kind', data.kind)}
      />
      <Box heading={t('practitioners.facts')}>
        <KeyValues rows={rows} />
      </Box>
    </>
  );
}
