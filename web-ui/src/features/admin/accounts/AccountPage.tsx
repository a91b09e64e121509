import '../admin.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { LinkButton } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { Skeleton } from '~/ui/Waiting';
import { AccountActions } from './AccountActions';
import { AccountState } from './AccountState';
import { account } from './queries';
import { RolesBox } from './RolesBox';

export const AccountPage = () => (
  <Guarded right="account_read" heading="admin.accounts">
    <OneAccount />
  </Guarded>
);

/** One account: who it is, what it may be and until when. Nobody administers their own. */
function OneAccount() {
  const t = useT();
  const me = useAccount();
  const { id } = useParams({ from: '/app/admin/accounts/$id' });
  const { data, error, refetch } = useQuery(account(id));
  const units = useOrganisationNames([data?.organisation_id]);
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const own = me?.id === id;
  const mayManage = has(me, 'account_manage');
  const facts: [string, ReactNode][] = [
    [
      t('accounts.username'),
      <span key="username" className="mono">
        {data.username}
      </span>,
    ],
    [t('accounts.unit'), units[data.organisation_id]],
    [t('organisations.email'), data.email],
    [t('accounts.second_factor'), t(data.second_factor ? 'accounts.has_factor' : 'accounts.no_factor')],
    [t('accounts.since'), date(data.created_at)],
  ];
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.accounts()}>{t('admin.accounts')}</Link>
      </div>
      <PageHead
        heading={data.display_name}
        title={t('accounts.one')}
        about={<AccountState state={data.state} />}
      >
        {has(me, 'audit_read') && (
          <LinkButton icon={ScrollText} to={paths.audit()} search={{ actor_id: id }}>
            {t('accounts.acts')}
          </LinkButton>
        )}
        {mayManage && !own && <AccountActions account={data} />}
      </PageHead>
      <div className="with-panel">
        <div className="stack">
          {own && mayManage && (
            <Note>
              {t('accounts.own')} <Link to={paths.ownAccount()}>{t('own.title')}</Link>
            </Note>
          )}
          {data.state === 'invited' && <Note>{t('accounts.invited_about')}</Note>}
          <RolesBox account={data} mayManage={mayManage} whyNot={own ? t('accounts.own') : undefined} />
        </div>
        <aside className="stack" aria-label={t('organisations.facts')}>
          <Box heading={t('organisations.facts')}>
            <KeyValues rows={facts} />
          </Box>
        </aside>
      </div>
    </>
  );
}
