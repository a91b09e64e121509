import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { IconButton } from '~/ui/Button';
import { Field } from '~/ui/Field';

type Props = { label: string; hint?: ReactNode; error?: string | undefined } & Omit<
  ComponentPropsWithRef<'input'>,
  'type' | 'className'
>;

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, hint, error, id, ...input }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(wired) => (
        <div className="login__pw">
          <input {...input} {...wired} className="inp" type={shown ? 'text' : 'password'} />
          <IconButton
            icon={shown ? EyeOff : Eye}
            label={t(shown ? 'login.hide' : 'login.show')}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
