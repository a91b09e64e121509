import { fieldId } from '~/lib/pointer';
import type { Change, Draft } from './draft';

/** What every section of the page is given: the draft, how to write into it, and what is wrong with a field. */
export interface Section {
  draft: Draft;
  change: Change;
  mistake: (pointer: string) => string | undefined;
}

/** Ties a control to its place in the draft and to the pointer under which the server speaks of it. */
export const fieldOf =
  ({ draft, change, mistake }: Section) =>
  (pointer: string, key: keyof Draft) => ({
    id: fieldId(pointer),
    value: draft[key] as string,
    onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
    error: mistake(pointer),
  });
