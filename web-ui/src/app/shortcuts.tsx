import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { keysOn, setKeysOn } from '~/lib/settings';
import { Dialog } from '~/ui/Dialog';
import { Checkbox } from '~/ui/Field';
import type { Section } from './nav';

/** Single keys never act in a field, under a dialog, or while an input method composes Vietnamese. */
const isTyping = (event: KeyboardEvent) =>
  event.isComposing ||
  event.ctrlKey ||
  event.altKey ||
  event.metaKey ||
  document.querySelector('dialog[open]') !== null ||
  (event.target instanceof HTMLElement &&
    (event.target.isContentEditable || /^(input|textarea|select)$/i.test(event.target.tagName)));

/** The search box of the page, if it has one. */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  box?.focus();
  return box !== null;
}

/** `g` then a section's key, `c` to take a new request, `/` to the page's search box, `?` for this list. */
export function useShortcuts(sections: Section[], mayCreate: boolean) {
  const t = useT();
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const [on, setOn] = useState(keysOn);
  const goes = useRef(0);

  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const going = Date.now() - goes.current < 1500;
      goes.current = event.key === 'g' ? Date.now() : 0;
      const section = going && sections.find(({ key }) => key === event.key);
      if (section) void router.navigate({ to: section.to });
      else if (event.key === 'c' && mayCreate) void router.navigate({ to: paths.newRequest() });
      else if (event.key === '?') setShown(true);
      else if (event.key === '/') {
        event.preventDefault();
        if (!focusSearch() && sections.some(({ to }) => to === paths.cases()))
          void router.navigate({ to: paths.cases() }).then(focusSearch);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, sections, router, mayCreate]);

  const rows: [string, string][] = [
    ...sections.map(({ key, name }): [string, string] => [`g ${key}`, t(name)]),
    ...(mayCreate ? [['c', t('keys.create')] as [string, string]] : []),
    ['/', t('keys.search')],
    ['?', t('keys.title')],
  ];
  return {
    open: () => setShown(true),
    dialog: shown && (
      <Dialog heading={t('keys.title')} onClose={() => setShown(false)}>
        <dl className="kv">
          {rows.map(([key, what]) => (
            <div key={key} className="kv__row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Checkbox
          checked={on}
          onChange={(event) => {
            setKeysOn(event.target.checked);
            setOn(event.target.checked);
          }}
        >
          {t('keys.on')}
        </Checkbox>
      </Dialog>
    ),
  };
}
