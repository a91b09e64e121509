import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { Chip, type Mood } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import type { Design } from '../types';
import { stateOf, type DesignState } from './inForce';
import { LayoutPicture } from './LayoutPicture';

const MOODS: Record<DesignState, Mood> = { coming: 'info', present: 'ok', replaced: 'line', over: 'line' };

/** The designs of a type, the newest first: the decision behind each, how a genuine one is known, how it looks. */
export function DesignList({ designs }: { designs: Design[] }) {
  return (
    <ul>
      {designs.map((one) => (
        <One key={one.id} of={one} state={stateOf(one, designs, today())} />
      ))}
    </ul>
  );
}

function One({ of, state }: { of: Design; state: DesignState }) {
  const t = useT();
  const { label } = useLabels();
  const name = t('designs.by_decision', { number: of.decision_number });
  const { width_mm, height_mm } = of.layout;
  const rows: [string, ReactNode][] = [
    [t('designs.decision_on'), date(of.decision_on)],
    [t('designs.valid_from'), date(of.valid_from)],
    [t('designs.valid_to'), date(of.valid_to)],
    [t('designs.size'), t('designs.size_of', { width: number(width_mm), height: number(height_mm) })],
    [t('designs.marks'), of.marks],
  ];
  return (
    <li className="design">
      <div className="stack-s">
        <h3 className="row">
          {name} <Chip mood={MOODS[state]}>{label('design_state', state)}</Chip>
        </h3>
        <KeyValues rows={rows} />
      </div>
      <LayoutPicture layout={of.layout} name={name} />
    </li>
  );
}
