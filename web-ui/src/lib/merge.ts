/** What a form holds, by the pointer of each field. */
export type Values = Record<string, string>;

export interface Merge {
  /** Mine where I wrote something, theirs where I did not. */
  values: Values;
  /** Fields that both wrote, and differently. */
  conflicts: string[];
}

/** Brings together what two people wrote on top of the same version. */
export function merge(base: Values, mine: Values, theirs: Values): Merge {
  const values: Values = {};
  const conflicts: string[] = [];
  for (const field of Object.keys(mine)) {
    const [was = '', my = '', their = ''] = [base[field], mine[field], theirs[field]];
    values[field] = my === was ? their : my;
    if (my !== was && their !== was && my !== their) conflicts.push(field);
  }
  return { values, conflicts };
}

/** The fields that were written over what the record says. */
export const written = (record: Values, form: Values): string[] =>
  Object.keys(form).filter((field) => (form[field] ?? '').trim() !== (record[field] ?? ''));
