import '../admin.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useList } from '~/api/list';
import { useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { now } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { AdminTabs } from '../AdminTabs';
import { AccountState } from './AccountState';
import { standing, type AccountRow } from './grants';
import { InviteDialog } from './InviteDialog';
import { accountList } from './queries';

export const AccountListPage = () => (
  <Guarded right="account_read" heading="admin.accounts">
    <Accounts />
  </Guarded>
);

/** Who can come in, and as what. A head sees the centre's accounts, an administrator everybody's. */
function Accounts() {
  const t = useT();
  const { options } = useLabels();
  const me = useAccount();
  const search = useSearch({ from: '/app/admin/accounts' });
  const { state, role, organisation_id } = search;
  const navigate = useNavigate({ from: '/app/admin/accounts' });
  const list = useList(accountList(search));
  const [inviting, setInviting] = useState(false);
  const names = useOrganisationNames([organisation_id]);
  const filtered = state || role || organisation_id;
  return (
    <>
      <PageHead heading={t('admin.accounts')} about={t('accounts.about')}>
        <Export path="/api/v1/accounts" filter={{ state, role, organisation_id }} />
        {has(me, 'account_manage') && (
          <Button kind="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {t('accounts.invite')}
          </Button>
        )}
      </PageHead>
      <AdminTabs />
      <FilterBar
        onChange={(name, value) => void navigate({ search: (old: object) => ({ ...old, [name]: value }) })}
        filters={[
          { name: 'role', label: t('accounts.role'), options: options('role'), value: role },
          { name: 'state', label: t('accounts.state'), options: options('account_state'), value: state },
          // It comes from a link; there is no list of all units to choose from in a drop-down.
          ...(organisation_id
            ? [
                {
                  name: 'organisation_id',
                  label: t('accounts.unit'),
                  options: [{ value: organisation_id, label: names[organisation_id] || organisation_id }],
                  value: organisation_id,
                },
              ]
            : []),
        ]}
      />
      <Listing
        label={t('accounts.list')}
        query={list}
        onClear={filtered ? () => void navigate({ search: {} }) : undefined}
        empty={<Empty heading={t('accounts.none')} />}
      >
        {(rows) => <Rows rows={rows} />}
      </Listing>
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onDone={({ id }) => void navigate({ to: paths.account(id) })}
        />
      )}
    </>
  );
}

function Rows({ rows }: { rows: AccountRow[] }) {
  const t = useT();
  const own = useAccount()?.organisation_id;
  const elsewhere = rows.some(({ organisation_id }) => organisation_id !== own);
  const names = useOrganisationNames(elsewhere ? rows.map(({ organisation_id }) => organisation_id) : []);
  return (
    <RowTable
      rows={rows}
      heading={t('accounts.person')}
      lead={({ id, display_name }) => ({ to: paths.account(id), name: display_name })}
      columns={[
        { name: t('accounts.username'), kind: 'code', cell: ({ username }) => username },
        { name: t('accounts.roles'), cell: (row) => <Roles row={row} /> },
        ...(elsewhere
          ? [{ name: t('accounts.unit'), cell: (row: AccountRow) => names[row.organisation_id] }]
          : []),
        {
          name: t('accounts.second_factor'),
          minor: true as const,
          cell: ({ second_factor }) => t(second_factor ? 'accounts.has_factor' : 'accounts.no_factor'),
        },
        { name: t('accounts.state'), cell: ({ state }) => <AccountState state={state} /> },
      ]}
    />
  );
}

/** The roles in effect, and those that wait for the second administrator. */
function Roles({ row: { roles } }: { row: AccountRow }) {
  const t = useT();
  const { label } = useLabels();
  const at = now();
  const held = roles.filter((grant) => standing(grant, at) === 'now');
  const waiting = roles.filter((grant) => standing(grant, at) === 'waiting');
  return (
    <>
      {[...new Set(held.map(({ role }) => label('role', role)))].join(', ') || (
        <span className="t2">{t('accounts.no_role')}</span>
      )}
      {waiting.length > 0 && (
        <span className="line">
          <Chip mood="warn">{t('accounts.waiting', { n: waiting.length })}</Chip>
        </span>
      )}
    </>
  );
}
