import createClient from 'openapi-fetch';
import { locale } from '~/i18n';
import { learnClock } from '~/lib/clock';
import { saveFile } from '~/lib/saveFile';
import { ownProblem, problemOf, type Problem } from './problem';
import type { paths } from './schema';
import { accessToken, refresh } from './session';

async function attempt(request: Request): Promise<Response> {
  const token = accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', locale());
  const response = await fetch(request);
  learnClock(response.headers.get('Date'));
  return response;
}

/** Sends a call; an expired token is renewed once. Whatever fails comes back as a problem document. */
async function send(request: Request): Promise<Response> {
  try {
    const again = request.clone();
    let response = await attempt(request);
    if (response.status === 401 && (await refresh())) response = await attempt(again);
    if (!response.ok) return asProblem(await problemOf(response));
    // An answer that breaks off is none.
    await response.clone().arrayBuffer();
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return asProblem(ownProblem(503, 'network', 'net.offline'));
  }
}

const asProblem = (problem: Problem): Response =>
  Response.json(problem, { status: problem.status, headers: { 'Content-Type': 'application/problem+json' } });

/** Lists can also be had as files; here an answer is always JSON, and files go through `download`. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: globalThis.location?.origin,
  fetch: send,
});

interface Answered<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or the problem thrown. */
export async function unwrap<Data>(call: Promise<Answered<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null) throw error as Problem;
  return data;
}

/** For answers without a body (204). */
export async function done(call: Promise<Answered<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw error as Problem;
}

/** The version last seen, as a precondition: a change on top of somebody else's is refused with 412. */
export const ifMatch = (version: number): string => `"${version}"`;

/** An answer of the API by its address, for what is the same of every list. */
export async function fetchJson<Answer>(path: string): Promise<Answer> {
  const response = await send(new Request(new URL(path, window.location.origin)));
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer;
}

/** A file of the API (an export, a paper) with the name the server gave it. */
export async function fetchFile(path: string): Promise<{ content: Blob; name: string }> {
  const response = await send(new Request(new URL(path, window.location.origin)));
  if (!response.ok) throw await problemOf(response);
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'tgpl';
  return { content: await response.blob(), name };
}

export async function download(path: string): Promise<void> {
  const { content, name } = await fetchFile(path);
  saveFile(name, content);
}

/** The content of a document: its original, or another format of a paper made here. */
export const documentPath = (id: string, format?: string): string =>
  `/api/v1/documents/${id}/content${format ? `?format=${format}` : ''}`;
