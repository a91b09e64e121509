import './login.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { AlarmClock, BookOpenCheck, Eye, EyeOff, Languages, ShieldCheck, SunMoon } from 'lucide-react';
import { useEffect, useState, type ChangeEvent } from 'react';
import type { Problem } from '~/api/problem';
import { account, signIn } from '~/api/session';
import type { Credentials } from '~/api/types';
import { locale, speak, useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { applyTheme } from '~/lib/settings';
import { Button, IconButton } from '~/ui/Button';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { Field, TextField } from '~/ui/Field';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';

const promises = [
  [BookOpenCheck, 'login.promise_once'],
  [AlarmClock, 'login.promise_deadlines'],
  [ShieldCheck, 'login.promise_logged'],
] as const;

/** Only an address of the workspace may follow signing in; anything else in `?next=` is ignored. */
const safeNext = (next: string | undefined) => (next?.startsWith('/app') ? next : paths.today());

export function LoginPage() {
  const t = useT();
  const { next } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [entered, setEntered] = useState<Credentials>({ username: '', password: '', totp: '' });
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [shown, setShown] = useState(false);
  const [needsCode, setNeedsCode] = useState(false);
  const other = locale() === 'vi' ? 'en' : 'vi';

  useEffect(() => {
    document.title = `${t('login.title')} – ${t('app.name')}`;
  }, [t]);
  useEffect(() => {
    if (account()) void navigate({ href: safeNext(next), replace: true });
    else document.getElementById('username')?.focus();
  }, [navigate, next]);

  const submit = async () => {
    const asked: [keyof Credentials, string][] = [
      ['username', t('login.username_missing')],
      ['password', t('login.password_missing')],
      ...(needsCode ? [['totp', t('login.totp_missing')] as [keyof Credentials, string]] : []),
    ];
    const missing = asked.flatMap(([field, message]) => (entered[field] ? [] : [{ field, message }]));
    setMistakes(missing);
    setProblem(undefined);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      const { totp, ...credentials } = entered;
      await signIn(totp ? { ...credentials, totp } : credentials);
      await navigate({ href: safeNext(next), replace: true });
    } catch (refused) {
      const reason = refused as Problem;
      if (reason.code === 'second_factor_required') setNeedsCode(true);
      else setProblem(reason);
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof Credentials) => ({
    value: entered[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setEntered({ ...entered, [name]: event.target.value }),
  });
  const mistake = (name: string) => mistakes.find((found) => found.field === name)?.message;

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
          <h1>{t('login.title')}</h1>
          <p className="t2">{t('login.for')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
            noValidate
          >
            <ErrorSummary mistakes={mistakes} />
            <ProblemAlert problem={problem} />
            <TextField
              id="username"
              label={t('login.username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              error={mistake('username')}
              {...field('username')}
            />
            <Field label={t('login.password')} id="password" error={mistake('password')}>
              {(wired) => (
                <div className="login__pw">
                  <input
                    className="inp"
                    type={shown ? 'text' : 'password'}
                    autoComplete="current-password"
                    {...wired}
                    {...field('password')}
                  />
                  <IconButton
                    icon={shown ? EyeOff : Eye}
                    label={t(shown ? 'login.hide' : 'login.show')}
                    onClick={() => setShown(!shown)}
                  />
                </div>
              )}
            </Field>
            {needsCode && (
              <TextField
                id="totp"
                label={t('login.totp')}
                hint={t('login.totp_hint')}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={6}
                error={mistake('totp')}
                {...field('totp')}
              />
            )}
            <Button kind="primary" size="large" type="submit" busy={busy}>
              {t('common.continue')}
            </Button>
          </form>
          <Note mood="warn">
            {t('login.throttled')}{' '}
            <a href="tel:02437334309" className="nw">
              024 3733 4309
            </a>
          </Note>
          <p className="sm t2 login__citizen">
            {t('login.citizen')} <Link to={paths.home()}>{t('login.citizen_link')}</Link>
          </p>
        </div>
      </main>
      <div className="login__tools">
        <IconButton
          icon={Languages}
          label={other === 'en' ? 'English' : 'Tiếng Việt'}
          onClick={() => void speak(other)}
        />
        <IconButton
          icon={SunMoon}
          label={t('theme.toggle')}
          onClick={() => applyTheme(isDark() ? 'light' : 'dark')}
        />
      </div>
    </div>
  );
}

const isDark = () =>
  document.documentElement.dataset.theme === 'dark' ||
  (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
