import './login.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, done } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { LEAST } from './password';
import { PasswordField } from './PasswordField';

/** Changes one's own password; the account's other sessions end. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const change = useMutation<unknown, Problem>({
    mutationFn: () => done(api.POST('/api/v1/auth/password', { body: { current, new: next } })),
  });
  const mistake = (name: string) => mistakes.find(({ field }) => field === name)?.message;
  const submit = () => {
    const found = [
      ...(current ? [] : [{ field: 'current-password', message: t('password.current_missing') }]),
      ...(next.length < LEAST ? [{ field: 'new-password', message: t('password.short') }] : []),
    ];
    setMistakes(found);
    if (found.length === 0 && !change.isPending) change.mutate();
  };
  return (
    <Dialog
      heading={t('account.password')}
      onClose={onClose}
      foot={
        change.isSuccess ? (
          <Button onClick={onClose}>{t('common.close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button kind="primary" type="submit" form="password-form" busy={change.isPending}>
              {t('password.save')}
            </Button>
          </>
        )
      }
    >
      {change.isSuccess ? (
        <Note mood="ok" role="status">
          {t('password.changed')}
        </Note>
      ) : (
        <form
          id="password-form"
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ErrorSummary mistakes={mistakes} />
          <ProblemAlert problem={change.error} />
          <PasswordField
            id="current-password"
            label={t('password.current')}
            autoComplete="current-password"
            error={mistake('current-password')}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
          <PasswordField
            id="new-password"
            label={t('password.new')}
            hint={t('password.hint')}
            autoComplete="new-password"
            error={mistake('new-password')}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  );
}
