import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import {
  BookOpenCheck,
  CircleArrowRight,
  FilePlus2,
  FolderPlus,
  Keyboard,
  KeyRound,
  Languages,
  LayoutTemplate,
  ListTodo,
  LogOut,
  Newspaper,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import { signOut } from '~/api/session';
import { has, type Account } from '~/api/types';
import { queues } from '~/features/queues/queries';
import { Palette } from '~/features/search/Palette';
import type { Entry } from '~/features/search/useGroups';
import { monthBeside } from '~/features/statistics/question';
import { locale, speak, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { printPage } from '~/lib/paper';
import { paths } from '~/lib/paths';
import { chooseTheme, THEMES } from '~/lib/theme';
import { cache } from './cache';
import { goTo } from './goTo';
import type { Section } from './nav';
import { THEME_ICONS } from './themeIcons';

interface Props {
  account: Account;
  sections: Section[];
  onKeys: () => void;
  onPassword: () => void;
  onClose: () => void;
}

/** The box that finds everything, with the pages and the commands of this account. */
export function Search({ account, sections, onKeys, onPassword, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const router = useRouter();
  const [onPage] = useState(actionsOfPage);
  const { data: waiting = [] } = useQuery(queues());
  const go = (to: string) => goTo(router, to);
  const other = locale() === 'vi' ? 'en' : 'vi';

  const pages: Entry[] = [
    ...sections.map(({ to, name, icon, key }) => ({
      key: to,
      name: t(name),
      icon,
      shortcut: `g ${key}`,
      run: () => go(to),
    })),
    ...(has(account, 'statistics_read')
      ? [
          {
            key: 'bulletin',
            name: t('bulletin.title'),
            icon: Newspaper,
            run: () => go(paths.bulletin(monthBeside(today().slice(0, 7), -1))),
          },
        ]
      : []),
    ...(has(account, 'blank_read')
      ? [
          {
            key: 'blank-designs',
            name: t('designs.title'),
            icon: LayoutTemplate,
            run: () => go(paths.blankDesigns()),
          },
          {
            key: 'blank-books',
            name: t('books.title'),
            icon: BookOpenCheck,
            run: () => go(paths.blankBooks()),
          },
        ]
      : []),
    ...waiting.map(({ slug, count }) => ({
      key: slug,
      name: label('queue', slug),
      about: t('queues.count', { n: count }),
      icon: ListTodo,
      run: () => go(paths.queue(slug)),
    })),
  ];
  const commands: Entry[] = [
    ...(has(account, 'request_create')
      ? [
          {
            key: 'new-request',
            name: t('command.new_request'),
            icon: FilePlus2,
            shortcut: 'c',
            run: () => go(paths.newRequest()),
          },
          {
            key: 'new-case',
            name: t('command.new_case'),
            about: t('command.new_case_about'),
            icon: FolderPlus,
            run: () => go(paths.newRequest()),
          },
        ]
      : []),
    ...onPage.filter(({ name }) => name !== t('requests.new')),
    {
      key: 'print',
      name: t('common.print'),
      icon: Printer,
      shortcut: 'Shift P',
      run: () => void printPage(cache),
    },
    ...THEMES.map((theme) => ({
      key: theme,
      name: t(`theme.${theme}`),
      about: t('command.theme'),
      icon: THEME_ICONS[theme],
      run: () => chooseTheme(theme),
    })),
    {
      key: 'language',
      name: other === 'en' ? 'English' : 'Tiếng Việt',
      about: t('command.language'),
      icon: Languages,
      run: () => void speak(other),
    },
    { key: 'keys', name: t('keys.title'), icon: Keyboard, shortcut: '?', run: onKeys },
    { key: 'password', name: t('account.password'), icon: KeyRound, run: onPassword },
    { key: 'sign-out', name: t('account.sign_out'), icon: LogOut, run: () => void signOut() },
  ];

  return <Palette account={account} pages={pages} commands={commands} onGo={go} onClose={onClose} />;
}

/** What the page itself offers at its head, as its next action and as the button that sends: each of its buttons is a command here. */
function actionsOfPage(): Entry[] {
  const buttons = document.querySelectorAll<HTMLElement>(
    'main :is(.phead .btn, .next .btn, .btn--primary):not([aria-disabled=true], [aria-haspopup])',
  );
  return [...buttons].map((button, index) => ({
    key: `page-${index}`,
    name: [...button.childNodes]
      .filter((part) => part.nodeName !== 'KBD')
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
    icon: CircleArrowRight,
    run: () => button.click(),
  }));
}
