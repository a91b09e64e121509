import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useEffect } from 'react';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import { AccountMenu } from './AccountMenu';
import { Mark } from './Mark';
import { sections, type Section } from './nav';
import { useShortcuts } from './shortcuts';

/** Header, side bar (a rail, then a bottom bar, as the screen narrows) and the page. */
export function Frame() {
  const t = useT();
  const account = useAccount();
  const router = useRouter();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const open = sections(account);
  const help = useShortcuts(open);

  useEffect(() => {
    if (!account) void router.navigate({ to: '/app/login', search: { next: undefined }, replace: true });
  }, [account, router]);
  if (!account) return null;

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
        <div className="hdr__tools">
          <AccountMenu account={account} onHelp={help.open} />
        </div>
      </header>
      <div className="frame">
        <nav className="nav" aria-label={t('frame.nav')}>
          {open.map((section) => (
            <SectionLink key={section.to} section={section} here={here} />
          ))}
          {/* A page adds its own queues here, through a portal. */}
          <div className="sub" id="nav-sub" />
        </nav>
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <nav className="tabbar" aria-label={t('frame.nav_quick')}>
        {open.slice(0, 5).map((section) => (
          <SectionLink key={section.to} section={section} here={here} />
        ))}
      </nav>
      {help.dialog}
    </>
  );
}

function SectionLink({ section: { to, name, icon }, here }: { section: Section; here: string }) {
  const t = useT();
  const within = to === paths.today() ? here === to || here === `${to}/` : here.startsWith(to);
  return (
    <Link to={to} search={{}} activeProps={{}} aria-current={within ? 'page' : undefined} title={t(name)}>
      <Icon of={icon} />
      <span>{t(name)}</span>
    </Link>
  );
}
