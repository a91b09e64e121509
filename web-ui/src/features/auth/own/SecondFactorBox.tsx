import { useMutation } from '@tanstack/react-query';
import { ShieldCheck, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { api, done, unwrap } from '~/api/client';
import type { Problem } from '~/api/problem';
import type { components } from '~/api/schema';
import { refresh } from '~/api/session';
import type { Account } from '~/api/types';
import { useT } from '~/i18n';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Dialog } from '~/ui/Dialog';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/Field';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { PasswordField } from '../PasswordField';

/** Whether signing in asks for a code of the telephone, and how that is set up. */
export function SecondFactorBox({ account: { second_factor } }: { account: Account }) {
  const t = useT();
  const [enrolling, setEnrolling] = useState(false);
  return (
    <Box
      heading={t('accounts.second_factor')}
      mark={second_factor && <Chip mood="ok">{t('accounts.has_factor')}</Chip>}
    >
      <p className="sm t2 own__say">{t(second_factor ? 'own.factor_on' : 'own.factor_off')}</p>
      <Button icon={second_factor ? Smartphone : ShieldCheck} onClick={() => setEnrolling(true)}>
        {t(second_factor ? 'own.factor_again' : 'own.factor_set')}
      </Button>
      {enrolling && <Enrolment onClose={() => setEnrolling(false)} />}
    </Box>
  );
}

/** First the password, then the secret for the telephone, then the telephone's first code: only that makes it count. */
function Enrolment({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const enrol = useMutation<components['schemas']['TotpSecret'], Problem>({
    mutationFn: () => unwrap(api.POST('/api/v1/auth/totp', { body: { password } })),
  });
  const confirm = useMutation<unknown, Problem>({
    mutationFn: async () => {
      await done(api.POST('/api/v1/auth/totp/confirm', { body: { code } }));
      // The account now says that it has a second factor.
      await refresh();
    },
    onSuccess: onClose,
  });
  const secret = enrol.data;
  const busy = enrol.isPending || confirm.isPending;
  const submit = () => {
    const missing = secret
      ? !/^\d{6}$/.test(code) && { field: 'totp-code', message: t('login.totp_missing') }
      : !password && { field: 'totp-password', message: t('password.current_missing') };
    setMistakes(missing ? [missing] : []);
    if (missing || busy) return;
    if (secret) confirm.mutate();
    else enrol.mutate();
  };
  const mistake = mistakes[0]?.message;
  return (
    <Dialog
      heading={t('own.factor_set')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" form="totp-form" busy={busy}>
            {t(secret ? 'own.factor_confirm' : 'common.continue')}
          </Button>
        </>
      }
    >
      <ErrorSummary mistakes={mistakes} />
      <ProblemAlert problem={secret ? confirm.error : enrol.error} />
      <form
        id="totp-form"
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {secret ? (
          <>
            <p>{t('own.factor_scan')}</p>
            <p className="own__secret mono">{secret.secret.match(/.{1,4}/g)?.join(' ')}</p>
            <p className="sm">
              <a href={secret.uri}>{t('own.factor_here')}</a>
            </p>
            <TextField
              id="totp-code"
              label={t('login.totp')}
              hint={t('login.totp_hint')}
              error={mistake}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
            />
          </>
        ) : (
          <>
            <p>{t('own.factor_why')}</p>
            <PasswordField
              id="totp-password"
              label={t('password.current')}
              autoComplete="current-password"
              error={mistake}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}
