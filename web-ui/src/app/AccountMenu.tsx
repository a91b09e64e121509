import { Link } from '@tanstack/react-router';
import { CircleUser, Keyboard, KeyRound, Languages, LogOut } from 'lucide-react';
import { signOut } from '~/api/session';
import type { Account } from '~/api/types';
import { locale, speak, useT } from '~/i18n';
import { initials } from '~/lib/names';
import { paths } from '~/lib/paths';
import { chooseTheme, THEMES, useTheme } from '~/lib/theme';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';
import { THEME_ICONS } from './themeIcons';

interface Props {
  account: Account;
  onKeys: () => void;
  onPassword: () => void;
}

/** Who is signed in, how the pages look and speak, and the way out. */
export function AccountMenu({ account, onKeys, onPassword }: Props) {
  const t = useT();
  const theme = useTheme();
  const other = locale() === 'vi' ? 'en' : 'vi';
  return (
    <Menu
      label={t('account.menu')}
      button={(wired) => (
        <button
          type="button"
          className="ibtn"
          {...wired}
          aria-label={t('account.of', { name: account.display_name })}
        >
          <span className="ava" aria-hidden="true">
            {initials(account.display_name)}
          </span>
        </button>
      )}
    >
      <li className="head">
        <b>{account.display_name}</b>
        <small>{account.roles.map(({ role }) => t(`role.${role}`)).join(', ')}</small>
      </li>
      <li className="sep" aria-hidden="true" />
      {THEMES.map((name) => (
        <li key={name}>
          <button type="button" aria-pressed={theme === name} onClick={() => chooseTheme(name)}>
            <Icon of={THEME_ICONS[name]} />
            {t(`theme.${name}`)}
          </button>
        </li>
      ))}
      <li className="sep" aria-hidden="true" />
      <li>
        <button type="button" lang={other} onClick={() => void speak(other)}>
          <Icon of={Languages} />
          {other === 'en' ? 'English' : 'Tiếng Việt'}
        </button>
      </li>
      <li>
        <Link to={paths.ownAccount()}>
          <Icon of={CircleUser} />
          {t('own.title')}
        </Link>
      </li>
      <li>
        <button type="button" onClick={onPassword}>
          <Icon of={KeyRound} />
          {t('account.password')}
        </button>
      </li>
      <li>
        <button type="button" onClick={onKeys}>
          <Icon of={Keyboard} />
          {t('keys.title')}
        </button>
      </li>
      <li className="sep" aria-hidden="true" />
      <li>
        <button type="button" onClick={() => void signOut()}>
          <Icon of={LogOut} />
          {t('account.sign_out')}
        </button>
      </li>
    </Menu>
  );
}
