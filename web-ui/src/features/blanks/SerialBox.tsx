import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ScanBarcode } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useT } from '~/i18n';
import { isComposing, isField } from '~/lib/keys';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { usePageKeys } from '~/ui/pageKeys';
import { blankTypes } from './queries';
import { beginsSerial, serialParts, typeOfSerial } from './serials';
import type { BlankType } from './types';

/**
 * One number, typed or scanned, and its life. A scanner is a keyboard that types fast and presses Enter: whatever begins a
 * serial on the page goes into this box, so that nobody has to reach for it first.
 */
export function SerialBox({ type }: { type: BlankType }) {
  const t = useT();
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const { data: types = [] } = useQuery(blankTypes);
  const prefixes = types.flatMap(({ series }) => series.map(({ prefix }) => prefix));

  const catchSerial = useEffectEvent((event: KeyboardEvent) => {
    const isBusy = isComposing(event) || isField(event.target) || document.querySelector('dialog[open]');
    if (isBusy || !box.current || !beginsSerial(event, prefixes)) return;
    // The key goes on to the box, and is no key of the workspace any more.
    event.stopPropagation();
    box.current.value = '';
    box.current.focus();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => catchSerial(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  usePageKeys([{ keys: ['s'], what: 'blanks.key_scan', act: () => box.current?.focus() }]);

  return (
    <form
      className="row blanks__find noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const serial = box.current?.value.trim().toUpperCase() ?? '';
        if (!serialParts(serial)) return;
        // The next scan writes over this one.
        box.current?.select();
        void navigate({ to: paths.blank(typeOfSerial(serial, types, type), serial) });
      }}
    >
      <div className="inp--ic">
        <Icon of={ScanBarcode} />
        <input
          ref={box}
          type="search"
          className="inp"
          aria-label={t('blanks.find')}
          placeholder={t('blanks.find')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
      </div>
      <Button type="submit">{t('blanks.life')}</Button>
    </form>
  );
}
