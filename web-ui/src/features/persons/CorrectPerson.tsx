import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, parseBirth } from '~/lib/dates';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { EditDialog, type EditField, type Versioned } from '~/ui/EditDialog';
import { communeCode, CommunePicker, communeWords } from '~/ui/Pickers';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { person, readPerson, type Person } from './queries';

/** Puts right what is recorded. A number that is corrected must first be seen, so the record is read whole for it. */
export function CorrectPerson({ id }: { id: string }) {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const whole = useQuery({ ...person(id, true), enabled: open });
  if (!has(account, 'person_update')) return null;
  const close = () => setOpen(false);
  const fields: EditField[] = [
    { pointer: '/full_name', label: 'person.name', kind: 'line', required: true },
    {
      pointer: '/birth_date',
      label: 'intake.birth',
      hint: 'intake.birth_hint',
      kind: 'own',
      render: ({ value, onChange, ...wired }) => (
        <input {...wired} className="inp" value={value} onChange={(event) => onChange(event.target.value)} />
      ),
      // What is no date goes as it is: the server says so at the field.
      parse: (text) => parseBirth(text) ?? text,
    },
    { pointer: '/sex', label: 'intake.sex', kind: 'choice', options: options('sex') },
    { pointer: '/ethnicity', label: 'intake.ethnicity', kind: 'line' },
    { pointer: '/id_number', label: 'intake.id_number', kind: 'line' },
    { pointer: '/phone', label: 'person.phone', kind: 'line' },
    {
      pointer: '/commune_code',
      label: 'intake.commune',
      kind: 'own',
      render: (own) => <CommunePicker {...own} />,
      parse: communeCode,
    },
    { pointer: '/address', label: 'intake.address', kind: 'line' },
    { pointer: '/language', label: 'persons.language', kind: 'line' },
    { pointer: '/needs', label: 'persons.needs', hint: 'persons.needs_hint', kind: 'lines' },
    { pointer: '/safe_contact', label: 'persons.safe_contact', kind: 'line' },
  ];
  return (
    <>
      <Button icon={Pencil} busy={open && whole.isFetching} onClick={() => setOpen(true)}>
        {t('common.correct')}
      </Button>
      {open && whole.error && (
        <Dialog heading={t('persons.correct')} onClose={close}>
          <ProblemAlert problem={whole.error} onRetry={() => void whole.refetch()} />
        </Dialog>
      )}
      {open && whole.data && (
        <EditDialog
          form={`person.${id}.correct`}
          heading={t('persons.correct')}
          fields={fields}
          record={versioned(whole.data)}
          reread={async () => versioned(await readPerson(id, true))}
          save={(patch, version) =>
            unwrap(
              api.PATCH('/api/v1/persons/{id}', {
                params: { path: { id }, header: { 'If-Match': ifMatch(version) } },
                body: patch as components['schemas']['PersonContent'],
              }),
            )
          }
          stale={[['persons'], ['requests'], ['cases']]}
          onClose={close}
        />
      )}
    </>
  );
}

const versioned = (data: Person): Versioned => ({
  version: data.version,
  values: {
    '/full_name': data.full_name,
    '/birth_date': date(data.birth_date),
    '/sex': data.sex ?? '',
    '/ethnicity': data.ethnicity ?? '',
    '/id_number': data.id_number ?? '',
    '/phone': data.phone ?? '',
    '/commune_code': data.commune_code ? communeWords(data.commune_code, data.commune_name ?? '') : '',
    '/address': data.address ?? '',
    '/language': data.language ?? '',
    '/needs': data.needs.join('\n'),
    '/safe_contact': data.safe_contact ?? '',
  },
});
