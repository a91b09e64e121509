import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ScanBarcode } from 'lucide-react';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { usePageKeys } from '~/ui/pageKeys';
import { CameraScan } from './Camera';
import { blankTypes } from './queries';
import { serialParts, typeOfSerial } from './serials';
import type { BlankType } from './types';
import { useScanner } from './useScanner';

/** One number, typed, scanned anywhere on the page or shown to the camera, and its life. */
export function SerialBox({ type }: { type: BlankType }) {
  const t = useT();
  const navigate = useNavigate();
  const box = useScanner();
  const { data: types = [] } = useQuery(blankTypes);
  usePageKeys([{ keys: ['s'], what: 'blanks.key_scan', act: () => box.current?.focus() }]);

  const find = (text: string) => {
    const serial = text.trim().toUpperCase();
    if (!serialParts(serial)) return;
    // The next scan writes over this one.
    box.current?.select();
    void navigate({ to: paths.blank(typeOfSerial(serial, types, type), serial) });
  };
  return (
    <form
      className="row blanks__find noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        find(box.current?.value ?? '');
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
      <CameraScan
        once
        onScan={(code) => {
          if (box.current) box.current.value = code;
          find(code);
        }}
      />
    </form>
  );
}
