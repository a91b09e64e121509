import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { useWrite } from '~/api/write';
import type { Values } from '~/lib/merge';
import { ActionDialog, type ActionField } from './ActionDialog';

interface Props<Answer> {
  /** Names the act, so that its key outlives a reload: `account.<id>.roles`. */
  form: string;
  heading: string;
  /** The verb on the acting button, the heading when absent. */
  verb?: string;
  danger?: boolean;
  wide?: boolean;
  about?: ReactNode;
  fields?: ActionField[];
  /** What the fields hold, where the caller looks at it while it is typed. */
  state?: [Values, Dispatch<SetStateAction<Values>>];
  send: (body: Record<string, unknown>, key: string) => Promise<Answer>;
  stale: QueryKey[];
  onClose: () => void;
  onDone?: (answer: Answer) => void;
}

/** One command of the API in a dialog: its form, its key, and its refusal beside what was typed. */
export function CommandDialog<Answer>(props: Props<Answer>) {
  const {
    form,
    heading,
    verb = heading,
    danger,
    wide,
    about,
    fields = [],
    state,
    send,
    stale,
    onClose,
    onDone,
  } = props;
  const cache = useQueryClient();
  const write = useWrite({
    form,
    send,
    stale,
    onDone: (answer: Answer) => {
      onClose();
      onDone?.(answer);
    },
  });
  return (
    <ActionDialog
      form={form}
      heading={heading}
      verb={verb}
      danger={danger}
      wide={wide}
      state={state}
      about={about}
      fields={fields}
      problem={write.error}
      busy={write.isPending}
      onSend={(body) => write.mutate(body)}
      onReload={() => {
        stale.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
        write.reset();
      }}
      onClose={onClose}
    />
  );
}
