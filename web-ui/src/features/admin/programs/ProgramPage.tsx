import '../admin.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Pencil, PowerOff } from 'lucide-react';
import { useState } from 'react';
import { useAccountNames, useOrganisationNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { dueInFull } from '~/lib/deadlines';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Skeleton } from '~/ui/Waiting';
import { CorrectProgram, EndProgram } from './ProgramDialogs';
import { ProgramState } from './ProgramState';
import { program } from './queries';

export const ProgramPage = () => (
  <Guarded right="service_account_manage" heading="admin.programs">
    <OneProgram />
  </Guarded>
);

/** One program: for whom it works, what it may do, by which keys it is known, and who answers for it. */
function OneProgram() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/admin/service-accounts/$id' });
  const { data, error, refetch } = useQuery(program(id));
  const units = useOrganisationNames([data?.organisation_id]);
  const people = useAccountNames([data?.owner_id]);
  const [act, setAct] = useState<'correct' | 'end'>();
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { name, client_id, organisation_id, owner_id, scopes, keys, created_at, expires_at, ended_at } = data;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.programs()}>{t('admin.programs')}</Link>
      </div>
      <PageHead heading={name} about={<ProgramState row={data} />}>
        {!ended_at && (
          <>
            <Button icon={Pencil} onClick={() => setAct('correct')}>
              {t('common.correct')}
            </Button>
            <Button kind="danger" icon={PowerOff} onClick={() => setAct('end')}>
              {t('programs.end')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="with-panel">
        <div className="stack">
          <Box heading={t('programs.scopes')} right={scopes.length}>
            <ul className="bullets">
              {scopes.map((scope) => (
                <li key={scope}>{label('permission', scope)}</li>
              ))}
            </ul>
          </Box>
          <Box heading={t('programs.keys')} right={keys.length}>
            <ul className="bullets">
              {keys.map(({ kty, crv, x }) => (
                <li key={x}>
                  {kty} · {crv}
                  <span className="mono line key">{x}</span>
                </li>
              ))}
            </ul>
          </Box>
        </div>
        <aside className="stack" aria-label={t('organisations.facts')}>
          <Box heading={t('organisations.facts')}>
            <KeyValues
              rows={[
                [
                  t('programs.client_id'),
                  <span key="client" className="mono">
                    {client_id}
                  </span>,
                ],
                [t('programs.unit'), units[organisation_id]],
                [t('programs.owner'), people[owner_id]],
                [t('programs.since'), date(created_at)],
                [t('programs.expires'), dueInFull(expires_at)],
              ]}
            />
          </Box>
        </aside>
      </div>
      {act === 'correct' && <CorrectProgram row={data} onClose={() => setAct(undefined)} />}
      {act === 'end' && <EndProgram row={data} onClose={() => setAct(undefined)} />}
    </>
  );
}
