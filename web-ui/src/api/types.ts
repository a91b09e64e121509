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
  practitioner_ids: string[];
  roles: { role: Role; organisation_id: string; branch_id?: string | null }[];
  permissions: string[];
  second_factor: boolean;
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

/** Whether any role of the account has the function. The server decides; this only keeps useless doors closed. */
export const has = (account: Account | undefined, permission: string): boolean =>
  account?.permissions.includes(permission) ?? false;

/** Whether its figures are of the whole nation. */
export const isNational = (account: Account | undefined): boolean =>
  account?.roles.some(({ role }) => role === 'agency' || role === 'agency_office') ?? false;
