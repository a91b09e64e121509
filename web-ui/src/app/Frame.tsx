import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Building2, Menu as MenuIcon, Search } from 'lucide-react';
import { useEffect } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { QueueLinks } from '~/features/queues/QueueLinks';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import { sections, type Section } from './nav';
import { focusSearch, useShortcuts } from './shortcuts';

/** Places on a phone's bottom bar before "more". */
const ROOM = 3;

/** Header, side bar (a rail, then a bottom bar, as the screen narrows) and the page. */
export function Frame() {
  const t = useT();
  const account = useAccount();
  const router = useRouter();
  const cache = useQueryClient();
  const coming = useRouterState({ select: (state) => state.status === 'pending' });
  const open = sections(account);
  const help = useShortcuts(open, has(account, 'request_create'));

  // The session is over. Whoever signs in next, in this same page, sees nothing that was read for another.
  useEffect(() => {
    if (account) return;
    cache.clear();
    void router.navigate({ to: '/app/login', search: { next: router.state.location.href }, replace: true });
  }, [account, cache, router]);
  if (!account) return null;
  const toCaseSearch = () => void router.navigate({ to: paths.cases() }).then(focusSearch);

  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="hdr">
        <Mark to={paths.today()} />
        <span className="hdr__scope">
          <Icon of={Building2} small />
          <span>{account.organisation_name}</span>
        </span>
        {has(account, 'case_list') && (
          <button type="button" className="hdr__search" onClick={toCaseSearch}>
            <Icon of={Search} />
            <span>{t('frame.search')}</span>
            <kbd aria-hidden="true">/</kbd>
          </button>
        )}
        <div className="hdr__tools">
          <AccountMenu account={account} onHelp={help.open} />
        </div>
      </header>
      <div className="frame">
        <nav className="nav" aria-label={t('frame.nav')}>
          {open.map((section) => (
            <SectionLink key={section.to} section={section} />
          ))}
          <QueueLinks />
        </nav>
        {/* While the next page comes, this one says so. */}
        <main id="main" tabIndex={-1} aria-busy={coming}>
          <Outlet />
        </main>
      </div>
      <nav className="tabbar" aria-label={t('frame.nav_quick')}>
        {open.slice(0, ROOM).map((section) => (
          <SectionLink key={section.to} section={section} />
        ))}
        {open.length > ROOM && (
          <Menu
            label={t('frame.more')}
            button={(wired) => (
              <button type="button" {...wired}>
                <Icon of={MenuIcon} />
                <span>{t('frame.more')}</span>
              </button>
            )}
          >
            {open.slice(ROOM).map((section) => (
              <li key={section.to}>
                <SectionLink section={section} />
              </li>
            ))}
          </Menu>
        )}
      </nav>
      {help.dialog}
    </>
  );
}

function SectionLink({ section: { to, name, icon } }: { section: Section }) {
  const t = useT();
  return (
    <Link
      to={to}
      search={{}}
      activeOptions={{ exact: to === paths.today(), includeSearch: false }}
      title={t(name)}
    >
      <Icon of={icon} />
      <span>{t(name)}</span>
    </Link>
  );
}
