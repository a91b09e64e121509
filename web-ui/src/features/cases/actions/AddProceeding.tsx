import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { ActionDialog } from '~/ui/ActionDialog';
import type { CaseRow } from '../queries';

type NewProceeding = components['schemas']['RecordProceeding'];

/** Records a stage of the proceedings or a hearing that a body announced. */
export function AddProceeding({ file, onClose }: { file: CaseRow; onClose: () => void }) {
  const t = useT();
  const { options } = useLabels();
  const form = `case.${file.id}.proceeding`;
  const add = useWrite({
    form,
    send: (body: Record<string, unknown>, key) =>
      unwrap(
        api.POST('/api/v1/cases/{id}/proceedings', {
          params: { path: { id: file.id }, header: { 'Idempotency-Key': key } },
          body: body as NewProceeding,
        }),
      ),
    stale: [['cases', file.id]],
    onDone: onClose,
  });
  return (
    <ActionDialog
      form={form}
      heading={t('case.proceeding_add')}
      verb={t('common.save')}
      fields={[
        {
          pointer: '/kind',
          label: 'case.proceeding_kind',
          kind: 'choice',
          options: options('proceeding_kind'),
          required: true,
        },
        {
          pointer: '/stage',
          label: 'case.proceeding_stage',
          kind: 'choice',
          options: options('stage_of_proceedings'),
          required: true,
        },
        { pointer: '/body_name', label: 'case.proceeding_body', kind: 'line' },
        { pointer: '/on_date', label: 'case.proceeding_on', kind: 'date', required: true },
        { pointer: '/starts_at', label: 'case.proceeding_at', kind: 'instant' },
        { pointer: '/notice_received_on', label: 'case.proceeding_notice', kind: 'date' },
      ]}
      problem={add.error}
      busy={add.isPending}
      onSend={(body) => add.mutate(body)}
      onReload={add.reset}
      onClose={onClose}
    />
  );
}
