import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { rangeWords, type Fault, type Reckoned } from './serials';
import type { Movement } from './types';

/** `trong kho, Trung tâm … Lạng Sơn`; nobody holds what is outside the ledger. */
export function usePlace() {
  const { label } = useLabels();
  return ({ state, holder_name }: Movement['from']) =>
    [label('blank_state', state), holder_name].filter(Boolean).join(', ');
}

/** Ranges in a sentence are counted out; more than this is a list for the panel. */
const SPOKEN = 6;

/** The arithmetic in words: `51 phôi: A004201–A004250, A004260`, or what is wrong with which part. */
export function useReckoned() {
  const t = useT();
  const fault = (one: Fault) => {
    if (one.code === 'wrong_prefix') return t('blanks.fault_prefix', { prefix: one.prefix });
    if (one.code === 'too_wide') return t('blanks.fault_width', { n: one.digits });
    if (one.code === 'twice') return t('blanks.fault_twice', { serial: one.serial });
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
