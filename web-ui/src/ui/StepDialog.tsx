import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import { useWrite } from '~/api/write';
import { useLabels } from '~/i18n/labels';
import { ActionDialog, type ActionField, type OwnControl } from './ActionDialog';
import { OrganisationPicker, PractitionerPicker } from './Pickers';
import type { Step, StepField } from './steps';

interface Props<Answer> {
  /** The record it is taken on, at the version seen. */
  record: { id: string; version: number; organisation_id: string };
  /** Names the act among the forms of the record: `case.<id>.assign`. */
  form: string;
  name: string;
  step: Step;
  stale: QueryKey[];
  /** The control for papers, where a step asks for some. */
  proofs?: (own: OwnControl) => ReactNode;
  /** The control for who is to carry it, where more is known than a list. */
  practitioner?: (own: OwnControl) => ReactNode;
  /** What goes with what was typed. */
  besides?: (body: Record<string, unknown>) => Record<string, unknown>;
  onClose: () => void;
  onDone?: (answer: Answer) => void;
}

/** One step of a request or a case: its form, its precondition (the version seen) and its key. */
export function StepDialog<Answer>({
  record,
  form,
  name,
  step,
  stale,
  proofs,
  practitioner,
  besides,
  onClose,
  onDone,
}: Props<Answer>) {
  const { options } = useLabels();
  const cache = useQueryClient();
  const write = useWrite({
    form,
    send: (body: Record<string, unknown>, key) =>
      unwrap(
        // One call for every step: `steps.ts` has held the fields against the body of each path.
        api.POST(step.path as '/api/v1/cases/{id}/start', {
          params: {
            path: { id: record.id },
            header: { 'Idempotency-Key': key, 'If-Match': ifMatch(record.version) },
          },
          body: body as never,
        }),
      ) as Promise<unknown> as Promise<Answer>,
    stale,
    onDone: (answer) => {
      onClose();
      onDone?.(answer);
    },
  });

  const control = ({ kind, ...field }: StepField): ActionField => {
    if (typeof kind === 'object') {
      const choices = options(kind.choiceOf).filter(({ value }) => !kind.only || kind.only.includes(value));
      return { ...field, kind: 'choice', options: choices };
    }
    if (kind === 'practitioner') {
      const render =
        practitioner ??
        ((own: OwnControl) => <PractitionerPicker organisation={record.organisation_id} {...own} />);
      return { ...field, kind: 'own', render };
    }
    if (kind === 'organisation')
      return { ...field, kind: 'own', render: (own) => <OrganisationPicker {...own} /> };
    if (kind === 'proofs') {
      return { ...field, kind: 'own', render: (own) => proofs?.(own), parse: (codes) => codes.split(',') };
    }
    return { ...field, kind };
  };

  return (
    <ActionDialog
      form={form}
      heading={name}
      verb={name}
      danger={step.danger}
      fields={step.fields.map(control)}
      problem={write.error}
      busy={write.isPending}
      onSend={(body) => write.mutate({ ...body, ...besides?.(body) })}
      onReload={() => {
        stale.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
        write.reset();
      }}
      onClose={onClose}
    />
  );
}
