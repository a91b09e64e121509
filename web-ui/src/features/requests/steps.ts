import { step, type Step } from '~/ui/steps';

const reason = { pointer: '/reason', label: 'case.reason', kind: 'text', required: true } as const;
const field = { pointer: '/field', label: 'cases.field', kind: { choiceOf: 'field' } } as const;

/** What each step of a request asks for (case-lifecycle rows 0 to 9c). The server says which may be taken now. */
export const steps: Record<string, Step> = {
  submit: step('/api/v1/requests/{id}/submit'),
  accept: step('/api/v1/requests/{id}/accept', [
    { pointer: '/form', label: 'cases.form', hint: 'requests.if_unsaid', kind: { choiceOf: 'form' } },
    { pointer: '/role', label: 'intake.role', kind: { choiceOf: 'form_role' } },
    field,
    { pointer: '/harm_to_be_averted', label: 'intake.harm', kind: 'flag' },
  ]),
  ask_supplement: step('/api/v1/requests/{id}/ask-supplement', [
    {
      pointer: '/missing_papers',
      label: 'requests.papers',
      hint: 'requests.papers_hint',
      kind: 'lines',
      required: true,
    },
    { pointer: '/due_on', label: 'requests.due_on', kind: 'date' },
  ]),
  supplement: step('/api/v1/requests/{id}/supplement', [
    { pointer: '/proofs', label: 'requests.proofs', kind: 'proofs' },
    { pointer: '/note', label: 'requests.note', kind: 'text' },
  ]),
  answer: step('/api/v1/requests/{id}/answer', [
    { pointer: '/question', label: 'requests.question', kind: 'text' },
    { pointer: '/answer', label: 'requests.answer', kind: 'text', required: true },
    field,
  ]),
  transfer: step('/api/v1/requests/{id}/transfer', [
    { pointer: '/organisation_id', label: 'case.transfer_to', kind: 'organisation', required: true },
    reason,
  ]),
  confirm_transfer: step('/api/v1/requests/{id}/confirm-transfer'),
  return_transfer: step('/api/v1/requests/{id}/return-transfer', [reason]),
  withdraw: step('/api/v1/requests/{id}/withdraw', [reason], true),
  refuse: step(
    '/api/v1/requests/{id}/refuse',
    [
      { pointer: '/ground', label: 'requests.ground', kind: { choiceOf: 'refusal_ground' }, required: true },
      reason,
      { pointer: '/guidance', label: 'requests.guidance', kind: 'text' },
    ],
    true,
  ),
};
