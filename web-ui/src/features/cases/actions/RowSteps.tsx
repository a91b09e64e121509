import { useQuery } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '~/api/client';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { Dialog } from '~/ui/Dialog';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { CaseMark } from '../CaseTable';
import { caseActions, type CaseRow } from '../queries';
import { StepForm } from './CaseActions';

interface Props {
  file: CaseRow;
  onClose: () => void;
}

/** Somebody for the case, or somebody else; where neither may be now, why. */
export function AssignCase({ file, onClose }: Props) {
  const { label } = useLabels();
  const { data, error } = useQuery(caseActions(file.id));
  const offered = ['assign', 'replace'].find((step) =>
    data?.some(({ action, allowed }) => action === step && allowed),
  );
  if (offered) return <StepForm file={file} chosen={offered} onClose={onClose} />;
  if (!data && !error) return null;
  return (
    <Dialog heading={label('case_event', 'assign')} onClose={onClose}>
      <ProblemAlert problem={error} />
      <p>{data?.find(({ action }) => action === 'assign')?.why_not}</p>
    </Dialog>
  );
}

export const labelFields: ActionField[] = [
  { kind: 'lines', pointer: '/add', label: 'bulk.add', hint: 'bulk.tag_hint' },
  { kind: 'lines', pointer: '/remove', label: 'bulk.remove' },
];

export function LabelCase({ file, onClose }: Props) {
  const t = useT();
  return (
    <CommandDialog
      form={`case.${file.id}.tags`}
      heading={t('bulk.tag')}
      about={
        <p>
          <b>{file.person_name ?? file.code}</b> <CaseMark {...file} />
        </p>
      }
      fields={labelFields}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/cases/{id}/tags', {
            params: {
              path: { id: file.id },
              header: { 'Idempotency-Key': key, 'If-Match': ifMatch(file.version) },
            },
            body,
          }),
        )
      }
      stale={[['cases']]}
      onClose={onClose}
    />
  );
}
