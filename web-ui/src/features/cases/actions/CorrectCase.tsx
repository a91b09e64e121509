import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Button } from '~/ui/Button';
import { EditDialog, type Versioned } from '~/ui/EditDialog';
import type { CaseRow } from '../queries';

/** Until the file is archived, its particulars can be put right; whoever was first is laid beside what is typed. */
export function CorrectCase({ file }: { file: CaseRow }) {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  if (!has(account, 'case_update') || file.state === 'archived') return null;
  const at = { path: { id: file.id } };
  return (
    <>
      <Button icon={Pencil} onClick={() => setOpen(true)}>
        {t('common.correct')}
      </Button>
      {open && (
        <EditDialog
          form={`case.${file.id}.correct`}
          heading={t('case.correct')}
          fields={[
            {
              pointer: '/field',
              label: 'cases.field',
              kind: 'choice',
              options: options('field'),
              required: true,
            },
            { pointer: '/outcome', label: 'case.outcome', kind: 'text' },
          ]}
          record={versioned(file)}
          reread={async () => versioned(await unwrap(api.GET('/api/v1/cases/{id}', { params: at })))}
          save={(patch, version) =>
            unwrap(
              api.PATCH('/api/v1/cases/{id}', {
                params: { ...at, header: { 'If-Match': ifMatch(version) } },
                body: patch as components['schemas']['CasePatch'],
              }),
            )
          }
          stale={[['cases']]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const versioned = ({ version, field, outcome }: CaseRow): Versioned => ({
  version,
  values: { '/field': field, '/outcome': outcome ?? '' },
});
