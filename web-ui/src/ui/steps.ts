import type { paths } from '~/api/schema';
import type { MessageId } from '~/i18n';
import type { LabelKind } from '~/i18n/labels';

/** The addresses of the steps of requests and cases: one path a verb. */
export type StepPath = Extract<keyof paths, `/api/v1/${'requests' | 'cases'}/{id}/${string}`>;

type BodyOf<P extends StepPath> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export interface StepField<Pointer extends string = string> {
  /** JSON pointer into the body. */
  pointer: Pointer;
  label: MessageId;
  hint?: MessageId;
  required?: true;
  kind:
    | 'line'
    | 'lines'
    | 'text'
    | 'date'
    | 'instant'
    | 'flag'
    | 'organisation'
    | 'practitioner'
    | 'proofs'
    | { choiceOf: LabelKind; only?: readonly string[] };
}

export interface Step {
  path: StepPath;
  /** It ends or undoes something: outlined with a verb, never the page's red button. */
  danger?: true;
  fields: StepField[];
}

/** Declares a step; a field that the specification does not know does not compile. */
export const step = <P extends StepPath>(
  path: P,
  fields: StepField<`/${keyof BodyOf<P> & string}`>[] = [],
  danger?: true,
): Step => ({ path, fields, ...(danger ? { danger } : {}) });
