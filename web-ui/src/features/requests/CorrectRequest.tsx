import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { toLocalInput } from '~/lib/dates';
import { Button } from '~/ui/Button';
import { EditDialog, type EditField, type Versioned } from '~/ui/EditDialog';
import type { RequestFile } from './queries';
import { isPassedOn } from './states';

const OPEN = ['draft', 'received', 'need_supplement'];

/** Until it is decided, what was heard can be put right. */
export function CorrectRequest({ request }: { request: RequestFile }) {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  if (!has(account, 'request_update') || !OPEN.includes(request.state)) return null;
  const at = { path: { id: request.id } };
  const fields: EditField[] = [
    { pointer: '/matter/summary', label: 'intake.summary', kind: 'text', required: true },
    { pointer: '/field', label: 'cases.field', kind: 'choice', options: options('field') },
    {
      pointer: '/matter/procedural_status',
      label: 'intake.status',
      kind: 'choice',
      options: options('status'),
    },
    { pointer: '/matter/body', label: 'intake.body', kind: 'line' },
    { pointer: '/matter/court_file_number', label: 'intake.file_number', kind: 'line' },
    {
      pointer: '/matter/body_asked_at',
      label: 'intake.asked_at',
      hint: 'intake.asked_hint',
      kind: 'instant',
      when: (values) => isPassedOn(values['/matter/procedural_status']),
    },
    { pointer: '/matter/notice_received_at', label: 'intake.notice_at', kind: 'instant' },
    { pointer: '/matter/trial_on', label: 'intake.trial_on', kind: 'date' },
  ];
  return (
    <>
      <Button size="small" icon={Pencil} onClick={() => setOpen(true)}>
        {t('common.correct')}
      </Button>
      {open && (
        <EditDialog
          form={`request.${request.id}.correct`}
          heading={t('requests.correct')}
          fields={fields}
          record={versioned(request)}
          reread={async () => versioned(await unwrap(api.GET('/api/v1/requests/{id}', { params: at })))}
          save={(patch, version) =>
            unwrap(
              api.PATCH('/api/v1/requests/{id}', {
                params: { ...at, header: { 'If-Match': ifMatch(version) } },
                body: patch as components['schemas']['RequestContent'],
              }),
            )
          }
          stale={[['requests']]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const versioned = ({ version, field, matter }: RequestFile): Versioned => ({
  version,
  values: {
    '/matter/summary': matter?.summary ?? '',
    '/field': field ?? '',
    '/matter/procedural_status': matter?.procedural_status ?? '',
    '/matter/body': matter?.body ?? '',
    '/matter/court_file_number': matter?.court_file_number ?? '',
    '/matter/body_asked_at': toLocalInput(matter?.body_asked_at),
    '/matter/notice_received_at': toLocalInput(matter?.notice_received_at),
    '/matter/trial_on': matter?.trial_on ?? '',
  },
});
