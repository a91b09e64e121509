import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { EditDialog, type EditField, type Versioned } from '~/ui/EditDialog';
import type { OrganisationFile } from './queries';

const fields: EditField[] = [
  { pointer: '/name', label: 'organisations.name', kind: 'line', required: true },
  { pointer: '/address', label: 'organisations.address', kind: 'text' },
  { pointer: '/phone', label: 'organisations.phone', kind: 'line' },
  { pointer: '/email', label: 'organisations.email', kind: 'line' },
  { pointer: '/established_by', label: 'organisations.established_by', kind: 'line' },
  {
    pointer: '/valid_to',
    label: 'organisations.valid_to',
    hint: 'organisations.valid_to_hint',
    kind: 'date',
  },
];

/** A centre keeps its own particulars and those of its parts, the last day included. */
export function CorrectOrganisation({ of }: { of: OrganisationFile }) {
  const t = useT();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const isKept = [of.id, of.parent_id].includes(account?.organisation_id ?? '');
  if (!isKept || !has(account, 'organisation_write')) return null;
  const at = { path: { id: of.id } };
  return (
    <>
      <Button icon={Pencil} onClick={() => setOpen(true)}>
        {t('common.correct')}
      </Button>
      {open && (
        <EditDialog
          form={`organisation.${of.id}.correct`}
          heading={t('organisations.correct')}
          fields={fields}
          record={versioned(of)}
          reread={async () => versioned(await unwrap(api.GET('/api/v1/organisations/{id}', { params: at })))}
          save={(patch, version) =>
            unwrap(
              api.PATCH('/api/v1/organisations/{id}', {
                params: { ...at, header: { 'If-Match': ifMatch(version) } },
                body: patch as components['schemas']['OrganisationPatch'],
              }),
            )
          }
          stale={[['organisations']]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const versioned = (of: OrganisationFile): Versioned => ({
  version: of.version,
  values: {
    '/name': of.name,
    '/address': of.address ?? '',
    '/phone': of.phone ?? '',
    '/email': of.email ?? '',
    '/established_by': of.established_by ?? '',
    '/valid_to': of.valid_to ?? '',
  },
});
