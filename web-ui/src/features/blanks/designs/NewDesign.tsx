import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import type { Values } from '~/lib/merge';
import { CommandDialog } from '~/ui/CommandDialog';
import { STALE } from '../queries';
import type { BlankType, Layout } from '../types';
import { draftOf, faultsOf, layoutOf, type Draft } from './draft';
import { LayoutFields } from './LayoutFields';
import { register } from './queries';

interface Props {
  type: BlankType;
  /** What it begins with. */
  layout: Layout;
  onClose: () => void;
}

/** Registers a design with the decision that approved it; it begins with the one before it. */
export function NewDesign({ type, layout, onClose }: Props) {
  const t = useT();
  const { label } = useLabels();
  const state = useState<Values>(() => ({ '/layout': JSON.stringify(draftOf(layout, type)) }));
  return (
    <CommandDialog
      form={`blanks.${type}.design`}
      heading={t('blanks.act_of', { act: t('designs.register'), type: label('blank_type', type) })}
      verb={t('designs.register')}
      wide
      about={<p className="t2 sm">{t('designs.register_about')}</p>}
      state={state}
      fields={[
        { pointer: '/decision_number', label: 'designs.decision_number', kind: 'line', required: true },
        { pointer: '/decision_on', label: 'designs.decision_on', kind: 'date', required: true },
        { pointer: '/valid_from', label: 'designs.valid_from', kind: 'date', required: true },
        { pointer: '/valid_to', label: 'designs.valid_to', kind: 'date' },
        { pointer: '/marks', label: 'designs.marks', kind: 'text', required: true },
        {
          pointer: '/layout',
          label: 'designs.layout',
          hint: 'designs.layout_hint',
          kind: 'own',
          required: true,
          render: (own) => <LayoutFields {...own} />,
          parse: (typed) => layoutOf(JSON.parse(typed) as Draft),
          check: (typed) =>
            faultsOf(JSON.parse(typed) as Draft).length > 0 ? 'designs.layout_wrong' : undefined,
        },
      ]}
      send={(body, key) => register({ type, ...body }, key)}
      stale={STALE}
      onClose={onClose}
    />
  );
}
