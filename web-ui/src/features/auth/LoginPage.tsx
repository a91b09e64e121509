import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ChangeEvent } from 'react';
import type { Problem } from '~/api/problem';
import { account, signIn } from '~/api/session';
import type { Credentials } from '~/api/types';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import type { FieldMistake } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { Door } from './Door';
import { DoorForm, UsernameField } from './DoorForm';
import { PasswordField } from './PasswordField';

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
  const [needsCode, setNeedsCode] = useState(false);

  useEffect(() => {
    if (account()) void navigate({ href: safeNext(next), replace: true });
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
  const enter = (name: keyof Credentials, text: string) => setEntered({ ...entered, [name]: text });
  const field = (name: keyof Credentials) => ({
    value: entered[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => enter(name, event.target.value),
  });
  const mistake = (name: string) => mistakes.find((found) => found.field === name)?.message;

  return (
    <Door title={t('login.title')} about={t('login.for')}>
      <DoorForm
        mistakes={mistakes}
        problem={problem}
        onSubmit={() => void submit()}
        verb={t('common.continue')}
        busy={busy}
      >
        <UsernameField
          value={entered.username}
          onChange={(username) => enter('username', username)}
          error={mistake('username')}
        />
        <div className="login__secret">
          <PasswordField
            id="password"
            label={t('login.password')}
            autoComplete="current-password"
            error={mistake('password')}
            {...field('password')}
          />
          <Link to={paths.forgotten()} className="sm">
            {t('login.forgotten')}
          </Link>
        </div>
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
      </DoorForm>
      <Note mood="warn">
        {t('login.throttled')}{' '}
        <a href="tel:02437334309" className="nw">
          024 3733 4309
        </a>
      </Note>
      <p className="sm t2 login__citizen">
        {t('login.citizen')}{' '}
        <Link to={paths.home()} className="nw">
          {t('login.citizen_link')}
        </Link>
      </p>
    </Door>
  );
}
