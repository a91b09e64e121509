import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { rangeWords, type Fault, type Reckoned } from './serials';
import type { Movement } from './types';

/**
 * `trong kho, Cục … → đang chuyển, Trung tâm …`; a holder that stays the same stands once, at the end. A row of a list has
 * its own name for units.
 */
export function useMove(unit = (name: string) => name) {
  const { label } = useLabels();
  const place = ({ state, holder_name }: Movement['from']) =>
    [label('blank_state', state), holder_name && unit(holder_name)].filter(Boolean).join(', ');
  return ({ from, to }: Movement) =>
    `${from.holder_id === to.holder_id ? label('blank_state', from.state) : place(from)} → ${place(to)}`;
}

/** Ranges in a sentence are counted out; more than this is a list for the panel. */
const SPOKEN = 6;

/** The arithmetic in words: `51 phôi: A004201–A004250, A004260`, or what is wrong with which part. */
export function useReckoned() {
  const t = useT();
  const fault = (one: Fault) => {
    if (one.code === 'wrong_prefix') return t('blanks.fault_prefix', { prefix: one.prefix });
    if (one.code === 'too_wide') return t('blanks.fault_width', { n: one.digits });
    return t(`blanks.fault_${one.code}`);
  };
  return (reckoned: Reckoned) => {
    if ('fault' in reckoned) return `${reckoned.part}: ${fault(reckoned.fault)}`;
    const { ranges, count } = reckoned;
    const named = ranges.slice(0, SPOKEN).map(rangeWords).join(', ');
    const rest = ranges.length - SPOKEN;
    return t('blanks.reckoned', {
      n: number(count),
      ranges: rest > 0 ? t('filter.others', { names: named, n: rest }) : named,
    });
  };
}
