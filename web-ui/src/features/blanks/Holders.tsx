import { useT, type MessageId } from '~/i18n';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { RowTable } from '~/ui/RowTable';
import { Named } from './Named';
import type { Balance } from './types';

/** Who has how many: those that have none and had none are not in the ledger. */
export function Holders({ lines }: { lines: Balance[] }) {
  const t = useT();
  const column = (id: MessageId, of: (line: Balance) => number) => ({
    name: t(id),
    kind: 'num' as const,
    cell: (line: Balance) => <Named name={t(id)} n={of(line)} />,
  });
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
        column('blanks.held', ({ held }) => held),
        column('blanks.in_transit', ({ in_transit }) => in_transit),
        column('blanks.issued', ({ issued }) => issued),
        { ...column('blanks.spoiled_lost', ({ spoiled, lost }) => spoiled + lost), minor: true },
        { ...column('blanks.destroyed', ({ destroyed }) => destroyed), minor: true },
      ]}
    />
  );
}
