import '../admin.css';
import { useNavigate } from '@tanstack/react-router';
import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useList } from '~/api/list';
import { useOrganisationNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Export } from '~/ui/Export';
import { Guarded } from '~/ui/Guarded';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { AdminTabs } from '../AdminTabs';
import { AddProgram } from './ProgramDialogs';
import { ProgramState } from './ProgramState';
import { programList, type ProgramRow } from './queries';

export const ProgramListPage = () => (
  <Guarded right="service_account_manage" heading="admin.programs">
    <Programs />
  </Guarded>
);

/** The programs of partners: known by their public keys, until a day. */
function Programs() {
  const t = useT();
  const navigate = useNavigate({ from: '/app/admin/service-accounts' });
  const list = useList(programList({}));
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead heading={t('admin.programs')} about={t('programs.about')}>
        <Export path="/api/v1/service-accounts" />
        <Button kind="primary" icon={PlugZap} onClick={() => setAdding(true)}>
          {t('programs.add')}
        </Button>
      </PageHead>
      <AdminTabs />
      <Listing
        label={t('programs.list')}
        query={list}
        empty={
          <Empty
            heading={t('programs.none')}
            action={
              <Button size="small" onClick={() => setAdding(true)}>
                {t('programs.add')}
              </Button>
            }
          >
            {t('programs.none_about')}
          </Empty>
        }
      >
        {(rows) => <Rows rows={rows} />}
      </Listing>
      {adding && (
        <AddProgram
          onClose={() => setAdding(false)}
          onDone={({ id }) => void navigate({ to: paths.program(id) })}
        />
      )}
    </>
  );
}

function Rows({ rows }: { rows: ProgramRow[] }) {
  const t = useT();
  const units = useOrganisationNames(rows.map(({ organisation_id }) => organisation_id));
  return (
    <RowTable
      rows={rows}
      heading={t('organisations.name')}
      lead={({ id, name }) => ({ to: paths.program(id), name })}
      columns={[
        { name: t('programs.client_id'), kind: 'code', cell: ({ client_id }) => client_id },
        { name: t('programs.unit'), cell: ({ organisation_id }) => units[organisation_id] },
        { name: t('programs.scopes'), kind: 'num', minor: true, cell: ({ scopes }) => scopes.length },
        { name: t('programs.expires'), cell: ({ expires_at }) => date(expires_at) },
        { name: t('accounts.state'), cell: (row) => <ProgramState row={row} /> },
      ]}
    />
  );
}
