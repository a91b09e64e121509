import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import type { Option } from '~/ui/Field';
import { OpenSteps } from '~/ui/OpenSteps';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { serialField } from '../blanks/fields';
import { oldBlank } from './fields';
import { fileActions, STALE, takeStep } from './queries';
import type { CardFile, CardFileEvent } from './types';

const EVENTS = [
  'forward',
  'grant',
  'refuse',
  'carry_out',
  'abandon',
] as const satisfies readonly CardFileEvent[];

/** Whether an address names a step that there is. */
export const isFileEvent = (step: string | undefined): step is CardFileEvent =>
  EVENTS.some((one) => one === step);

/** Refused or given up rather than gone on with. */
const BACKWARDS: CardFileEvent[] = ['refuse', 'abandon'];

/** A step that a file's state does not know is left out; one that is somebody else's stays, and says whose. */
const UNKNOWN_HERE = 'wrong_state';

/** What may be done with a file, and why not what may not. */
export function FileSteps({ of, onStep }: { of: CardFile; onStep: (step: CardFileEvent) => void }) {
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(fileActions(of.id));
  const steps = (data ?? [])
    .filter(({ code }) => code !== UNKNOWN_HERE)
    .map((step) => ({ ...step, name: label('card_step', step.action), why_not: step.why_not ?? null }));
  return (
    <>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      <OpenSteps steps={steps} backwards={BACKWARDS} onStep={onStep} />
    </>
  );
}

/** What a step asks for; how a file is carried out depends on what was asked for. */
function fieldsOf({ kind, procedure }: CardFile, step: CardFileEvent, olds: Option[]): ActionField[] {
  switch (step) {
    case 'forward':
      return [{ pointer: '/forwarded_on', label: 'cards.forwarded_on', hint: 'cards.today', kind: 'date' }];
    case 'grant':
      return [
        { pointer: '/decision_number', label: 'cards.decision_number', kind: 'line', required: true },
        { pointer: '/decision_on', label: 'cards.decision_on', kind: 'date', required: true },
        { pointer: '/decision_by', label: 'cards.decision_by', kind: 'line', required: true },
      ];
    case 'refuse':
      return [{ pointer: '/reason', label: 'cards.reason', kind: 'text', required: true }];
    case 'abandon':
      return [];
    case 'carry_out':
      if (procedure === 'withdraw') return [oldBlank(olds)];
      return procedure === 'reissue'
        ? [serialField(kind, '/serial'), oldBlank(olds)]
        : [
            serialField(kind, '/serial'),
            { pointer: '/number', label: 'cards.number', hint: 'cards.number_hint', kind: 'line' },
            {
              pointer: '/first_issued_on',
              label: 'cards.first_issued_on',
              hint: 'cards.first_issued_hint',
              kind: 'date',
            },
          ];
  }
}

interface Props {
  of: CardFile;
  step: CardFileEvent;
  onClose: () => void;
}

/** One step of a file, at the version seen. */
export function FileStep({ of, step, onClose }: Props) {
  const t = useT();
  const { label, options } = useLabels();
  const name = step === 'carry_out' ? label('card_carry_out', of.procedure) : label('card_step', step);
  return (
    <CommandDialog
      form={`card_file.${of.id}.${step}`}
      heading={t('cards.step_of', { step: name, code: of.code })}
      verb={name}
      danger={BACKWARDS.includes(step)}
      about={
        <p className="t2 sm">
          {t('cards.step_for', {
            procedure: label('card_procedure', of.procedure),
            kind: label('blank_type', of.kind),
            name: of.full_name,
          })}
        </p>
      }
      fields={fieldsOf(of, step, options('old_blank'))}
      send={(body, key) => takeStep(of, step, body, key)}
      stale={STALE}
      onClose={onClose}
    />
  );
}
