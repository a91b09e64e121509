import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Button } from '~/ui/Button';
import { Menu } from '~/ui/Menu';
import { StepDialog } from '~/ui/StepDialog';
import { caseActions, type CaseRow } from '../queries';
import { steps } from './actions';

/** Every step there is; one that cannot be taken now stays in the list and says why. */
export function CaseActions({ file }: { file: CaseRow }) {
  const t = useT();
  const { label } = useLabels();
  const { data = [] } = useQuery(caseActions(file.id));
  const [chosen, setChosen] = useState<string>();
  const known = data
    .filter(({ action }) => action in steps)
    .sort((a, b) => Number(b.allowed) - Number(a.allowed));
  if (known.length === 0) return null;
  return (
    <>
      <Menu
        label={t('case.actions')}
        button={(wired) => (
          <Button {...wired}>
            {t('case.actions')}
            <ChevronDown className="i i-s" aria-hidden="true" />
          </Button>
        )}
      >
        {known.map(({ action, allowed, why_not }) => (
          <li key={action}>
            <button
              type="button"
              aria-disabled={!allowed || undefined}
              onClick={() => allowed && setChosen(action)}
            >
              <span>
                {label('case_event', action)}
                {!allowed && why_not && <small>{why_not}</small>}
              </span>
            </button>
          </li>
        ))}
      </Menu>
      {chosen && <CaseStep file={file} action={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** The step that meets a duty (`api/data/deadlines.csv`). */
const MEETS: Record<string, string> = {
  DL03: 'supply_proof',
  DL04: 'assign',
  DL05: 'assign',
  DL08: 'assign',
  DL09: 'assign',
  DL10: 'prepare_completion',
  DL12: 'replace',
  DL14: 'replace',
  DL15: 'replace',
  DL16: 'replace',
  DL17: 'register',
  DL18: 'register',
  DL23: 'hand_over',
  DS01: 'assign',
  DS02: 'confirm_transfer',
  DS03: 'replace',
  DS04: 'archive',
};

/** The usual ways on from each state, most wanted first; the first that may be taken is the page's red button. */
const WANTED = [
  'assign',
  'replace',
  'confirm_transfer',
  'supply_proof',
  'register',
  'start',
  'resume',
  'complete',
  'prepare_completion',
  'hand_over',
  'archive',
];

export function NextButtons({ file }: { file: CaseRow }) {
  const { label } = useLabels();
  const { data = [] } = useQuery(caseActions(file.id));
  const [chosen, setChosen] = useState<string>();
  const wanted = [...new Set([MEETS[file.next_action?.code ?? ''], ...WANTED])];
  const open = wanted
    .filter((action) => action !== undefined && data.some((row) => row.action === action && row.allowed))
    .slice(0, 2);
  return (
    <>
      {open.map((action, index) => (
        <Button key={action} kind={index === 0 ? 'primary' : 'plain'} onClick={() => setChosen(action)}>
          {label('case_event', action)}
        </Button>
      ))}
      {chosen && <CaseStep file={file} action={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function CaseStep({ file, action, onClose }: { file: CaseRow; action: string; onClose: () => void }) {
  const { label } = useLabels();
  const step = steps[action];
  if (!step) return null;
  return (
    <StepDialog
      record={file}
      form={`case.${file.id}.${action}`}
      name={label('case_event', action)}
      step={step}
      stale={[['cases'], ['obligations'], ['workqueues']]}
      onClose={onClose}
    />
  );
}
