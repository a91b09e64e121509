import { useT } from '~/i18n';
import { hundredths as written } from '~/lib/numbers';
import { paceOf, placeOf, type Bracket } from './quota';

interface Props {
  hundredths: number;
  bracket: Bracket;
  /** Where the picture ends, in hundredths. */
  end: number;
  /** The part of the year that is gone. */
  part: number;
}

/** What was done against the bounds of the tiers and, while the year goes on, what would be on time by today. */
export function Bullet({ hundredths, bracket, end, part }: Props) {
  const t = useT();
  const { pass, fair, good } = bracket;
  const pace = part < 1 ? paceOf(bracket, part) : undefined;
  const bounds = t('quota.bounds', { pass, fair, good });
  const at = (value: number) => ({ left: `${placeOf(value, end)}%` });
  return (
    <span
      className="bullet"
      role="img"
      aria-label={pace === undefined ? bounds : `${bounds} ${t('quota.pace', { n: written(pace) })}`}
    >
      <i className="bullet__done" style={{ width: `${placeOf(hundredths, end)}%` }} />
      {[pass, fair, good].map((bound) => (
        <i key={bound} className="bullet__bound" style={at(100 * bound)} />
      ))}
      {pace !== undefined && <i className="bullet__pace" style={at(pace)} />}
    </span>
  );
}
