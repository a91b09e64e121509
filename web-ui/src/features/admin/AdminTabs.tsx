import { Link } from '@tanstack/react-router';
import { useAccount } from '~/api/session';
import { has, type Account } from '~/api/types';
import { useT, type MessageId } from '~/i18n';
import { paths } from '~/lib/paths';

interface Part {
  to: string;
  name: MessageId;
  right: string;
}

const parts: Part[] = [
  { to: paths.accounts(), name: 'admin.accounts', right: 'account_read' },
  { to: paths.programs(), name: 'admin.programs', right: 'service_account_manage' },
  { to: paths.audit(), name: 'admin.audit', right: 'audit_read' },
  { to: paths.holidays(), name: 'admin.holidays', right: 'reference_read' },
  { to: paths.bodies(), name: 'admin.bodies', right: 'reference_read' },
];

/** The parts of the administration that an account may use. */
export const partsFor = (account: Account | undefined): Part[] =>
  parts.filter(({ right }) => has(account, right));

/** From one part of the administration to the next. */
export function AdminTabs() {
  const t = useT();
  return (
    <nav className="tabs admin-tabs" aria-label={t('admin.parts')}>
      {partsFor(useAccount()).map(({ to, name }) => (
        <Link key={to} to={to} search={{}} activeOptions={{ includeSearch: false }}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
