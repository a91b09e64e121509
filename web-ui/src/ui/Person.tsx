import { initials } from '~/lib/names';

/** A colleague in a row: the letter they are found by, and the name. */
export function Person({ name }: { name: string | null | undefined }) {
  if (!name) return null;
  return (
    <span className="line person">
      <span className="ava ava--s" aria-hidden="true">
        {initials(name).slice(-1)}
      </span>
      {name}
    </span>
  );
}
