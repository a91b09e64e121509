import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Building2, Menu as MenuIcon, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { savedViews } from '~/api/desk';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { JobChip } from '~/features/cases/bulk/JobChip';
import { queues } from '~/features/queues/queries';
import { QueueLinks } from '~/features/queues/QueueLinks';
import { locale, useT } from '~/i18n';
import { quarter } from '~/i18n/days';
import { today } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { useSaid } from '~/lib/say';
import { keysOn, setKeysOn } from '~/lib/settings';
import { searchOf } from '~/lib/views';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { AccountMenu } from './AccountMenu';
import { Bell } from './Bell';
import { useKeys } from './keys';
import { KeysDialog } from './KeysDialog';
import { Mark } from './Mark';
import { MOST_SECTIONS, sections, type Section } from './nav';
import { PaperHead } from './PaperHead';
import { Search as SearchBox } from './Search';

/** Fetched when it is asked for. */
const PasswordDialog = lazy(() =>
  import('~/features/auth/PasswordDialog').then(({ PasswordDialog: found }) => ({ default: found })),
);

/** Places on a phone's bottom bar before "more". */
const ROOM = 3;

/** Header, side bar (a rail, then a bottom bar, as the screen narrows) and the page. */
export function Frame() {
  const t = useT();
  const account = useAccount();
  const router = useRouter();
  const cache = useQueryClient();
  const coming = useRouterState({ select: (state) => state.status === 'pending' });
  const here = useRouterState({ select: (state) => state.location.pathname });
  const isHere = ({ to }: Section) => here === to || here.startsWith(`${to}/`);
  const open = sections(account);
  const bar = open.slice(0, MOST_SECTIONS);
  const mayCreate = has(account, 'request_create');
  const [shown, show] = useState<'search' | 'keys' | 'password'>();
  const [on, setOn] = useState(keysOn);
  const close = () => show(undefined);
  const onSearch = () => show('search');
  const onHelp = () => show('keys');
  const slugs = useQuery(queues()).data?.map(({ slug }) => slug) ?? [];
  useKeys({ on, sections: open, queues: slugs, mayCreate, onSearch, onHelp });

  // The session is over. Whoever signs in next, in this same page, sees nothing that was read for another.
  useEffect(() => {
    if (account) return;
    cache.clear();
    void router.navigate({ to: '/app/login', search: { next: router.state.location.href }, replace: true });
  }, [account, cache, router]);
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
          <span className="hdr__period">{quarter(today(), locale())}</span>
        </span>
        <button
          type="button"
          className="hdr__search"
          aria-haspopup="dialog"
          aria-label={t('search.title')}
          onClick={onSearch}
        >
          <Icon of={Search} />
          <span aria-hidden="true">{t('frame.search')}</span>
          <kbd aria-hidden="true">/</kbd>
        </button>
        <div className="hdr__tools">
          <JobChip />
          <Bell />
          <AccountMenu account={account} onKeys={onHelp} onPassword={() => show('password')} />
        </div>
      </header>
      <div className="frame">
        <nav className="nav" aria-label={t('frame.nav')}>
          {bar.map((section) => (
            <SectionLink key={section.to} section={section} />
          ))}
          {open.length > MOST_SECTIONS && (
            <details className="nav__more" open={open.slice(MOST_SECTIONS).some(isHere)}>
              <summary title={t('frame.more')}>
                <Icon of={MenuIcon} />
                <span>{t('frame.more')}</span>
              </summary>
              {open.slice(MOST_SECTIONS).map((section) => (
                <SectionLink key={section.to} section={section} />
              ))}
            </details>
          )}
          <QueueLinks />
        </nav>
        {/* While the next page comes, this one says so. */}
        <main id="main" tabIndex={-1} aria-busy={coming}>
          <PaperHead account={account} />
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
      <Said />
      {shown === 'search' && (
        <SearchBox
          account={account}
          sections={open}
          onKeys={onHelp}
          onPassword={() => show('password')}
          onClose={close}
        />
      )}
      {shown === 'keys' && (
        <KeysDialog
          sections={open}
          hasQueues={slugs.length > 0}
          mayCreate={mayCreate}
          on={on}
          onSwitch={(on) => {
            setKeysOn(on);
            setOn(on);
          }}
          onClose={close}
        />
      )}
      {shown === 'password' && (
        <Suspense>
          <PasswordDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}

/** Where one has come, and that something was saved, for those who do not see it. */
function Said() {
  const { words, count } = useSaid();
  return (
    <p className="vh" role="status">
      <span key={count}>{words}</span>
    </p>
  );
}

function SectionLink({ section: { to, name, icon } }: { section: Section }) {
  const t = useT();
  const { data: views } = useQuery(savedViews());
  // The page opens with the view that its reader chose for it.
  const view = views?.find(({ page, is_default }) => is_default && to === `/app/${page}`);
  return (
    <Link
      to={to}
      search={view ? searchOf(view.query) : {}}
      activeOptions={{ exact: to === paths.today(), includeSearch: false }}
      title={t(name)}
    >
      <Icon of={icon} />
      <span>{t(name)}</span>
    </Link>
  );
}
