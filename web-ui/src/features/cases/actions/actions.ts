import { step, type Step, type StepField } from '~/ui/steps';

const reason = { pointer: '/reason', label: 'case.reason', kind: 'text', required: true } as const;
const told = { pointer: '/reason', label: 'case.reason', kind: 'text' } as const;
const on = { pointer: '/on', label: 'case.on', kind: 'date', required: true } as const;
const body = { pointer: '/body_name', label: 'case.proceeding_body', kind: 'line' } as const;
const practitioner = {
  pointer: '/practitioner_id',
  label: 'cases.practitioner',
  kind: 'practitioner',
  required: true,
} as const satisfies StepField;

/** What each step asks for. Which steps may be taken now, and why not, is the server's word. */
export const steps: Record<string, Step> = {
  assign: step('/api/v1/cases/{id}/assignments', [
    practitioner,
    { pointer: '/instruction', label: 'case.instruction', kind: 'text' },
  ]),
  replace: step('/api/v1/cases/{id}/assignments/replace', [practitioner, reason]),
  start: step('/api/v1/cases/{id}/start'),
  register: step('/api/v1/cases/{id}/register', [on, body]),
  registration_refused: step('/api/v1/cases/{id}/registration-refused', [on, body, told]),
  registration_cancelled: step('/api/v1/cases/{id}/registration-cancelled', [on, body, told]),
  supply_proof: step('/api/v1/cases/{id}/supply-proof', [
    { pointer: '/proofs', label: 'requests.proofs', kind: 'proofs', required: true },
  ]),
  decline: step('/api/v1/cases/{id}/decline', [reason], true),
  request_change: step('/api/v1/cases/{id}/request-change', [reason]),
  refuse_change: step('/api/v1/cases/{id}/refuse-change', [reason]),
  request_verification: step('/api/v1/cases/{id}/request-verification', [reason]),
  petition: step('/api/v1/cases/{id}/petition', [reason, body]),
  suspend: step('/api/v1/cases/{id}/suspend', [on, body, told]),
  resume: step('/api/v1/cases/{id}/resume', [on, body, told]),
  prepare_completion: step('/api/v1/cases/{id}/prepare-completion', [
    { pointer: '/outcome', label: 'case.outcome', kind: 'text', required: true },
  ]),
  return_to_work: step('/api/v1/cases/{id}/return-to-work', [reason]),
  complete: step('/api/v1/cases/{id}/complete', [on]),
  hand_over: step('/api/v1/cases/{id}/hand-over', [on]),
  discontinue: step(
    '/api/v1/cases/{id}/discontinue',
    [
      {
        pointer: '/end_reason',
        label: 'case.end_reason',
        kind: { choiceOf: 'end_reason', only: ['withdrawn', 'refusal_ground', 'prohibited_act'] },
        required: true,
      },
      reason,
    ],
    true,
  ),
  terminate: step('/api/v1/cases/{id}/terminate', [on, reason, body], true),
  transfer: step('/api/v1/cases/{id}/transfer', [
    { pointer: '/organisation_id', label: 'case.transfer_to', kind: 'organisation', required: true },
    reason,
  ]),
  confirm_transfer: step('/api/v1/cases/{id}/confirm-transfer'),
  return_transfer: step('/api/v1/cases/{id}/return-transfer', [reason]),
  archive: step('/api/v1/cases/{id}/archive'),
};
