import { Keyboard, KeyRound, Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { signOut } from '~/api/session';
import type { Account } from '~/api/types';
import { locale, speak, useT } from '~/i18n';
import { initials } from '~/lib/names';
import { applyTheme, savedTheme, type Theme } from '~/lib/settings';
import { Icon } from '~/ui/Icon';
import { Menu } from '~/ui/Menu';

/** Fetched when it is asked for. */
const PasswordDialog = lazy(() =>
  import('~/features/auth/PasswordDialog').then(({ PasswordDialog: found }) => ({ default: found })),
);

const themes = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** Who is signed in, how the pages look and speak, and the way out. */
export function AccountMenu({ account, onHelp }: { account: Account; onHelp: () => void }) {
  const t = useT();
  const [theme, setTheme] = useState<Theme>(savedTheme);
  const other = locale() === 'vi' ? 'en' : 'vi';
  const [changing, setChanging] = useState(false);
  return (
    <>
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
        {themes.map(([name, icon]) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={theme === name}
              onClick={() => {
                applyTheme(name);
                setTheme(name);
              }}
            >
              <Icon of={icon} />
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
          <button type="button" onClick={() => setChanging(true)}>
            <Icon of={KeyRound} />
            {t('account.password')}
          </button>
        </li>
        <li>
          <button type="button" onClick={onHelp}>
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
      {changing && (
        <Suspense>
          <PasswordDialog onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
