import { useMemo, useState } from 'react';
import { api, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { fieldId } from '~/lib/pointer';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { ErrorSummary, type FieldMistake } from '~/ui/ErrorSummary';
import { Field, Select, TextField } from '~/ui/Field';
import { ProblemAlert } from '~/ui/ProblemAlert';

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
  onClose: () => void;
}

/** Brings a paper into the file, and says which item of the dossier it is. */
export function AddDocument({ id, item: asked = '', onClose }: Props) {
  const t = useT();
  const { options } = useLabels();
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [item, setItem] = useState(asked);
  const [missing, setMissing] = useState<FieldMistake[]>([]);
  const add = useWrite({
    form: `case.${id}.document`,
    send: (upload: Upload, key) => {
      const form = new FormData();
      if (upload.title) form.append('title', upload.title);
      if (upload.item) form.append('dossier_item', upload.item);
      if (file) form.append('file', file);
      return unwrap(
        api.POST('/api/v1/cases/{id}/documents', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: form as never,
          bodySerializer: (body: unknown) => body as FormData,
        }),
      );
    },
    stale: [['cases', id]],
    onDone: onClose,
  });
  const send = () => {
    setMissing(file ? [] : [{ field: fieldId('/file'), message: t('case.upload_missing') }]);
    if (!file || add.isPending) return;
    add.mutate({ name: file.name, size: file.size, modified: file.lastModified, title: title.trim(), item });
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

  return (
    <Dialog
      heading={t('case.upload')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" busy={add.isPending} onClick={send}>
            {t('common.add')}
          </Button>
        </>
      }
    >
      <ErrorSummary mistakes={mistakes} problem={missing.length > 0 ? null : add.error} />
      {refused.length === 0 && <ProblemAlert problem={add.error} onRetry={send} />}
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
      <TextField
        optional
        {...wired('/title')}
        label={t('case.upload_title')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Select
        optional
        {...wired('/dossier_item')}
        label={t('case.upload_item')}
        options={options('dossier_item')}
        empty=""
        value={item}
        onChange={(event) => setItem(event.target.value)}
      />
    </Dialog>
  );
}
