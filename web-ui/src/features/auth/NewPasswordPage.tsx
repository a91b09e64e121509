import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, done } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import type { FieldMistake } from '~/ui/ErrorSummary';
import { Note } from '~/ui/Note';
import { Door } from './Door';
import { DoorForm } from './DoorForm';
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
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const wrong = (message: string) => setMistakes([{ field: 'new-password', message }]);
  const save = useMutation<unknown, Problem>({
    mutationFn: () => {
      const body = { token, password };
      return done(
        of === 'invited'
          ? api.POST('/api/v1/auth/invitations/accept', { body })
          : api.POST('/api/v1/auth/password-reset/confirm', { body }),
      );
    },
    onError: ({ errors }) => {
      const refused = errors?.find(({ pointer }) => pointer === '/password');
      if (refused) wrong(refused.message);
    },
  });
  const submit = () => {
    setMistakes([]);
    if (password.length < LEAST) wrong(t('password.short'));
    else if (!save.isPending) save.mutate();
  };
  return (
    <Door title={t(`password.${of}`)} about={t(`password.${of}_about`)}>
      {save.isSuccess ? (
        <div className="login__done">
          <Note mood="ok" role="status">
            {t('password.saved')}
          </Note>
        </div>
      ) : token ? (
        <DoorForm
          mistakes={mistakes}
          problem={mistakes.length > 0 ? null : save.error}
          onSubmit={submit}
          onRetry={() => save.mutate()}
          verb={t('password.save')}
          busy={save.isPending}
        >
          <PasswordField
            id="new-password"
            label={t('password.new')}
            hint={t('password.hint')}
            autoComplete="new-password"
            error={mistakes[0]?.message}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </DoorForm>
      ) : (
        <div className="login__done">
          <Note mood="warn">{t('password.no_token')}</Note>
        </div>
      )}
      <Link to={paths.login()}>{t('forgotten.back')}</Link>
    </Door>
  );
}
