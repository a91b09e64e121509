import { translate, type MessageId } from '~/i18n';

export interface FieldProblem {
  /** JSON pointer into the body that was sent, such as `/person/birth_year`. */
  pointer: string;
  code: string;
  message: string;
}

/** RFC 9457 as the server speaks it. Every failure of a call, the network's own included, arrives in this shape. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string | null;
  code: string;
  errors?: FieldProblem[] | null;
  request_id?: string | null;
  /** Seconds to wait, from `Retry-After`. */
  retry_after?: number;
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'title' in value;

/** No answer came, or one that says nothing about whether the act was done: the same key must be sent again. */
export const isUnanswered = (problem: Problem): boolean =>
  problem.status >= 500 || problem.status === 429 || problem.code === 'in_flight';

/** A problem made on this side, for an answer that is not one. */
export function ownProblem(status: number, code: string, title: MessageId): Problem {
  return { title: translate(title), status, code };
}

/** Reads a refused answer. Bodies that are not problems (a proxy's page) keep their status only. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const problem = isProblem(body) ? body : ownProblem(response.status, 'unreadable', 'err.server');
  const wait = Number(response.headers.get('Retry-After'));
  return wait > 0 ? { ...problem, retry_after: wait } : problem;
}
