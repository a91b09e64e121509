/**
 * What was typed into a form and not yet sent. It waits in memory only, so that looking something up on another page
 * loses nothing, and is gone with the session: personal words never lie on the machine.
 */
const kept = new Map<string, unknown>();

export const draftOf = <T>(form: string): T | undefined => kept.get(form) as T | undefined;
export const keepDraft = (form: string, draft: unknown): void => void kept.set(form, draft);
export const dropDraft = (form: string): void => void kept.delete(form);
export const forgetDrafts = (): void => kept.clear();

/** Leaving the workspace with something unsent is asked about first. */
export const warnBeforeLeaving = (): void =>
  window.addEventListener('beforeunload', (event) => {
    if (kept.size > 0) event.preventDefault();
  });
