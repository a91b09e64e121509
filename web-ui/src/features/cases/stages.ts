import type { Translate } from '~/i18n';
import { date } from '~/lib/dates';
import type { Stage } from '~/ui/StageBar';
import type { CaseRow, Act } from './queries';

const ORDER = [
  'received',
  'accepted',
  'assigned',
  'in_progress',
  'completed',
  'appraised',
  'paid',
  'archived',
] as const;

/** The step that each state stands on; an exit keeps the step it was left from. */
const AT: Record<CaseRow['state'], (typeof ORDER)[number]> = {
  accepted: 'accepted',
  assigned: 'assigned',
  in_progress: 'in_progress',
  suspended: 'in_progress',
  pending_completion: 'in_progress',
  completed: 'completed',
  appraised: 'appraised',
  paid: 'paid',
  archived: 'archived',
  discontinued: 'completed',
  terminated_by_law: 'completed',
  transferred_out: 'accepted',
};

/** Up to here no step can be left out. */
const ENDED = ORDER.indexOf('completed');

/** The whole life of a case with the day each step was reached, as its history tells. */
export function stagesOf(file: CaseRow, history: Act[], t: Translate): Stage[] {
  const reached: Partial<Record<(typeof ORDER)[number], string>> = {
    received: file.received_on,
    accepted: file.accepted_at,
  };
  for (const act of history) {
    const step = act.from_state === act.to_state ? undefined : AT[act.to_state as CaseRow['state']];
    if (step && !reached[step]) reached[step] = act.at;
  }
  const now = ORDER.indexOf(AT[file.state]);
  const passed = file.state === 'archived' ? ORDER.length : now;
  // A step that the case went past without taking it is not ticked: a file is archived that nobody appraised or paid.
  const stands = (step: (typeof ORDER)[number], index: number): Stage['at'] =>
    index < passed ? (reached[step] || index < ENDED ? 'done' : 'ahead') : index === now ? 'now' : 'ahead';
  return ORDER.map((step, index) => ({
    name:
      step === 'completed' && file.end_reason && file.end_reason !== 'completed'
        ? t(`case_state.${file.state}` as 'case_state.discontinued')
        : t(`stage.${step}`),
    note: index <= now ? date(reached[step]) : undefined,
    at: stands(step, index),
  }));
}
