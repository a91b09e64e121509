import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { shortUnit } from '../reports/words';
import { movementList, movementSearch } from './queries';
import { Named } from './Named';
import { rangeWords } from './serials';
import type { Balance, BlankType, Movement } from './types';
import { useMove } from './words';

/** The ledger: it is only added to, and a mistake has a movement back. */
export function MovementList({ type, holders }: { type: BlankType; holders: Balance[] }) {
  const t = useT();
  const { label, options } = useLabels();
  const move = useMove(shortUnit);
  const { kind, holder, as_of } = useSearch({ from: '/app/certificate-blanks' });
  const navigate = useNavigate({ from: '/app/certificate-blanks' });
  const filter = movementSearch(type, { kind, holder, as_of });
  const source = { path: '/api/v1/certificate-blanks/movements', filter: { ...filter } } as const;
  const list = useList(movementList(filter));
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, [name]: value }), resetScroll: false });
  const people = ({ requested_by, approved_by, kept_by }: Movement) =>
    [
      requested_by && t('blanks.by_asked', { name: requested_by }),
      approved_by && t('blanks.by_approved', { name: approved_by }),
      t('blanks.by_kept', { name: kept_by }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className="stack blanks__ledger">
      <h2>{t('blanks.ledger')}</h2>
      <FilterBar
        onChange={narrow}
        filters={[
          { name: 'kind', label: t('blanks.kind'), options: options('blank_movement'), value: kind },
          {
            name: 'holder',
            label: t('blanks.holder'),
            options: holders.map(({ holder_id, holder_name }) => ({
              value: holder_id ?? '',
              label: holder_name ?? '',
            })),
            value: holder,
          },
        ]}
        right={<Export size="small" {...source} />}
      />
      <Listing
        label={t('blanks.ledger')}
        query={list}
        source={source}
        onClear={
          kind || holder
            ? () =>
                void navigate({
                  search: (old: object) => ({ ...old, kind: undefined, holder: undefined }),
                  resetScroll: false,
                })
            : undefined
        }
        empty={<Empty heading={t('blanks.no_movements')} />}
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('blanks.range')}
            lead={({ first, last, type: of }) => ({
              to: paths.blank(of, first),
              name: rangeWords({ first, last }),
            })}
            columns={[
              {
                name: t('blanks.count'),
                kind: 'num',
                cell: ({ count }) => <Named name={t('blanks.count')} n={count} />,
              },
              {
                name: t('blanks.kind'),
                cell: ({ kind: what, reverses }) =>
                  `${label('blank_movement', what)}${reverses ? ` ${t('blanks.of_movement', { n: reverses })}` : ''}`,
              },
              {
                name: t('blanks.from_to'),
                cell: move,
              },
              {
                name: t('blanks.paper'),
                kind: 'code',
                cell: ({ paper_id, paper_code }) => (
                  <Link
                    to="."
                    search={(old: Record<string, unknown>) => ({ ...old, paper: paper_id })}
                    resetScroll={false}
                  >
                    {paper_code}
                  </Link>
                ),
              },
              { name: t('blanks.people'), minor: true, cell: people },
              {
                name: t('blanks.at'),
                cell: ({ at, seq }) => (
                  <>
                    {dateTime(at)} <span className="line t2">{t('blanks.seq', { n: seq })}</span>
                  </>
                ),
              },
            ]}
          />
        )}
      </Listing>
    </div>
  );
}
