import { useMemo, useState } from 'react';
import { api, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import type { Values } from '~/lib/merge';
import { fieldId } from '~/lib/pointer';
import { BroughtBack } from '~/ui/BroughtBack';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { Field, Select, TextField } from '~/ui/Field';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SavingLine } from '~/ui/SavingLine';
import { useKept } from '~/ui/useKept';
import type { CaseDocument } from '../queries';

interface Upload {
  name: string;
  size: number;
  modified: number;
  title: string;
  item: string;
}

interface Props {
  id: string;
  /** The item of the dossier that it is for. */
  item?: string;
  /** The paper of which it is a better copy: it goes on being that item of the dossier. */
  replaces?: CaseDocument;
  onClose: () => void;
}

/** Brings a paper into the file, and says which item of the dossier it is. */
export function AddDocument({ id, item: asked = '', replaces, onClose }: Props) {
  const t = useT();
  const { options } = useLabels();
  const [file, setFile] = useState<File>();
  const [start] = useState<Values>({ '/title': replaces?.title ?? '', '/dossier_item': asked });
  const [values, setValues] = useState(start);
  const [missing, setMissing] = useState<FieldMistake[]>([]);
  const verb = t(replaces ? 'paper.replace' : 'case.upload');
  const form = ['case', id, 'document', replaces?.id ?? asked].filter(Boolean).join('.');
  const kept = useKept({
    form,
    typed: ['/title'],
    start,
    values,
    bring: (wrote) => setValues((old) => ({ ...old, ...wrote })),
    clear: () => setValues(start),
  });
  const add = useWrite({
    form,
    send: (upload: Upload, key) => {
      const body = new FormData();
      if (upload.title) body.append('title', upload.title);
      if (upload.item) body.append('dossier_item', upload.item);
      if (replaces) body.append('replaces_id', replaces.id);
      if (file) body.append('file', file);
      return unwrap(
        api.POST('/api/v1/cases/{id}/documents', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: body as never,
          bodySerializer: (body: unknown) => body as FormData,
        }),
      );
    },
    stale: [['cases', id]],
    onDone: onClose,
  });
  const valueAt = (pointer: string) => values[pointer] ?? '';
  const send = () => {
    setMissing(file ? [] : [{ field: fieldId('/file'), message: t('case.upload_missing') }]);
    if (!file || add.isPending) return;
    const { name, size, lastModified: modified } = file;
    add.mutate({ name, size, modified, title: valueAt('/title').trim(), item: valueAt('/dossier_item') });
  };

  const refused = useMemo(
    () => add.error?.errors?.map(({ pointer, message }) => ({ field: fieldId(pointer), message })) ?? [],
    [add.error],
  );
  const mistakes = missing.length > 0 ? missing : refused;
  const wired = (pointer: string) => {
    const id = fieldId(pointer);
    return { id, error: mistakes.find(({ field }) => field === id)?.message };
  };
  const typed = (pointer: string) => ({
    ...wired(pointer),
    value: valueAt(pointer),
    onChange: (event: { target: { value: string } }) =>
      setValues((old) => ({ ...old, [pointer]: event.target.value })),
  });

  return (
    <Dialog
      heading={verb}
      onClose={onClose}
      foot={
        <>
          <SavingLine keeper={kept.keeper} />
          <span className="grow" />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={add.isPending} onClick={send}>
            {replaces ? verb : t('common.add')}
          </Button>
        </>
      }
    >
      <ErrorSummary mistakes={mistakes} problem={missing.length > 0 ? null : add.error} />
      {refused.length === 0 && <ProblemAlert problem={add.error} onRetry={send} />}
      {replaces && (
        <p>
          {t('paper.replacing', {
            title: replaces.title,
            date: date(replaces.issued_on ?? replaces.created_at),
          })}
        </p>
      )}
      <Field label={t('case.upload_file')} hint={t('case.upload_hint')} {...wired('/file')}>
        {(control) => (
          <span className="row file">
            <input
              {...control}
              type="file"
              className="vh"
              accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
            {/* The browser's own button speaks the language of the browser. */}
            <label htmlFor={control.id} className="btn" aria-hidden="true">
              {t('case.upload_choose')}
            </label>
            <span className="t2 sm">{file?.name ?? t('case.upload_none')}</span>
          </span>
        )}
      </Field>
      <TextField optional {...typed('/title')} label={t('case.upload_title')} />
      {!replaces && (
        <Select
          optional
          {...typed('/dossier_item')}
          label={t('case.upload_item')}
          options={options('dossier_item')}
          empty=""
        />
      )}
      <BroughtBack kept={kept}>{t('case.upload_again')}</BroughtBack>
    </Dialog>
  );
}
