import { useQuery } from '@tanstack/react-query';
import { useLabels } from '~/i18n/labels';
import { StepDialog } from '~/ui/StepDialog';
import { StepButtons, StepMenu, useChosenStep } from '~/ui/StepMenu';
import { caseActions, type CaseRow } from '../queries';
import { steps } from './actions';

/** The other ways on that are often taken, beside what the server says is next. */
const OTHERWISE = ['return_to_work', 'registration_refused'];

function useSteps(file: CaseRow) {
  const { label } = useLabels();
  const { data = [] } = useQuery(caseActions(file.id));
  return data
    .filter(({ action }) => action in steps)
    .map((row) => ({ ...row, name: label('case_event', row.action) }));
}

export function CaseMenu({ file }: { file: CaseRow }) {
  const [, choose] = useChosenStep();
  return <StepMenu steps={useSteps(file)} onChoose={choose} />;
}

export function NextButtons({ file }: { file: CaseRow }) {
  const [, choose] = useChosenStep();
  return (
    <StepButtons steps={useSteps(file)} wanted={[file.next_action?.action, ...OTHERWISE]} onChoose={choose} />
  );
}

/** The form of the step chosen, if it may be taken now. */
export function CaseStep({ file }: { file: CaseRow }) {
  const [chosen, choose] = useChosenStep();
  const offered = useSteps(file).find(({ action, allowed }) => action === chosen && allowed);
  const step = offered && steps[offered.action];
  if (!step) return null;
  return (
    <StepDialog
      record={file}
      form={`case.${file.id}.${offered.action}`}
      name={offered.name}
      step={step}
      stale={[['cases'], ['obligations'], ['workqueues']]}
      onClose={() => choose()}
    />
  );
}
