import { Briefcase, Building2, House, Inbox, Users, type LucideIcon } from 'lucide-react';
import { holds, type Account } from '~/api/types';
import type { MessageId } from '~/i18n';
import { paths } from '~/lib/paths';

export interface Section {
  to: string;
  name: MessageId;
  icon: LucideIcon;
  /** The second key after `g`. */
  key: string;
}

/** The sections an account can use; the others are absent, not greyed. */
export function sections(account: Account | undefined): Section[] {
  const all: [boolean, Section][] = [
    [true, { to: paths.today(), name: 'nav.today', icon: House, key: 'h' }],
    [
      holds(account, 'hotline', 'intake', 'director', 'centre_admin'),
      { to: paths.requests(), name: 'nav.requests', icon: Inbox, key: 't' },
    ],
    [
      holds(
        account,
        'intake',
        'officer',
        'lawyer',
        'centre_admin',
        'director',
        'department',
        'agency',
        'agency_office',
      ),
      { to: paths.cases(), name: 'nav.cases', icon: Briefcase, key: 'v' },
    ],
    [
      holds(account, 'hotline', 'intake', 'appraiser', 'centre_admin', 'director', 'agency', 'agency_office'),
      { to: paths.practitioners(), name: 'nav.practitioners', icon: Users, key: 'n' },
    ],
    [true, { to: paths.organisations(), name: 'nav.organisations', icon: Building2, key: 'o' }],
  ];
  return all.flatMap(([usable, section]) => (usable ? [section] : []));
}
