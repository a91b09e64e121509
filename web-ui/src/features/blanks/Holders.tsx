import { useT } from '~/i18n';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { RowTable } from '~/ui/RowTable';
import type { Balance } from './types';

/** Who has how many: those that have none and had none are not in the ledger. */
export function Holders({ lines }: { lines: Balance[] }) {
  const t = useT();
  return (
    <RowTable
      rows={lines.map((line) => ({ ...line, id: line.holder_id ?? '' }))}
      heading={t('blanks.holder')}
      lead={({ id, holder_name, holds }) => ({
        to: paths.organisation(id),
        name: holder_name ?? '',
        ...(holds ? {} : { mark: <Chip mood="err">{t('blanks.not_holds')}</Chip> }),
      })}
      columns={[
        { name: t('blanks.held'), kind: 'num', cell: ({ held }) => number(held) },
        { name: t('blanks.in_transit'), kind: 'num', cell: ({ in_transit }) => number(in_transit) },
        { name: t('blanks.issued'), kind: 'num', cell: ({ issued }) => number(issued) },
        {
          name: t('blanks.spoiled_lost'),
          kind: 'num',
          minor: true,
          cell: ({ spoiled, lost }) => number(spoiled + lost),
        },
        { name: t('blanks.destroyed'), kind: 'num', minor: true, cell: ({ destroyed }) => number(destroyed) },
      ]}
    />
  );
}
