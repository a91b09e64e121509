import { api, unwrap } from '~/api/client';
import { useAccount } from '~/api/session';
import type { components } from '~/api/schema';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { ActionDialog } from '~/ui/ActionDialog';
import type { CaseRow } from '../queries';

type NewSession = components['schemas']['RecordSession'];

/** Records a stretch of work. Times of one person that overlap are refused by the server. */
export function AddSession({ file, onClose }: { file: CaseRow; onClose: () => void }) {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const mine =
    file.practitioner_ids.find((id) => account?.practitioner_ids.includes(id)) ?? file.practitioner_ids[0];
  const form = `case.${file.id}.session`;
  const add = useWrite({
    form,
    send: (body: Record<string, unknown>, key) =>
      unwrap(
        api.POST('/api/v1/cases/{id}/sessions', {
          params: { path: { id: file.id }, header: { 'Idempotency-Key': key } },
          body: { practitioner_id: mine, ...body } as NewSession,
        }),
      ),
    stale: [['cases', file.id]],
    onDone: onClose,
  });
  return (
    <ActionDialog
      form={form}
      heading={t('case.session_add')}
      verb={t('common.save')}
      fields={[
        {
          pointer: '/kind',
          label: 'case.session_kind',
          kind: 'choice',
          options: options('session_kind'),
          required: true,
        },
        { pointer: '/starts_at', label: 'case.session_from', kind: 'instant', required: true },
        { pointer: '/ends_at', label: 'case.session_to', kind: 'instant', required: true },
        { pointer: '/place', label: 'case.session_place', kind: 'line' },
        { pointer: '/summary', label: 'case.session_summary', kind: 'text' },
        { pointer: '/confirmed_by', label: 'case.session_confirmed_by', kind: 'line' },
      ]}
      problem={add.error}
      busy={add.isPending}
      onSend={(body) => add.mutate(body)}
      onReload={add.reset}
      onClose={onClose}
    />
  );
}
