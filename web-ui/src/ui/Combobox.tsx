import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { useT } from '~/i18n';
import { isComposing } from '~/lib/keys';
import { Field } from './Field';

export interface Suggestion {
  value: string;
  label: string;
  about?: string;
}

interface Search {
  label: string;
  /** What is typed; the caller looks up suggestions for it. */
  text: string;
  onText: (text: string) => void;
  suggestions: Suggestion[];
  onChoose: (chosen: Suggestion) => void;
}

interface Props extends Search {
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  id?: string;
}

/** Typed search as a field of a form. */
export function Combobox({ text, onText, suggestions, onChoose, ...field }: Props) {
  return (
    <Field {...field}>
      {(wired) => (
        <ComboInput wired={wired} label={field.label} {...{ text, onText, suggestions, onChoose }} />
      )}
    </Field>
  );
}

/**
 * Typed search with suggestions (the ARIA combobox pattern). Keys are left alone while an input method
 * composes, so that Telex and VNI typing is untouched.
 */
export function ComboInput({
  wired,
  label,
  text,
  onText,
  suggestions,
  onChoose,
}: Search & { wired: ComponentProps<'input'> }) {
  const t = useT();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = open && suggestions.length > 0;
  const choose = (chosen: Suggestion | undefined) => {
    if (!chosen) return;
    onChoose(chosen);
    setOpen(false);
  };

  return (
    <div className="combo">
      <input
        {...wired}
        className="inp"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown ? `${list}-${at}` : undefined}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setOpen(true);
            setAt((old) => (old + step + suggestions.length) % Math.max(suggestions.length, 1));
          } else if (event.key === 'Enter' && shown) {
            event.preventDefault();
            choose(suggestions[at]);
          } else if (event.key === 'Escape' && shown) {
            event.stopPropagation();
            setOpen(false);
          }
        }}
      />
      <div className="combo__list" id={list} role="listbox" aria-label={label} hidden={!shown}>
        {suggestions.map((suggestion, index) => (
          // The input keeps the focus and the keys (aria-activedescendant); the pointer is an addition.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={suggestion.value}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            {suggestion.label}
            {suggestion.about && <small>{suggestion.about}</small>}
          </div>
        ))}
      </div>
      <span className="vh" role="status">
        {shown && t('common.suggestions', { n: suggestions.length })}
      </span>
    </div>
  );
}
