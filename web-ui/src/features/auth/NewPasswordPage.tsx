import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, done } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Door } from './Door';
import { LEAST } from './password';
import { PasswordField } from './PasswordField';

export const InvitationPage = () => <NewPassword of="invited" />;
export const ResetPage = () => <NewPassword of="reset" />;

/** Sets a password by the link of a mail: of an invitation, or of a password that was forgotten. */
function NewPassword({ of }: { of: 'invited' | 'reset' }) {
  const t = useT();
  // The secret of the mail stands behind `#`, where no server sees it; once read it leaves the address and the history.
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  const save = useMutation<unknown, Problem>({
    mutationFn: () => {
      const body = { token, password };
      return done(
        of === 'invited'
          ? api.POST('/api/v1/auth/invitations/accept', { body })
          : api.POST('/api/v1/auth/password-reset/confirm', { body }),
      );
    },
  });
  const refused = save.error?.errors?.find(({ pointer }) => pointer === '/password')?.message;
  const error = short ? t('password.short') : refused;
  return (
    <Door title={t(`password.${of}`)} about={t(`password.${of}_about`)}>
      {save.isSuccess ? (
        <div className="login__done">
          <Note mood="ok" role="status">
            {t('password.saved')}
          </Note>
        </div>
      ) : token ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setShort(password.length < LEAST);
            if (password.length >= LEAST && !save.isPending) save.mutate();
          }}
        >
          <ErrorSummary mistakes={error ? [{ field: 'new-password', message: error }] : []} />
          {!refused && <ProblemAlert problem={save.error} onRetry={() => save.mutate()} />}
          <PasswordField
            id="new-password"
            label={t('password.new')}
            hint={t('password.hint')}
            autoComplete="new-password"
            error={error}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button kind="primary" size="large" type="submit" busy={save.isPending}>
            {t('password.save')}
          </Button>
        </form>
      ) : (
        <div className="login__done">
          <Note mood="warn">{t('password.no_token')}</Note>
        </div>
      )}
      <Link to={paths.login()}>{t('forgotten.back')}</Link>
    </Door>
  );
}
