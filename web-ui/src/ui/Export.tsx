import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import type { paths } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { stringifySearch } from '~/lib/search';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Menu } from './Menu';
import { ProblemAlert } from './ProblemAlert';

/** The lists that can also be had as a file. */
type ListPath = {
  [Path in keyof paths]: paths[Path] extends { get: { parameters: { query?: { format?: unknown } } } }
    ? Path
    : never;
}[keyof paths];

interface Props {
  path: ListPath;
  /** What stands in the braces of the path. */
  of?: string;
  /** The filter on the screen, as the API takes it. */
  filter?: Record<string, string | undefined>;
}

/** Registers of the State, in which nothing is about a person helped: whoever reads them may take them along. */
const OPEN: ListPath[] = ['/api/v1/organisations', '/api/v1/practitioners'];
const FORMATS = ['xlsx', 'csv'] as const;

/** All rows of the list under the filter on the screen, as a file; offered to those who may take its rows away. */
export function Export({ path, of = '', filter }: Props) {
  const t = useT();
  const account = useAccount();
  const [refused, setRefused] = useState<Problem>();
  if (!OPEN.includes(path) && !has(account, 'row_export')) return null;
  const take = (format: (typeof FORMATS)[number]) => {
    download(`${path.replace(/\{\w+\}/, of)}${stringifySearch({ ...filter, format })}`).catch(setRefused);
  };
  return (
    <>
      <Menu
        label={t('list.export')}
        button={(wired) => (
          <Button icon={Download} {...wired}>
            {t('list.export')}
            <ChevronDown className="i i-s" aria-hidden="true" />
          </Button>
        )}
      >
        {FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => take(format)}>
              {t(`list.export_${format}`)}
            </button>
          </li>
        ))}
      </Menu>
      {refused && (
        <Dialog heading={t('list.export')} onClose={() => setRefused(undefined)}>
          <ProblemAlert problem={refused} />
        </Dialog>
      )}
    </>
  );
}
