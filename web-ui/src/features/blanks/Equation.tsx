import { useT, type MessageId } from '~/i18n';
import { number } from '~/lib/numbers';
import { Chip } from '~/ui/Chip';
import type { Balance } from './types';

type Count = Exclude<
  { [K in keyof Balance]: Balance[K] extends number ? K : never }[keyof Balance],
  undefined
>;

/** Counts of an instant; where it is not said whether both sides agree, they are compared here. */
type Total = Record<Count, number> & { holds?: boolean };

/** The right side: every blank that ever came in is in one of these. */
const PLACES: [Count, MessageId][] = [
  ['held', 'blanks.held'],
  ['in_transit', 'blanks.in_transit'],
  ['issued', 'blanks.issued'],
  ['spoiled', 'blanks.spoiled'],
  ['lost', 'blanks.lost'],
  ['destroyed', 'blanks.destroyed'],
];

/** Received = where they are. One side comes from the movements, the other from where the serials stand. */
export function Equation({ total }: { total: Total }) {
  const t = useT();
  const parts: Partial<Record<Count, string>> = {
    held: total.recalled > 0 ? t('blanks.of_recalled', { n: number(total.recalled) }) : '',
    issued: total.returned > 0 ? t('blanks.of_returned', { n: number(total.returned) }) : '',
  };
  const gap = total.received - PLACES.reduce((sum, [place]) => sum + total[place], 0);
  return (
    <div className="equation">
      <dl>
        <div>
          <dt>{t('blanks.received')}</dt>
          <dd>{number(total.received)}</dd>
        </div>
        {PLACES.map(([place, name], at) => (
          <div key={place}>
            <dt>{t(name)}</dt>
            <dd>
              <span className="equation__sign" aria-hidden="true">
                {at === 0 ? '=' : '+'}
              </span>
              {number(total[place])}
              {parts[place] && <small>{parts[place]}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {(total.holds ?? gap === 0) ? (
        <Chip mood="ok">{t('blanks.holds')}</Chip>
      ) : (
        <Chip mood="err">{t('blanks.gap', { n: number(gap) })}</Chip>
      )}
    </div>
  );
}
