import {
  Check,
  CheckCheck,
  ClockAlert,
  Lock,
  PenLine,
  Pencil,
  Send,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { MessageId } from '~/i18n';
import type { CompletenessCell, ReportState } from './types';

/** How a report stands where there is no room for words: a letter, a shape and a colour. */
export interface Sign {
  letter: string;
  /** The name of its pair of colours. */
  tone: 'n' | 'm' | 'c' | 'g' | 't' | 'd' | 'k' | 'x';
  icon?: LucideIcon;
}

const OF: Record<ReportState, Sign> = {
  draft: { letter: 'M', tone: 'm', icon: Pencil },
  checked: { letter: 'C', tone: 'c', icon: Check },
  signed: { letter: 'C', tone: 'c', icon: PenLine },
  submitted: { letter: 'G', tone: 'g', icon: Send },
  returned: { letter: 'T', tone: 't', icon: Undo2 },
  accepted: { letter: 'D', tone: 'd', icon: CheckCheck },
  frozen: { letter: 'K', tone: 'k', icon: Lock },
  superseded: { letter: 'S', tone: 'n' },
};

const OVERDUE: Sign = { letter: '!', tone: 'x', icon: ClockAlert };
const AWAITED: Sign = { letter: '·', tone: 'n' };
const NOT_OPEN: Sign = { letter: '–', tone: 'n' };

type Standing = Pick<CompletenessCell, 'letter' | 'state'>;

export const signOf = ({ letter, state }: Standing): Sign =>
  state ? OF[state] : ([OVERDUE, AWAITED].find((sign) => sign.letter === letter) ?? NOT_OPEN);

export const stateSign = (state: ReportState): Sign => OF[state];

/** What the letters mean, as the legend has them. */
export const LEGEND: readonly (readonly [Sign, MessageId])[] = [
  [NOT_OPEN, 'reports.not_open'],
  [AWAITED, 'reports.awaited'],
  [OF.draft, 'report_state.draft'],
  [OF.checked, 'report_state.checked'],
  [OF.signed, 'report_state.signed'],
  [OF.submitted, 'report_state.submitted'],
  [OF.returned, 'report_state.returned'],
  [OF.accepted, 'report_state.accepted'],
  [OF.frozen, 'report_state.frozen'],
  [OVERDUE, 'reports.overdue'],
];

/** In words, for a cell. */
export const wordsOf = ({ letter, state }: Standing): MessageId => {
  if (state) return `report_state.${state}`;
  if (letter === OVERDUE.letter) return 'reports.overdue';
  return letter === AWAITED.letter ? 'reports.awaited' : 'reports.not_open';
};
