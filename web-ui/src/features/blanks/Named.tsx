import { number } from '~/lib/numbers';

/** A number of a row; where rows are cards, with the name that its column would say. */
export const Named = ({ name, n }: { name: string; n: number }) => (
  <>
    <span className="blanks__name t2">{name}: </span>
    {number(n)}
  </>
);
