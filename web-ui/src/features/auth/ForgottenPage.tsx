import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, done } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import type { FieldMistake } from '~/ui/ErrorSummary';
import { Note } from '~/ui/Note';
import { Door } from './Door';
import { DoorForm, UsernameField } from './DoorForm';

/** Asks for a mail with a link; whether there is such an account is not told. */
export function ForgottenPage() {
  const t = useT();
  const [username, setUsername] = useState('');
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const ask = useMutation<unknown, Problem>({
    mutationFn: () => done(api.POST('/api/v1/auth/password-reset', { body: { username: username.trim() } })),
  });
  const submit = () => {
    const missing = !username.trim();
    setMistakes(missing ? [{ field: 'username', message: t('login.username_missing') }] : []);
    if (!missing && !ask.isPending) ask.mutate();
  };
  return (
    <Door title={t('forgotten.title')} about={t('forgotten.about')}>
      {ask.isSuccess ? (
        <div className="login__done">
          <Note mood="ok" role="status">
            {t('forgotten.sent')}
          </Note>
        </div>
      ) : (
        <DoorForm
          mistakes={mistakes}
          problem={ask.error}
          onSubmit={submit}
          onRetry={() => ask.mutate()}
          verb={t('forgotten.send')}
          busy={ask.isPending}
        >
          <UsernameField value={username} onChange={setUsername} error={mistakes[0]?.message} />
        </DoorForm>
      )}
      <Link to={paths.login()}>{t('forgotten.back')}</Link>
    </Door>
  );
}
