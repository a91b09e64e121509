import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import type { Values } from '~/lib/merge';
import { CommandDialog } from '~/ui/CommandDialog';
import { lotFields } from '../fields';
import { make, STALE } from '../queries';
import { seriesOf } from '../serials';
import type { BlankType, Design } from '../types';
import { inForce } from './inForce';

interface Props {
  type: BlankType;
  /** Those of the type, the newest first. */
  designs: Design[];
  onClose: () => void;
}

const DAY = '/ordered_on';
const DESIGN = '/template_id';

/** Orders blanks from a printer, in a design that is in force on the day of the order. */
export function NewOrder({ type, designs, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const [values, setValues] = useState<Values>(() => ({
    [DAY]: today(),
    [DESIGN]: inForce(designs, today())[0]?.id ?? '',
  }));
  const usable = inForce(designs, values[DAY] ?? '');
  // What is not in force on another day is not chosen any more.
  const chosen = usable.some(({ id }) => id === values[DESIGN]) ? values : { ...values, [DESIGN]: '' };
  return (
    <CommandDialog
      form={`blanks.${type}.order`}
      heading={t('blanks.act_of', { act: t('orders.new'), type: label('blank_type', type) })}
      verb={t('orders.new')}
      about={<p className="t2 sm">{t('orders.new_about')}</p>}
      state={[chosen, setValues]}
      fields={[
        ...lotFields(values),
        { pointer: '/number', label: 'orders.number', kind: 'line', required: true },
        { pointer: '/printer', label: 'orders.printer', kind: 'line', required: true },
        { pointer: DAY, label: 'orders.ordered_on', kind: 'date', required: true },
        {
          pointer: DESIGN,
          label: 'designs.one',
          hint: 'orders.design_hint',
          kind: 'choice',
          required: true,
          options: usable.map(({ id, decision_number: number }) => ({
            value: id,
            label: t('designs.by_decision', { number }),
          })),
        },
      ]}
      send={(body, key) => make('print-orders', { type, ...body, series: seriesOf(String(body.first)) }, key)}
      stale={STALE}
      onClose={onClose}
    />
  );
}
