import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Skeleton } from '~/ui/Waiting';
import { CorrectBody } from './BodyDialogs';
import { body, provinces } from './queries';

export const BodyPage = () => (
  <Guarded right="reference_read" heading="admin.bodies">
    <OneBody />
  </Guarded>
);

/** One body: what it is called, where it is, and from when to when it stands. */
function OneBody() {
  const t = useT();
  const { label } = useLabels();
  const mayWrite = has(useAccount(), 'reference_write');
  const { id } = useParams({ from: '/app/admin/proceedings-bodies/$id' });
  const { data, error, refetch } = useQuery(body(id));
  const places = useQuery(provinces(data?.valid_to ?? undefined)).data?.data ?? [];
  const [correcting, setCorrecting] = useState(false);
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { name, kind, province_code, phone, valid_from, valid_to } = data;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.bodies()}>{t('admin.bodies')}</Link>
      </div>
      <PageHead
        heading={name}
        about={
          <>
            <span>{label('body_kind', kind)}</span>
            {valid_to && <Chip mood="line">{t('organisations.until', { to: date(valid_to) })}</Chip>}
          </>
        }
      >
        {mayWrite && (
          <Button icon={Pencil} onClick={() => setCorrecting(true)}>
            {t('common.correct')}
          </Button>
        )}
      </PageHead>
      <Box heading={t('organisations.facts')}>
        <KeyValues
          rows={[
            [
              t('bodies.province'),
              places.find(({ code }) => code === province_code)?.name ?? province_code ?? undefined,
            ],
            [t('organisations.phone'), phone],
            [t('bodies.from'), date(valid_from)],
            [t('bodies.to'), date(valid_to)],
          ]}
        />
      </Box>
      {correcting && <CorrectBody row={data} onClose={() => setCorrecting(false)} />}
    </>
  );
}
