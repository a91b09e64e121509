/** The shapes of signing in, which happen before there is a typed client. */
export type Role =
  | 'hotline'
  | 'intake'
  | 'officer'
  | 'lawyer'
  | 'appraiser'
  | 'centre_admin'
  | 'director'
  | 'department'
  | 'agency'
  | 'agency_office'
  | 'sysadmin'
  | 'auditor'
  | 'service';

export interface Account {
  id: string;
  username: string;
  display_name: string;
  organisation_id: string;
  organisation_name: string;
  roles: { role: Role; organisation_id: string; branch_id?: string | null }[];
}

export interface Credentials {
  username: string;
  password: string;
  totp?: string;
}

export interface SignedIn {
  access_token: string;
  account: Account;
}

/** Whether the account holds one of the roles anywhere. The server decides; this only keeps useless doors closed. */
export const holds = (account: Account | undefined, ...roles: Role[]): boolean =>
  account?.roles.some(({ role }) => roles.includes(role)) ?? false;
