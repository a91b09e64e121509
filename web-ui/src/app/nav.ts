import {
  Briefcase,
  Building2,
  CalendarDays,
  ChartColumn,
  ChartNoAxesCombined,
  Gauge,
  House,
  IdCard,
  Inbox,
  ShieldCheck,
  Stamp,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { has, type Account } from '~/api/types';
import type { MessageId } from '~/i18n';
import { paths } from '~/lib/paths';

export interface Section {
  to: string;
  name: MessageId;
  icon: LucideIcon;
  /** The second key after `g`. */
  key: string;
}

/** More than this no side bar shows at once; the rest is opened below them. */
export const MOST_SECTIONS = 7;
/** Any of these makes an administrator of something; to read the calendar of the State does not. */
const ADMINISTRATION = ['account_read', 'service_account_manage', 'audit_read', 'reference_write'];

/** The sections an account can use; the others are absent, not greyed. */
export function sections(account: Account | undefined): Section[] {
  const all: [boolean, Section][] = [
    [true, { to: paths.today(), name: 'nav.today', icon: House, key: 'h' }],
    [has(account, 'request_list'), { to: paths.requests(), name: 'nav.requests', icon: Inbox, key: 't' }],
    [has(account, 'case_list'), { to: paths.cases(), name: 'nav.cases', icon: Briefcase, key: 'v' }],
    [
      has(account, 'obligation_list'),
      { to: paths.calendar(), name: 'nav.calendar', icon: CalendarDays, key: 'l' },
    ],
    [
      has(account, 'statistics_read'),
      { to: paths.directorBoard(), name: 'nav.board', icon: Gauge, key: 'd' },
    ],
    [has(account, 'report_read'), { to: paths.reports(), name: 'nav.reports', icon: ChartColumn, key: 'b' }],
    [
      has(account, 'statistics_read'),
      { to: paths.statistics(), name: 'nav.statistics', icon: ChartNoAxesCombined, key: 's' },
    ],
    [
      has(account, 'practitioner_list'),
      { to: paths.practitioners(), name: 'nav.practitioners', icon: Users, key: 'n' },
    ],
    [has(account, 'card_read'), { to: paths.cards(), name: 'nav.cards', icon: IdCard, key: 'i' }],
    [has(account, 'blank_read'), { to: paths.blanks(), name: 'nav.blanks', icon: Stamp, key: 'p' }],
    [true, { to: paths.organisations(), name: 'nav.organisations', icon: Building2, key: 'o' }],
    [
      ADMINISTRATION.some((right) => has(account, right)),
      { to: paths.admin(), name: 'nav.admin', icon: ShieldCheck, key: 'q' },
    ],
  ];
  return all.flatMap(([usable, section]) => (usable ? [section] : []));
}
