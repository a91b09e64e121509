import { CircleAlert } from 'lucide-react';
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { Icon } from './Icon';

interface Common {
  label: string;
  hint?: ReactNode;
  /** How to put it right, not what was done wrong. */
  error?: string | undefined;
  optional?: boolean;
  /** Columns of twelve on a wide screen. */
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
}

/** What ties a control to its label, its hint and its error. */
export interface Wired {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** Label above, hint and error below, tied together for those who hear the page. */
export function Field({
  label,
  hint,
  error,
  optional,
  span,
  id: given,
  children,
}: Common & { id?: string | undefined; children: (wired: Wired) => ReactNode }) {
  const t = useT();
  const own = useId();
  const id = given ?? own;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={[span && `c${span}`, error && 'field--err'].filter(Boolean).join(' ') || undefined}>
      <label htmlFor={id}>
        {label} {optional && <span className="opt">{t('common.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="ferr" id={`${id}-error`}>
          <Icon of={CircleAlert} small />
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  optional,
  span,
  ...input
}: Common & Omit<ComponentPropsWithRef<'input'>, keyof Common>) {
  return (
    <Field {...{ label, hint, error, optional, span }} id={input.id}>
      {(wired) => <input {...input} {...wired} className="inp" />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  span,
  ...area
}: Common & Omit<ComponentPropsWithRef<'textarea'>, keyof Common>) {
  return (
    <Field {...{ label, hint, error, optional, span }} id={area.id}>
      {(wired) => <textarea rows={3} {...area} {...wired} className="inp" />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function Select({
  label,
  hint,
  error,
  optional,
  span,
  options,
  /** The first, empty choice: an answer must be chosen, none is assumed. */
  empty,
  ...select
}: Common & { options: Option[]; empty?: string } & Omit<ComponentPropsWithRef<'select'>, keyof Common>) {
  return (
    <Field {...{ label, hint, error, optional, span }} id={select.id}>
      {(wired) => (
        <select {...select} {...wired} className="inp">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Checkbox({ children, ...input }: ComponentPropsWithRef<'input'> & { children: ReactNode }) {
  return (
    <label className="chk">
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  );
}
