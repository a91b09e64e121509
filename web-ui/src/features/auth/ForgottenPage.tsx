import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, done } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { ErrorSummary } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Door } from './Door';

/** Asks for a mail with a link; whether there is such an account is not told. */
export function ForgottenPage() {
  const t = useT();
  const [username, setUsername] = useState('');
  const [missing, setMissing] = useState(false);
  const ask = useMutation<unknown, Problem>({
    mutationFn: () => done(api.POST('/api/v1/auth/password-reset', { body: { username: username.trim() } })),
  });
  const error = missing ? t('login.username_missing') : undefined;
  return (
    <Door title={t('forgotten.title')} about={t('forgotten.about')}>
      {ask.isSuccess ? (
        <div className="login__done">
          <Note mood="ok" role="status">
            {t('forgotten.sent')}
          </Note>
        </div>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(!username.trim());
            if (username.trim() && !ask.isPending) ask.mutate();
          }}
        >
          <ErrorSummary mistakes={error ? [{ field: 'username', message: error }] : []} />
          <ProblemAlert problem={ask.error} onRetry={() => ask.mutate()} />
          <TextField
            id="username"
            label={t('login.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            error={error}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <Button kind="primary" size="large" type="submit" busy={ask.isPending}>
            {t('forgotten.send')}
          </Button>
        </form>
      )}
      <Link to={paths.login()}>{t('forgotten.back')}</Link>
    </Door>
  );
}
