import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { isDay } from '~/lib/dates';
import type { Values } from '~/lib/merge';
import { CommandDialog } from '~/ui/CommandDialog';
import { EditDialog, type Versioned } from '~/ui/EditDialog';
import { provinces, type BodyRow } from './queries';

/** Registers a body from its first day on; the provinces to choose from are those of that day. */
export function AddBody({ onClose, onDone }: { onClose: () => void; onDone: (made: BodyRow) => void }) {
  const t = useT();
  const { options } = useLabels();
  const state = useState<Values>({});
  const from = state[0]['/valid_from'] ?? '';
  const places = useQuery(provinces(isDay(from) ? from : undefined)).data?.data ?? [];
  return (
    <CommandDialog
      form="body.new"
      heading={t('bodies.add')}
      state={state}
      fields={[
        { pointer: '/name', label: 'bodies.name', kind: 'line', required: true },
        {
          pointer: '/kind',
          label: 'bodies.kind',
          kind: 'choice',
          options: options('body_kind'),
          required: true,
        },
        { pointer: '/valid_from', label: 'bodies.from', kind: 'date', required: true },
        {
          pointer: '/province_code',
          label: 'bodies.province',
          kind: 'choice',
          options: places.map(({ code, name }) => ({ value: code, label: name })),
        },
        { pointer: '/phone', label: 'organisations.phone', kind: 'line' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/proceedings-bodies', {
            params: { header: { 'Idempotency-Key': key } },
            body: body as components['schemas']['ProceedingsBodyCreate'],
          }),
        )
      }
      stale={[['bodies']]}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** Corrects a name or a telephone, or ends the body; a new name is a new body from its day on. */
export function CorrectBody({ row, onClose }: { row: BodyRow; onClose: () => void }) {
  const t = useT();
  const at = { path: { id: row.id } };
  return (
    <EditDialog
      form={`body.${row.id}.correct`}
      heading={t('bodies.correct')}
      fields={[
        { pointer: '/name', label: 'bodies.name', hint: 'bodies.name_hint', kind: 'line', required: true },
        { pointer: '/phone', label: 'organisations.phone', kind: 'line' },
        { pointer: '/valid_to', label: 'bodies.to', hint: 'bodies.to_hint', kind: 'date' },
      ]}
      record={versioned(row)}
      reread={async () => versioned(await unwrap(api.GET('/api/v1/proceedings-bodies/{id}', { params: at })))}
      save={(patch, version) =>
        unwrap(
          api.PATCH('/api/v1/proceedings-bodies/{id}', {
            params: { ...at, header: { 'If-Match': ifMatch(version) } },
            body: patch as components['schemas']['ProceedingsBodyPatch'],
          }),
        )
      }
      stale={[['bodies']]}
      onClose={onClose}
    />
  );
}

const versioned = ({ version, name, phone, valid_to }: BodyRow): Versioned => ({
  version,
  values: { '/name': name, '/phone': phone ?? '', '/valid_to': valid_to ?? '' },
});
