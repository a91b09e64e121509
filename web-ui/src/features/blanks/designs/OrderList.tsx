import type { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { Listing } from '~/ui/Listing';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { Named } from '../Named';
import { rangeWords } from '../serials';
import type { BlankType, Paper } from '../types';

interface Props {
  type: BlankType;
  list: ReturnType<typeof useList<Paper>>;
}

/** Print orders; each opens beside the ledger, where it is approved. */
export function OrderList({ type, list }: Props) {
  const t = useT();
  const { label } = useLabels();
  const source = { path: '/api/v1/certificate-blanks/print-orders', filter: { type } } as const;
  return (
    <div className="stack">
      <div className="row row--apart">
        <h2>{t('orders.list')}</h2>
        <Export size="small" {...source} />
      </div>
      <Listing
        label={t('orders.list')}
        query={list}
        source={source}
        empty={
          <Empty heading={t('orders.none')}>
            <p>{t('orders.none_about')}</p>
          </Empty>
        }
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('blanks.paper')}
            lead={({ id, code }) => ({ to: paths.blankPaper(id), name: code })}
            columns={[
              { name: t('orders.number'), cell: ({ order }) => order },
              { name: t('orders.printer'), minor: true, cell: ({ printer }) => printer },
              { name: t('orders.ordered_on'), cell: ({ ordered_on }) => date(ordered_on) },
              {
                name: t('blanks.range'),
                kind: 'code',
                cell: ({ ranges }) => ranges.map(rangeWords).join(', '),
              },
              {
                name: t('blanks.count'),
                kind: 'num',
                cell: ({ quantity }) => <Named name={t('blanks.count')} n={quantity} />,
              },
              {
                name: t('blanks.state'),
                cell: ({ state }) => <Chip mood="line">{label('blank_paper_state', state)}</Chip>,
              },
            ]}
          />
        )}
      </Listing>
    </div>
  );
}
