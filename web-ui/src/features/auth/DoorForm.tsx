import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { TextField } from '~/ui/Field';
import { ProblemAlert } from '~/ui/ProblemAlert';

interface Props {
  mistakes: FieldMistake[];
  problem: Problem | null | undefined;
  onSubmit: () => void;
  /** Offers to send the same again after a refusal. */
  onRetry?: () => void;
  /** On the one button. */
  verb: string;
  busy: boolean;
  children: ReactNode;
}

/** The one form of a page before the workspace; its first field is ready to be typed into. */
export function DoorForm({ mistakes, problem, onSubmit, onRetry, verb, busy, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary mistakes={mistakes} />
      <ProblemAlert problem={problem} {...(onRetry ? { onRetry } : {})} />
      {children}
      <Button kind="primary" size="large" type="submit" busy={busy}>
        {verb}
      </Button>
    </form>
  );
}

interface UsernameProps {
  value: string;
  onChange: (username: string) => void;
  error: string | undefined;
}

export function UsernameField({ value, onChange, error }: UsernameProps) {
  const t = useT();
  return (
    <TextField
      id="username"
      label={t('login.username')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
