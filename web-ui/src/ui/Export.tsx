import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Menu } from './Menu';
import { ProblemAlert } from './ProblemAlert';
import { mayTake, sourceAddress, type Source } from './source';

const FORMATS = ['xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

interface Props extends Source {
  size?: 'small';
  /** Why these rows cannot be taken now. */
  whyNot?: string | undefined;
}

/** All rows of the list under the filter on the screen, as a file; offered to those who may take its rows away. */
export function Export({ size, whyNot, ...source }: Props) {
  const t = useT();
  const account = useAccount();
  const [refused, setRefused] = useState<Problem>();
  if (!mayTake(account, source)) return null;
  const take = (format: Format) => {
    download(sourceAddress(source, { format })).catch(setRefused);
  };
  return (
    <>
      <Formats {...(size ? { size } : {})} whyNot={whyNot} onTake={take} />
      {refused && (
        <Dialog heading={t('list.export')} onClose={() => setRefused(undefined)}>
          <ProblemAlert problem={refused} />
        </Dialog>
      )}
    </>
  );
}

interface FormatsProps extends Pick<Props, 'size' | 'whyNot'> {
  onTake: (format: Format) => void;
}

/** The files in which rows can be had. */
export function Formats({ size, whyNot, onTake }: FormatsProps) {
  const t = useT();
  return (
    <Menu
      label={t('list.export')}
      button={(wired) => (
        <Button icon={Download} {...(size ? { size } : {})} whyNot={whyNot} {...wired}>
          {t('list.export')}
          <ChevronDown className="i i-s" aria-hidden="true" />
        </Button>
      )}
    >
      {FORMATS.map((format) => (
        <li key={format}>
          <button type="button" onClick={() => onTake(format)}>
            {t(`list.export_${format}`)}
          </button>
        </li>
      ))}
    </Menu>
  );
}
