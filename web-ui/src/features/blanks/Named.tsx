import type { ReactNode } from 'react';
import { number } from '~/lib/numbers';

/** A value of a row; where rows are cards, with the name that its column would say. */
export const Named = ({ name, n }: { name: string; n: ReactNode }) => (
  <>
    <span className="blanks__name t2">{name}: </span>
    {typeof n === 'number' ? number(n) : n}
  </>
);
