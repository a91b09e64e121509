import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { NextAction } from '~/ui/NextAction';
import { ProofPicker } from '~/ui/ProofPicker';
import { dueOf } from '~/ui/RowTable';
import type { Step } from '~/ui/steps';
import { StepDialog } from '~/ui/StepDialog';
import { StepButtons, StepMenu, useChosenStep } from '~/ui/StepMenu';
import { requestActions, type RequestFile } from './queries';
import { steps } from './steps';

/** The other ways on that are often taken, beside what the server says is next. */
const OTHERWISE = ['ask_supplement', 'return_transfer', 'answer'];

function useSteps({ id }: RequestFile) {
  const { label } = useLabels();
  const { data = [] } = useQuery(requestActions(id));
  return data
    .filter(({ action }) => action in steps)
    .map((row) => ({ ...row, name: label('request_event', row.action) }));
}

export function RequestMenu({ request }: { request: RequestFile }) {
  const [, choose] = useChosenStep();
  return <StepMenu steps={useSteps(request)} onChoose={choose} />;
}

/** What to do with the request now; nothing once it is decided. */
export function RequestNext({ request }: { request: RequestFile }) {
  const t = useT();
  const words = useDuty();
  const [, choose] = useChosenStep();
  const offered = useSteps(request);
  const next = request.next_action;
  if (!next) return null;
  const barred = offered.find(({ action, allowed }) => action === next.action && !allowed);
  return (
    <NextAction
      heading={t('case.next')}
      action={words(next.code, next.label)}
      buttons={<StepButtons steps={offered} wanted={[next.action, ...OTHERWISE]} onChoose={choose} />}
      why={
        <>
          {dueOf(next)}
          {barred?.why_not && <span>{barred.why_not}</span>}
        </>
      }
    />
  );
}

/** What the request has said is not asked again. */
const unsaid = (request: RequestFile, { fields, ...step }: Step): Step => {
  const said: Record<string, unknown> = {
    '/form': request.form,
    '/role': request.role ?? request.form,
    '/field': request.field,
  };
  return { ...step, fields: fields.filter(({ pointer }) => !said[pointer]) };
};

/** The form of the step chosen, if it may be taken now. */
export function RequestStep({ request }: { request: RequestFile }) {
  const navigate = useNavigate();
  const [chosen, choose] = useChosenStep();
  const offered = useSteps(request).find(({ action, allowed }) => action === chosen && allowed);
  const step = offered && steps[offered.action];
  if (!step) return null;
  return (
    <StepDialog
      record={request}
      form={`request.${request.id}.${offered.action}`}
      name={offered.name}
      step={unsaid(request, step)}
      stale={[['requests'], ['cases'], ['obligations'], ['workqueues']]}
      proofs={(own) => <ProofPicker request={request} {...own} />}
      onClose={() => choose()}
      onDone={(answer: { case_id?: string | null }) => {
        if (answer.case_id) void navigate({ to: '/app/cases/$id', params: { id: answer.case_id } });
      }}
    />
  );
}
