import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dueOf } from '~/ui/RowTable';
import type { OwnControl } from '~/ui/ActionDialog';
import { ProofPicker } from '~/ui/ProofPicker';
import { StepDialog } from '~/ui/StepDialog';
import { StepButtons, StepList, StepMenu, useChosenStep } from '~/ui/StepMenu';
import {
  carriersOf,
  caseActions,
  caseDossier,
  caseRequest,
  suggested,
  suggestionsFor,
  type CaseRow,
} from '../queries';
import { steps } from './actions';
import { SuggestedPicker } from './SuggestedPicker';

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

interface Chooser {
  file: CaseRow;
  onChoose: (action: string) => void;
}

/** The same in the menu of a card: asked for when it is opened. */
export function CaseSteps({ file, onChoose }: Chooser) {
  const t = useT();
  const { isPending, error } = useQuery(caseActions(file.id));
  const steps = useSteps(file);
  if (steps.length > 0) return <StepList steps={steps} onChoose={onChoose} />;
  return (
    <li className="head" role="status">
      {isPending ? t('common.loading') : (error?.title ?? t('board.no_steps'))}
    </li>
  );
}

export function NextButtons({ file }: { file: CaseRow }) {
  const [, choose] = useChosenStep();
  return (
    <StepButtons steps={useSteps(file)} wanted={[file.next_action?.action, ...OTHERWISE]} onChoose={choose} />
  );
}

/** Until when, who carries it, and what still stands in the way. */
export function NextWhy({ file }: { file: CaseRow }) {
  const t = useT();
  const next = file.next_action;
  const barred = useSteps(file).find(({ action, allowed }) => action === next?.action && !allowed);
  const who = carriersOf(file);
  return (
    <>
      {dueOf(next)}
      {who && <span>{t('case.waits_for', { who })}</span>}
      {barred?.action === 'archive' ? (
        <Undigitised id={file.id} otherwise={barred.why_not} />
      ) : (
        barred?.why_not && <span>{barred.why_not}</span>
      )}
    </>
  );
}

/** The archive takes files, not paper: what must be scanned first is said here and not by a refusal. */
function Undigitised({ id, otherwise }: { id: string; otherwise: string | null | undefined }) {
  const t = useT();
  const { label } = useLabels();
  const { data } = useQuery(caseDossier(id));
  const items = (data?.data ?? [])
    .filter(
      ({ mandatory, documents, mark }) => mandatory && documents.length === 0 && mark !== 'not_applicable',
    )
    .map(({ item }) => label('dossier_item', item));
  return <span>{items.length > 0 ? t('case.archive_scan', { items: items.join('; ') }) : otherwise}</span>;
}

function ProofsOfRequest({ request, ...own }: OwnControl & { request: string }) {
  const { data } = useQuery(caseRequest(request));
  return data && <ProofPicker request={data} {...own} />;
}

/** The form of the step that the address names. */
export function CaseStep({ file }: { file: CaseRow }) {
  const [chosen, choose] = useChosenStep();
  return <StepForm file={file} chosen={chosen} onClose={() => choose()} />;
}

interface FormProps {
  file: CaseRow;
  chosen: string | undefined;
  onClose: () => void;
}

/** The form of a step, if it may be taken now. */
export function StepForm({ file, chosen, onClose }: FormProps) {
  const cache = useQueryClient();
  const offered = useSteps(file).find(({ action, allowed }) => action === chosen && allowed);
  const step = offered && steps[offered.action];
  if (!step) return null;
  return (
    <StepDialog
      record={file}
      form={`case.${file.id}.${offered.action}`}
      name={offered.name}
      step={step}
      proofs={(own) => <ProofsOfRequest request={file.request_id} {...own} />}
      practitioner={(own) => <SuggestedPicker file={file} {...own} />}
      besides={({ practitioner_id }) =>
        suggested(cache.getQueryData(suggestionsFor(file.id).queryKey), practitioner_id)
      }
      stale={[['cases'], ['obligations'], ['workqueues']]}
      onClose={onClose}
    />
  );
}
