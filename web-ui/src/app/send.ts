const BUTTON = '[type=submit]';

/** Sends the form that is being written, as a press of its button would: one that is busy or closed stays so. */
export function send(target: EventTarget | null): void {
  const place = target instanceof Element ? target : document.body;
  const form =
    place.closest('form') ??
    document.querySelector<HTMLFormElement>('dialog[open] form') ??
    document.querySelector<HTMLFormElement>('main form');
  const button =
    form?.querySelector<HTMLElement>(BUTTON) ??
    (form?.id ? document.querySelector<HTMLElement>(`${BUTTON}[form="${form.id}"]`) : null);
  button?.click();
}
