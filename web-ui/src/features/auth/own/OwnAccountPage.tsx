import './own.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { KeyValues } from '~/ui/KeyValues';
import { PageHead } from '~/ui/PageHead';
import { PasswordDialog } from '../PasswordDialog';
import { DelegationsBox } from './DelegationsBox';
import { FeedsBox } from './FeedsBox';
import { SecondFactorBox } from './SecondFactorBox';
import { SessionsBox } from './SessionsBox';

/** One's own account: what one may be, how one comes in, where one is signed in, and who stands in for whom. */
export function OwnAccountPage() {
  const t = useT();
  const { label } = useLabels();
  const me = useAccount();
  const { step } = useSearch({ from: '/app/account' });
  const navigate = useNavigate({ from: '/app/account' });
  const units = useOrganisationNames(
    me?.roles.map(({ organisation_id, branch_id }) => branch_id ?? organisation_id) ?? [],
  );
  if (!me) return null;
  const open = (next?: 'password') => void navigate({ search: { step: next }, replace: true });
  const facts: [string, ReactNode][] = [
    [
      t('accounts.username'),
      <span key="username" className="mono">
        {me.username}
      </span>,
    ],
    [t('accounts.unit'), me.organisation_name],
    ...me.roles.map(({ role, organisation_id, branch_id }, index): [string, ReactNode] => [
      index === 0 ? t('accounts.roles') : '\u00a0',
      <>
        {label('role', role)}
        <span className="t2 line">{units[branch_id ?? organisation_id] ?? '\u00a0'}</span>
      </>,
    ]),
  ];
  return (
    <>
      <PageHead heading={t('own.title')} about={me.display_name} />
      <div className="with-panel">
        <div className="stack">
          <SessionsBox />
          <DelegationsBox account={me} />
        </div>
        <aside className="stack" aria-label={t('own.access')}>
          <Box heading={t('organisations.facts')}>
            <KeyValues rows={facts} />
          </Box>
          <Box heading={t('login.password')}>
            <p className="sm t2 own__say">{t('own.password_about')}</p>
            <Button icon={KeyRound} onClick={() => open('password')}>
              {t('account.password')}
            </Button>
          </Box>
          <SecondFactorBox account={me} />
          <FeedsBox />
        </aside>
      </div>
      {step === 'password' && <PasswordDialog onClose={() => open()} />}
    </>
  );
}
