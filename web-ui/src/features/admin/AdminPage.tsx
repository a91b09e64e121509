import { Navigate } from '@tanstack/react-router';
import { useAccount } from '~/api/session';
import { paths } from '~/lib/paths';
import { partsFor } from './AdminTabs';

/** The administration opens at the first part that the account may use. */
export function AdminPage() {
  return <Navigate to={partsFor(useAccount())[0]?.to ?? paths.today()} replace />;
}
