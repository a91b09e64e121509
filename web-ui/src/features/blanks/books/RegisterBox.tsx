import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Box } from '~/ui/Box';
import { FileMenu } from '~/ui/FileMenu';
import type { BlankType, Store } from '../types';
import { fileOf, FORMATS } from './queries';

/** The register of what a unit issued in a year: it names people, so it is had as a file and never shown. */
export function RegisterBox({ type, year, unit }: { type: BlankType; year: number; unit: Store }) {
  const t = useT();
  const { label } = useLabels();
  const heading = t('books.register', { register: label('blank_register', type), year });
  return (
    <Box
      heading={heading}
      right={
        <FileMenu
          size="small"
          of={heading}
          formats={FORMATS}
          address={fileOf('register', { type, year: String(year), holder: unit.id })}
        />
      }
    >
      <div className="stack-s">
        <p>{unit.name}</p>
        <p className="t2 sm">{t('books.register_about')}</p>
      </div>
    </Box>
  );
}
