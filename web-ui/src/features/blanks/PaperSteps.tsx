import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { OpenSteps } from '~/ui/OpenSteps';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { arrived, rangesField, shipped } from './fields';
import { make, paperActions, STALE, take } from './queries';
import { isPaperEvent, type Paper, type PaperStep as Step } from './types';

const why: ActionField = { pointer: '/reason', label: 'blanks.why', kind: 'text', required: true };

/** Undone or refused rather than gone on with. */
const BACKWARDS: Step[] = ['reject', 'cancel', 'reverse', 'report_discrepancy'];

/** A step that a paper's state does not know is left out; one that is somebody else's stays, and says whose. */
const UNKNOWN_HERE = 'wrong_state';

/** What may be done with a paper, and why not what may not. */
export function PaperSteps({ of, onStep }: { of: Paper; onStep: (step: Step) => void }) {
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(paperActions(of.id));
  const steps = (data ?? []).flatMap(({ action, allowed, code, why_not }) =>
    code === UNKNOWN_HERE || !isPaperEvent(action)
      ? []
      : [{ action, allowed, name: label('blank_step', action), why_not: why_not ?? null }],
  );
  return (
    <>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      <OpenSteps steps={steps} backwards={BACKWARDS} onStep={onStep} />
    </>
  );
}

/** What a step asks for, and the address that takes it. */
function stepOf(
  of: Paper,
  step: Step,
): { fields: ActionField[]; send: (body: object, key: string) => Promise<Paper> } {
  const at = (path: string) => (body: object, key: string) => take(of, path, body, key);
  const isRequest = of.kind === 'supply_request';
  const own = isRequest ? 'supply-requests' : of.kind === 'stocktake' ? 'stocktakes' : 'papers';
  switch (step) {
    case 'approve':
      return isRequest
        ? {
            fields: [
              {
                pointer: '/quantity',
                label: 'blanks.quantity_approved',
                hint: 'blanks.quantity_hint',
                kind: 'number',
              },
            ],
            send: at(`${own}/{id}/approve`),
          }
        : { fields: [], send: at(`${own}/{id}/approve`) };
    case 'reject':
      return { fields: [why], send: at(`${own}/{id}/reject`) };
    case 'cancel':
      return { fields: [], send: at(`${isRequest ? 'papers' : own}/{id}/cancel`) };
    case 'carry_out':
      return { fields: [], send: at('papers/{id}/carry-out') };
    case 'confirm':
      return { fields: [], send: at('shipments/{id}/confirm') };
    case 'report_discrepancy':
      return {
        fields: [
          rangesField(of.type, '/missing', 'blanks.missing', arrived(of.quantity)),
          { pointer: '/reason', label: 'blanks.missing_why', kind: 'text', required: true },
        ],
        send: at('shipments/{id}/report-discrepancy'),
      };
    case 'ship':
      return {
        fields: [
          rangesField(of.type, '/ranges', 'blanks.ranges', shipped(of.quantity - (of.shipped_quantity ?? 0))),
        ],
        send: (body, key) => make('shipments', { request_id: of.id, ...body }, key),
      };
    case 'report':
      return {
        fields: [
          { pointer: '/number', label: 'blanks.report_number', kind: 'line', required: true },
          { pointer: '/on', label: 'blanks.report_on', kind: 'date', required: true },
        ],
        send: at('papers/{id}/report'),
      };
    case 'reverse':
      return {
        fields: [why],
        send: (body, key) => make('reverse', { paper_id: of.id, ...body }, key),
      };
  }
}

interface Props {
  of: Paper;
  step: Step;
  onClose: () => void;
  onDone: (paper: Paper) => void;
}

/** One step of a paper, at the version seen. */
export function PaperStep({ of, step, onClose, onDone }: Props) {
  const t = useT();
  const { label } = useLabels();
  const name = label('blank_step', step);
  const { fields, send } = stepOf(of, step);
  return (
    <CommandDialog
      form={`blanks.${of.id}.${step}`}
      heading={t('blanks.step_of', { step: name, code: of.code })}
      verb={name}
      danger={BACKWARDS.includes(step)}
      about={
        <p className="t2 sm">
          {t('blanks.paper_for', { n: number(of.quantity), unit: of.organisation_name })}
        </p>
      }
      fields={fields}
      send={send}
      stale={STALE}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
