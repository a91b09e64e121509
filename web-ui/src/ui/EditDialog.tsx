import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { merge, written, type Values } from '~/lib/merge';
import { set } from '~/lib/pointer';
import { ActionDialog, valueOf, type ActionField } from './ActionDialog';
import { Note } from './Note';

/** A record as a form sees it, at a version. */
export interface Versioned {
  version: number;
  values: Values;
}

/** A field of a correction; some are asked for only where the others say so. */
export type EditField = ActionField & { when?: (values: Values) => boolean };

interface Props {
  /** Names the form among the forms of the record. */
  form: string;
  heading: string;
  fields: EditField[];
  record: Versioned;
  /** The record as it is now, when somebody else was first. */
  reread: () => Promise<Versioned>;
  /** A merge patch on top of a version. */
  save: (patch: Record<string, unknown>, version: number) => Promise<unknown>;
  stale: QueryKey[];
  onClose: () => void;
}

interface Clash {
  pointer: string;
  mine: string;
  theirs: string;
}

/** Corrects a record. When somebody else was first, what both wrote is laid side by side, field by field. */
export function EditDialog({ form, heading, fields, record, reread, save, stale, onClose }: Props) {
  const t = useT();
  const [base, setBase] = useState(record);
  const [values, setValues] = useState(record.values);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const shown = fields.filter(({ when }) => when?.(values) ?? true);
  const write = useWrite({
    form,
    send: () => {
      const patch: Record<string, unknown> = {};
      const wrote = written(base.values, values);
      for (const field of shown.filter(({ pointer }) => wrote.includes(pointer))) {
        set(patch, field.pointer, valueOf(field, values[field.pointer]?.trim() ?? '') ?? null);
      }
      return save(patch, base.version);
    },
    stale,
    onDone: onClose,
  });
  /** What was written over an older version, on top of the record as it is now. */
  const bringTogether = (was: Values, mine: Values, now: Versioned) => {
    const { values: together, conflicts } = merge(was, mine, now.values);
    setClashes(
      conflicts.map((pointer) => ({
        pointer,
        mine: mine[pointer] ?? '',
        theirs: now.values[pointer] ?? '',
      })),
    );
    setValues(together);
    setBase(now);
  };
  const takeNew = async () => {
    bringTogether(base.values, values, await reread());
    write.reset();
  };

  return (
    <ActionDialog
      form={form}
      heading={heading}
      verb={t('common.save')}
      about={
        clashes.length > 0 && (
          <Note mood="warn" role="alert">
            <b>{t('changed.title')}</b>
            {clashes.map((clash) => (
              <Choice
                key={clash.pointer}
                clash={clash}
                field={fields.find(({ pointer }) => pointer === clash.pointer)}
                value={values[clash.pointer]}
                onChoose={(value) => setValues((old) => ({ ...old, [clash.pointer]: value }))}
              />
            ))}
          </Note>
        )
      }
      fields={shown}
      state={[values, setValues]}
      over={{
        start: base.values,
        bring: (wrote, was) => bringTogether({ ...base.values, ...was }, { ...values, ...wrote }, base),
      }}
      problem={write.error}
      busy={write.isPending}
      onSend={() => write.mutate(values)}
      onReload={() => void takeNew()}
      onClose={onClose}
    />
  );
}

interface ChoiceProps {
  clash: Clash;
  field: ActionField | undefined;
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** Mine or theirs, of one field; what is chosen stands in the form below and may still be changed. */
function Choice({ clash: { pointer, mine, theirs }, field, value, onChoose }: ChoiceProps) {
  const t = useT();
  if (!field) return null;
  const words = (code: string) => {
    if (field.kind === 'choice') return field.options.find(({ value: of }) => of === code)?.label ?? code;
    const isTime = field.kind === 'date' || field.kind === 'instant';
    return isTime ? `${code.slice(11)} ${date(code.slice(0, 10))}`.trim() : code;
  };
  return (
    <fieldset className="merge">
      <legend>{t(field.label)}</legend>
      {(
        [
          ['changed.mine', mine],
          ['changed.theirs', theirs],
        ] as const
      ).map(([whose, text]) => (
        <label className="chk" key={whose}>
          <input
            type="radio"
            name={`merge${pointer}`}
            checked={value === text}
            onChange={() => onChoose(text)}
          />
          <span>
            {t(whose)}: <q>{words(text) || t('common.none')}</q>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
