import { useState, type Dispatch, type SetStateAction } from 'react';
import { useT, type MessageId } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { Values } from '~/lib/merge';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { OrderPicker } from './designs/OrderPicker';
import { councilField, lotFields, rangesField } from './fields';
import { make, STALE, type Making } from './queries';
import { seriesOf } from './serials';
import type { BlankType, Paper } from './types';

/** What can be written down from the page, in the order of its menu; the right that each needs. */
export const ACTS = {
  receive: { path: 'lots', right: 'blank_keep' },
  ask: { path: 'supply-requests', right: 'blank_use' },
  spoil: { path: 'spoil', right: 'blank_use' },
  loss: { path: 'report-loss', right: 'blank_use' },
  take_back: { path: 'take-back', right: 'blank_use' },
  return: { path: 'return', right: 'blank_use' },
  destroy: { path: 'destroy', right: 'blank_use' },
  count: { path: 'stocktakes', right: 'blank_use' },
  recall: { path: 'recall', right: 'blank_approve' },
} as const satisfies Record<string, { path: Making; right: string }>;

export type Act = keyof typeof ACTS;
export const isAct = (step: string | undefined): step is Act => step !== undefined && step in ACTS;

const why = (label: MessageId): ActionField => ({ pointer: '/reason', label, kind: 'text', required: true });

const minutes = (required: boolean): ActionField[] => [
  { pointer: '/minutes/number', label: 'blanks.minutes_number', kind: 'line', required },
  { pointer: '/minutes/on', label: 'blanks.minutes_on', kind: 'date', required },
  { pointer: '/minutes/place', label: 'blanks.minutes_place', kind: 'line', required },
];

/** What an approved order says of the lot; less of it may have come. */
const ofOrder = ({ ranges: [range], order }: Paper): Values => ({
  '/first': range?.first ?? '',
  '/last': range?.last ?? '',
  '/order': order ?? '',
});

type State = [Values, Dispatch<SetStateAction<Values>>];

function fieldsOf(act: Act, type: BlankType, [values, setValues]: State): ActionField[] {
  const ranges = rangesField(type, '/ranges', 'blanks.ranges');
  switch (act) {
    case 'receive':
      return [
        {
          pointer: '/order_id',
          label: 'orders.by',
          hint: 'orders.by_hint',
          kind: 'own',
          render: (own) => (
            <OrderPicker
              {...own}
              type={type}
              onPick={(order) => setValues((old) => ({ ...old, ...ofOrder(order) }))}
            />
          ),
        },
        ...lotFields(values),
        { pointer: '/order', label: 'orders.number', kind: 'line', required: true },
        { pointer: '/printed_on', label: 'blanks.printed_on', kind: 'date', required: true },
        ...minutes(true),
      ];
    case 'ask':
      return [
        { pointer: '/quantity', label: 'blanks.quantity', kind: 'number', required: true },
        why('blanks.ask_why'),
      ];
    case 'spoil':
      return [ranges, why('blanks.spoil_why'), ...minutes(false)];
    case 'take_back':
      return [ranges, why('blanks.why'), ...minutes(false)];
    case 'loss':
      return [
        ranges,
        why('blanks.loss_why'),
        ...minutes(true),
        { pointer: '/police/told', label: 'blanks.police_told', kind: 'line', required: true },
        { pointer: '/police/on', label: 'blanks.police_on', kind: 'date', required: true },
      ];
    case 'destroy':
      return [ranges, why('blanks.why'), councilField, ...minutes(true)];
    case 'count':
      return [why('blanks.why')];
    case 'return':
    case 'recall':
      return [ranges, why('blanks.why')];
  }
}

interface Props {
  act: Act;
  type: BlankType;
  onClose: () => void;
  onDone: (paper: Paper) => void;
}

/** A paper that begins on the page: what it asks for, and what its serials come to. */
export function MakePaper({ act, type, onClose, onDone }: Props) {
  const t = useT();
  const { label } = useLabels();
  const state = useState<Values>({});
  const name = label('blank_act', act);
  const series = (body: Record<string, unknown>) =>
    // The API takes a series by itself: it may begin with this lot.
    act === 'receive' ? { series: seriesOf(String(body.first)) } : {};
  return (
    <CommandDialog
      form={`blanks.${type}.${act}`}
      heading={t('blanks.act_of', { act: name, type: label('blank_type', type) })}
      verb={name}
      danger={act === 'loss' || act === 'destroy' || act === 'recall'}
      about={<p className="t2 sm">{label('blank_act_about', act)}</p>}
      fields={fieldsOf(act, type, state)}
      state={state}
      send={(body, key) => make(ACTS[act].path, { type, ...body, ...series(body) }, key)}
      stale={STALE}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
