import './palette.css';
import { ChevronsDown, Search, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import type { Account } from '~/api/types';
import { useT, type MessageId } from '~/i18n';
import { isComposing } from '~/lib/keys';
import { IconButton } from '~/ui/Button';
import { useModal } from '~/ui/Dialog';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { useGroups, type Entry, type Group } from './useGroups';

interface Props {
  account: Account;
  pages: Entry[];
  commands: Entry[];
  onGo: (to: string) => void;
  onClose: () => void;
}

/** Entries of a group before one asks for the rest. */
const SHOWN = 5;

/**
 * The one box that finds everything (the ARIA combobox pattern): the box keeps the focus and the keys, the list follows.
 * What is typed may name a person: it lives in this box alone and is gone with it.
 */
export function Palette({ account, pages, commands, onGo, onClose }: Props) {
  const t = useT();
  const id = useId();
  const modal = useModal(onClose);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<string>();
  const [open, setOpen] = useState<MessageId>();
  const [hasty, setHasty] = useState(false);
  const { groups, waiting, problem, retry } = useGroups(account, typed, pages, commands, onGo);
  const rest = ({ name, entries }: Group): Entry => ({
    key: `more-${name}`,
    name: t('search.more', { n: entries.length }),
    icon: ChevronsDown,
    run: () => {
      setOpen(name);
      setAt(entries[SHOWN]?.key);
    },
  });
  const shown = groups.map((group) =>
    typed.trim() === '' || group.name === open || group.entries.length <= SHOWN + 1
      ? group
      : { ...group, entries: [...group.entries.slice(0, SHOWN), rest(group)] },
  );
  const entries = shown.flatMap((group) => group.entries);
  const moved = entries.find(({ key }) => key === at);
  const chosen = moved ?? entries[0];
  const option = (key: string) => `${id}-${key}`;

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    if (entry.key.startsWith('more-')) entry.run();
    else {
      onClose();
      // The page has its focus back first.
      setTimeout(entry.run);
    }
  };

  useEffect(() => {
    if (at) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  // Enter before the records are there means the first of them, not what stood first until then.
  const arrived = useEffectEvent(() => run(entries[0]));
  useEffect(() => {
    if (hasty && !waiting) arrived();
  }, [hasty, waiting]);

  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = chosen ? entries.indexOf(chosen) + step : 0;
      setAt(entries[(next + entries.length) % Math.max(entries.length, 1)]?.key);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (waiting && !moved) setHasty(true);
      else run(chosen);
    }
  };

  return (
    <dialog className="dlg palette" aria-label={t('search.title')} {...modal}>
      <div className="palette__box">
        <Icon of={Search} />
        <input
          type="text"
          role="combobox"
          aria-label={t('search.title')}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && option(chosen.key)}
          aria-describedby={`${id}-about`}
          placeholder={t('frame.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(undefined);
            setOpen(undefined);
            setHasty(false);
          }}
          onKeyDown={press}
        />
        <IconButton icon={X} label={t('common.close')} onClick={onClose} />
      </div>
      <div
        className="palette__list"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.found')}
        aria-busy={waiting}
      >
        {shown.map((group) => (
          <div key={group.name} role="group" aria-labelledby={option(group.name)}>
            <div className="palette__g" id={option(group.name)} role="presentation">
              {t(group.name)}
            </div>
            {group.entries.map((entry) => (
              // The box keeps the focus and the keys (aria-activedescendant); the pointer is an addition.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={entry.key}
                id={option(entry.key)}
                role="option"
                tabIndex={-1}
                aria-selected={entry.key === chosen?.key}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => run(entry)}
              >
                <Icon of={entry.icon} />
                <span className="grow">
                  {entry.name}
                  {entry.about && <small>{entry.about}</small>}
                </span>
                {entry.shortcut && <kbd aria-hidden="true">{entry.shortcut}</kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {problem && <ProblemAlert problem={problem} onRetry={retry} />}
      {entries.length === 0 && !waiting && !problem && <p className="palette__none">{t('search.none')}</p>}
      <p className="palette__about" id={`${id}-about`}>
        {t('search.about')} <span className="hide-s">{t('search.about_keys')}</span>
      </p>
      <span className="vh" role="status">
        {waiting ? '' : t('search.count', { n: entries.length })}
      </span>
    </dialog>
  );
}
