import { useQuery } from '@tanstack/react-query';
import { useLabels } from '~/i18n/labels';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { reportActions, STALE, takeStep } from './queries';
import type { Comments, ReportEvent, ReportView } from './types';

const why: ActionField = { pointer: '/reason', label: 'reports.why_correct', kind: 'text', required: true };

/** What each step asks for. Which may be taken now, and why not, is the server's word. */
const FIELDS: Partial<Record<ReportEvent, ActionField[]>> = {
  return: [
    {
      pointer: '/comment',
      label: 'reports.why_return',
      hint: 'reports.why_return_hint',
      kind: 'text',
      required: true,
    },
  ],
  check: [],
  reopen: [],
  sign: [],
  submit: [],
  accept: [],
  freeze: [],
  correct: [why],
};

/** The steps of a report in the order of its life. */
export const LIFE: readonly ReportEvent[] = [
  'check',
  'sign',
  'submit',
  'accept',
  'freeze',
  'return',
  'correct',
  'reopen',
];

export function useReportSteps(id: string | null | undefined) {
  const { label } = useLabels();
  const { data = [] } = useQuery({ ...reportActions(id ?? ''), enabled: Boolean(id) });
  return data
    .filter(({ action }) => action in FIELDS)
    .toSorted((a, b) => LIFE.indexOf(a.action) - LIFE.indexOf(b.action))
    .map((row) => ({ ...row, name: label('report_event', row.action) }));
}

interface Props {
  report: { id: string; version: number; state?: string | null };
  action: ReportEvent;
  /** What is said of single cells and sections when it is sent back. */
  comments?: Comments | undefined;
  onClose: () => void;
  onDone?: (answer: ReportView) => void;
}

/** One step of a report: what it asks for, at the version seen. */
export function ReportStep({ report, action, comments, onClose, onDone }: Props) {
  const { label } = useLabels();
  const isCommented = comments && comments.cells.length + comments.sections.length > 0;
  const name = label('report_event', action);
  const fields = (FIELDS[action] ?? []).map((field) =>
    // What is said place by place says what is wrong; the reason of a correction is that of the return.
    (action === 'return' && isCommented) || (action === 'correct' && report.state === 'returned')
      ? { ...field, required: false }
      : field,
  );
  return (
    <CommandDialog
      form={`report.${report.id}.${action}`}
      heading={name}
      danger={action === 'return'}
      about={<p>{label('report_event_about', action)}</p>}
      fields={fields}
      send={(body, key) => takeStep(report, action, { ...body, ...comments }, key)}
      stale={STALE}
      onClose={onClose}
      {...(onDone ? { onDone } : {})}
    />
  );
}
