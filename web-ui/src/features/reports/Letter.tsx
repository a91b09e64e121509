import { Icon } from '~/ui/Icon';
import type { Sign } from './letters';

/** The letter of a state with its shape; what it means is said beside it or by what it stands in. */
export const Letter = ({ of: { letter, tone, icon } }: { of: Sign }) => (
  <span className={`st st--${tone}`} aria-hidden="true">
    {letter}
    {icon && <Icon of={icon} small />}
  </span>
);
