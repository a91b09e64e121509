import { useState, type Dispatch, type ReactNode, type SetStateAction } from 'react';
import type { Problem } from '~/api/problem';
import { useT, type MessageId } from '~/i18n';
import { fromLocalInput, isDay, isInstant } from '~/lib/dates';
import type { Values } from '~/lib/merge';
import { fieldId, set } from '~/lib/pointer';
import { BroughtBack } from './BroughtBack';
import { Button } from './Button';
import { DateInput, DateTimeInput } from './DateInput';
import { Dialog } from './Dialog';
import { ErrorSummary, type FieldMistake } from './ErrorSummary';
import { Checkbox, Field, Select, TextArea, TextField, type Option, type Wired } from './Field';
import { ProblemAlert } from './ProblemAlert';
import { SavingLine } from './SavingLine';
import { useKept } from './useKept';

interface FieldBase {
  /** JSON pointer into the body, such as `/reason`. */
  pointer: string;
  label: MessageId;
  hint?: MessageId;
  required?: boolean;
  /** Tells its record from the others: that there is one of it already is said here, in the server's words. */
  unique?: boolean;
}

/** What one control of an action's form asks for; `lines` is a list, one entry a line. */
export type ActionField = FieldBase &
  (
    | { kind: 'line' | 'lines' | 'text' | 'date' | 'instant' | 'number' | 'flag' }
    | { kind: 'choice'; options: Option[] }
    /** A control of the caller's own: it reads and writes the value as text. */
    | {
        kind: 'own';
        render: (own: OwnControl) => ReactNode;
        parse?: (value: string) => unknown;
        /** What of its value cannot be sent. */
        check?: (value: string) => MessageId | undefined;
      }
  );

export interface OwnControl extends Wired {
  value: string;
  onChange: (value: string) => void;
}

interface Props {
  /** Names the form among the forms of the record, as its act does: `case.<id>.refuse`. */
  form: string;
  heading: string;
  /** The verb on the acting button. */
  verb: string;
  danger?: boolean;
  /** For a form with a picture beside its fields. */
  wide?: boolean;
  /** What doing this means, before the fields. */
  about?: ReactNode;
  fields: ActionField[];
  /** What the fields hold, where the caller keeps it: a record that is corrected. */
  state?: [Values, Dispatch<SetStateAction<Values>>];
  /** What the record says, where one is corrected, and how what was written over it before comes back. */
  over?: { start: Values; bring: (wrote: Values, was: Values) => void };
  problem: Problem | null;
  busy: boolean;
  onSend: (body: Record<string, unknown>) => void;
  onReload: () => void;
  onClose: () => void;
}

/** One act with the few things it asks for. Nothing typed is lost when it is refused. */
export function ActionDialog(props: Props) {
  const { form, heading, verb, danger, wide, about, fields, state, over, problem, busy } = props;
  const { onSend, onReload, onClose } = props;
  const t = useT();
  const own = useState<Values>({});
  const [values, setValues] = state ?? own;
  const [first] = useState(values);
  const start = over?.start ?? first;
  const kept = useKept({
    form,
    typed: fields.filter(({ kind }) => TYPED.includes(kind)).map(({ pointer }) => pointer),
    start,
    values,
    bring: over?.bring ?? ((wrote) => setValues((old) => ({ ...old, ...wrote }))),
    clear: () => (over ? over.bring(start, start) : setValues(start)),
  });
  const [missing, setMissing] = useState<FieldMistake[]>([]);
  const [answered, setAnswered] = useState<Problem | null>(null);
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  if (problem !== answered) {
    setAnswered(problem);
    setMistakes(mistakesOf(problem, fields));
  }
  const shown = missing.length > 0 ? missing : mistakes;

  const send = () => {
    const gaps = fields.flatMap((field) => {
      const text = values[field.pointer]?.trim() ?? '';
      const wrong = text
        ? badlyWritten(field, text)
        : field.required && field.kind !== 'flag'
          ? 'err.required'
          : undefined;
      return wrong
        ? [{ field: fieldId(field.pointer), message: `${t(field.label)}: ${t(wrong).toLowerCase()}` }]
        : [];
    });
    setMissing(gaps);
    if (gaps.length > 0 || busy) return;
    const body: Record<string, unknown> = {};
    for (const field of fields) {
      const value = valueOf(field, values[field.pointer]?.trim() ?? '');
      if (value !== undefined) set(body, field.pointer, value);
    }
    onSend(body);
  };

  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      wide={wide}
      foot={
        <>
          <SavingLine keeper={kept.keeper} />
          <span className="grow" />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} type="submit" form="action-form">
            {verb}
          </Button>
        </>
      }
    >
      {about}
      <ErrorSummary mistakes={shown} problem={missing.length > 0 ? null : problem} />
      {mistakes.length === 0 && <ProblemAlert problem={problem} onReload={onReload} onRetry={send} />}
      <form
        id="action-form"
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {fields.map((field) => (
          <Control
            key={field.pointer}
            field={field}
            value={values[field.pointer] ?? ''}
            error={shown.find((mistake) => mistake.field === fieldId(field.pointer))?.message}
            onChange={(value) => setValues((old) => ({ ...old, [field.pointer]: value }))}
          />
        ))}
      </form>
      <BroughtBack kept={kept} />
    </Dialog>
  );
}

/** What of a refusal belongs to fields. */
function mistakesOf(problem: Problem | null, fields: ActionField[]): FieldMistake[] {
  // A field that holds a list is named by its entry: `/ranges/2`.
  const holder = (pointer: string) =>
    fields.find((field) => pointer.startsWith(`${field.pointer}/`))?.pointer;
  const named =
    problem?.errors?.map(({ pointer, message }) => ({
      field: fieldId(holder(pointer) ?? pointer),
      message,
    })) ?? [];
  const unique = fields.find((field) => field.unique);
  return named.length === 0 && unique && problem?.code === 'already_exists'
    ? [{ field: fieldId(unique.pointer), message: problem.detail ?? problem.title }]
    : named;
}

/** Kinds of fields that are written, not chosen. */
const TYPED: ActionField['kind'][] = ['line', 'lines', 'text'];

const badlyWritten = (field: ActionField, text: string): MessageId | undefined => {
  if (field.kind === 'own') return field.check?.(text);
  if (field.kind === 'date' && !isDay(text)) return 'err.date';
  return field.kind === 'instant' && !isInstant(text) ? 'err.instant' : undefined;
};

/** The value to send, or nothing when the field was left empty. */
export function valueOf(field: ActionField, text: string): unknown {
  if (field.kind === 'flag') return text === 'true';
  if (text === '') return undefined;
  if (field.kind === 'instant') return fromLocalInput(text);
  if (field.kind === 'number') return Number(text);
  if (field.kind === 'lines')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return field.kind === 'own' && field.parse ? field.parse(text) : text;
}

interface ControlProps {
  field: ActionField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function Control({ field, value, error, onChange }: ControlProps) {
  const t = useT();
  const id = fieldId(field.pointer);
  const common = {
    id,
    label: t(field.label),
    hint: field.hint && t(field.hint),
    optional: !field.required,
    error,
  };
  const typed = { value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };

  switch (field.kind) {
    case 'text':
    case 'lines':
      return <TextArea {...common} {...typed} />;
    case 'choice':
      return <Select {...common} {...typed} options={field.options} empty={t('common.choose')} />;
    case 'flag':
      return (
        <Checkbox
          id={id}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.target.checked))}
        >
          {common.label}
        </Checkbox>
      );
    case 'own':
      return <Field {...common}>{(wired) => <>{field.render({ ...wired, value, onChange })}</>}</Field>;
    case 'date':
    case 'instant': {
      const Input = field.kind === 'date' ? DateInput : DateTimeInput;
      return (
        <Field
          {...common}
          hint={common.hint ?? t(field.kind === 'date' ? 'common.date_hint' : 'common.instant_hint')}
        >
          {(wired) => <Input {...wired} value={value} onChange={onChange} />}
        </Field>
      );
    }
    case 'number':
      return <TextField {...common} {...typed} type="number" />;
    case 'line':
      return <TextField {...common} {...typed} />;
  }
}
