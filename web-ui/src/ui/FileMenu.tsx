import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useT } from '~/i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Menu } from './Menu';
import { ProblemAlert } from './ProblemAlert';

export type FileFormat = 'pdf' | 'docx' | 'xlsx' | 'csv';

interface Props {
  formats: readonly FileFormat[];
  address: (format: FileFormat) => string;
  /** What the files hold, where a page has several such menus. */
  of?: string;
  size?: 'small';
}

/** What is shown, as a file to be taken along. */
export function FileMenu({ formats, address, of, size }: Props) {
  const t = useT();
  const [refused, setRefused] = useState<Problem>();
  const name = of ? `${t('common.download')}: ${of}` : t('common.download');
  return (
    <>
      <Menu
        label={name}
        button={(wired) => (
          <Button icon={Download} {...(size ? { size } : {})} {...wired}>
            {t('common.download')}
            {of && <span className="vh">: {of}</span>}
            <ChevronDown className="i i-s" aria-hidden="true" />
          </Button>
        )}
      >
        {formats.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void download(address(format)).catch(setRefused)}>
              {t(`common.file_${format}`)}
            </button>
          </li>
        ))}
      </Menu>
      {refused && (
        <Dialog heading={name} onClose={() => setRefused(undefined)}>
          <ProblemAlert problem={refused} />
        </Dialog>
      )}
    </>
  );
}
