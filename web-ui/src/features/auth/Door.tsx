import './login.css';
import { AlarmClock, BookOpenCheck, Languages, ShieldCheck, SunMoon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { locale, speak, useT } from '~/i18n';
import { chooseTheme, isDark } from '~/lib/theme';
import { IconButton } from '~/ui/Button';
import { Icon } from '~/ui/Icon';

const promises = [
  [BookOpenCheck, 'login.promise_once'],
  [AlarmClock, 'login.promise_deadlines'],
  [ShieldCheck, 'login.promise_logged'],
] as const;

/** What stands around every page before the workspace: whose it is at the left, one form at the right. */
export function Door({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const t = useT();
  const other = locale() === 'vi' ? 'en' : 'vi';
  useEffect(() => {
    document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className="login">
      <section className="login__who" aria-label={t('login.about')}>
        <p className="login__mark">
          <b>TGPL</b>
        </p>
        <p className="login__org">
          {t('login.ministry')}
          <br />
          {t('login.agency')}
        </p>
        <p className="login__name">{t('app.name')}</p>
        <p className="login__tag">{t('app.tagline')}</p>
        <ul>
          {promises.map(([icon, words]) => (
            <li key={words}>
              <Icon of={icon} />
              <span>{t(words)}</span>
            </li>
          ))}
        </ul>
      </section>
      <main id="main">
        <div className="login__form">
          <h1>{title}</h1>
          <p className="t2">{about}</p>
          {children}
        </div>
      </main>
      <div className="login__tools noprint">
        <IconButton
          icon={Languages}
          label={other === 'en' ? 'English' : 'Tiếng Việt'}
          onClick={() => void speak(other)}
        />
        <IconButton
          icon={SunMoon}
          label={t('theme.toggle')}
          onClick={() => chooseTheme(isDark() ? 'light' : 'dark')}
        />
      </div>
    </div>
  );
}
