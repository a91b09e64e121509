import { useT } from '~/i18n';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { peopleField } from '../fields';
import { STALE } from '../queries';
import { close } from './queries';
import type { Difference, Stocktake } from './types';

/** Counting people: fewer than two sign no minutes. */
const COUNTERS = 2;

const MINUTES: ActionField[] = [
  { pointer: '/minutes/number', label: 'blanks.minutes_number', kind: 'line', required: true },
  { pointer: '/minutes/on', label: 'blanks.minutes_on', kind: 'date', required: true },
  { pointer: '/minutes/place', label: 'blanks.minutes_place', kind: 'line', required: true },
];

/** An explanation for all that is missing, and one for all that was found. */
const explained = (kind: Difference['kind']): ActionField => ({
  pointer: `/${kind}`,
  label: kind === 'missing' ? 'stocktake.why_missing' : 'stocktake.why_found',
  kind: 'text',
  required: true,
});

/** Ends the count: minutes, who counted, and why the count and the book tell two things. */
export function CloseDialog({ of, onClose }: { of: Stocktake; onClose: () => void }) {
  const t = useT();
  const kinds = [...new Set(of.differences.map(({ kind }) => kind))];
  return (
    <CommandDialog
      form={`blanks.${of.id}.close`}
      heading={t('stocktake.close')}
      about={
        <p className="t2 sm">
          {t(of.differences.length > 0 ? 'stocktake.close_about' : 'stocktake.close_agrees')}
        </p>
      }
      fields={[
        ...kinds.map(explained),
        peopleField('stocktake.counters', 'stocktake.counters_hint', COUNTERS),
        ...MINUTES,
      ]}
      send={({ missing, found, ...body }, key) => {
        const reasons = { missing, found };
        const explanations = of.differences.map(({ kind, first, last }) => ({
          range: { first, last },
          reason: reasons[kind],
        }));
        return close(of, { ...body, explanations }, key);
      }}
      stale={STALE}
      onClose={onClose}
    />
  );
}
