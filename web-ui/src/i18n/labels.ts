import { useT, type MessageId } from '.';
import { labels } from './vi/labels';

/** The kinds of codes with words: `case_state`, `form`, `channel` and so on. */
export type LabelKind = keyof typeof labels extends `${infer Kind}.${string}` ? Kind : never;

interface Labels {
  /** The words for a code; a code newer than these pages is shown as it is. */
  label: (kind: LabelKind, code: string | null | undefined) => string;
  /** All codes of a kind that have words, for a choice, in the order of the catalogue. */
  options: (kind: LabelKind) => { value: string; label: string }[];
}

export function useLabels(): Labels {
  const t = useT();
  return {
    label: (kind, code) => {
      if (!code) return '';
      const id = `${kind}.${code}`;
      return id in labels ? t(id as MessageId) : code;
    },
    options: (kind) =>
      Object.keys(labels)
        .filter((id) => id.startsWith(`${kind}.`))
        .map((id) => ({ value: id.slice(kind.length + 1), label: t(id as MessageId) })),
  };
}
