import '../admin.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { useState } from 'react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { useDebounced } from '~/lib/useDebounced';
import { useWords } from '~/lib/useWords';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { DateInput } from '~/ui/DateInput';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Guarded } from '~/ui/Guarded';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { RowTable } from '~/ui/RowTable';
import { SearchBox } from '~/ui/SearchBox';
import { Empty } from '~/ui/Waiting';
import { AdminTabs } from '../AdminTabs';
import { AddBody } from './BodyDialogs';
import { bodyList, provinces, type BodyRow } from './queries';

export const BodyListPage = () => (
  <Guarded right="reference_read" heading="admin.bodies">
    <Bodies />
  </Guarded>
);

/** Courts, procuracies, police, detention: the bodies that conduct proceedings, as they stand on a day. */
function Bodies() {
  const t = useT();
  const { options } = useLabels();
  const mayWrite = has(useAccount(), 'reference_write');
  const { kind, province, as_of } = useSearch({ from: '/app/admin/proceedings-bodies' });
  const navigate = useNavigate({ from: '/app/admin/proceedings-bodies' });
  const [words, setWords] = useWords();
  const q = useDebounced(words.trim(), 250);
  const filter = { kind, province, as_of, ...(q ? { q } : {}) };
  const list = useList(bodyList(filter));
  const places = useQuery(provinces(as_of)).data?.data ?? [];
  const [adding, setAdding] = useState(false);
  const narrow = (name: string, value: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, [name]: value }) });
  return (
    <>
      <PageHead heading={t('admin.bodies')} about={t('bodies.about')}>
        <Export path="/api/v1/proceedings-bodies" filter={filter} />
        {mayWrite && (
          <Button kind="primary" icon={Landmark} onClick={() => setAdding(true)}>
            {t('bodies.add')}
          </Button>
        )}
      </PageHead>
      <AdminTabs />
      <FilterBar
        onChange={narrow}
        search={<SearchBox label={t('bodies.search')} value={words} onChange={setWords} />}
        filters={[
          { name: 'kind', label: t('bodies.kind'), options: options('body_kind'), value: kind },
          {
            name: 'province',
            label: t('bodies.province'),
            options: places.map(({ code, name }) => ({ value: code, label: name })),
            value: province,
          },
        ]}
        right={
          <span className="row asof sm">
            <span>{t('organisations.as_of')}</span>
            <DateInput
              aria-label={t('organisations.as_of')}
              value={as_of ?? today()}
              onChange={(day) => {
                if (/^\d{4}-\d\d-\d\d$/.test(day)) narrow('as_of', day === today() ? undefined : day);
              }}
            />
          </span>
        }
      />
      <Listing
        label={t('bodies.list')}
        query={list}
        onClear={
          kind || province || as_of || q
            ? () => {
                setWords('');
                void navigate({ search: {} });
              }
            : undefined
        }
        empty={<Empty heading={t('bodies.none')} />}
      >
        {(rows) => (
          <Register rows={rows} provinceNames={new Map(places.map(({ code, name }) => [code, name]))} />
        )}
      </Listing>
      {adding && (
        <AddBody
          onClose={() => setAdding(false)}
          onDone={({ id }) => void navigate({ to: paths.body(id) })}
        />
      )}
    </>
  );
}

function Register({ rows, provinceNames }: { rows: BodyRow[]; provinceNames: Map<string, string> }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <RowTable
      rows={rows}
      heading={t('organisations.name')}
      lead={({ id, name }) => ({ to: paths.body(id), name })}
      columns={[
        { name: t('bodies.kind'), cell: ({ kind }) => label('body_kind', kind) },
        {
          name: t('bodies.province'),
          cell: ({ province_code }) => provinceNames.get(province_code ?? '') ?? province_code,
        },
        { name: t('organisations.phone'), kind: 'code', cell: ({ phone }) => phone },
        {
          name: t('organisations.valid'),
          cell: ({ valid_from, valid_to }) =>
            valid_to ? (
              <Chip mood="line">{t('organisations.until', { to: date(valid_to) })}</Chip>
            ) : (
              <span className="t2">{t('case.since', { from: date(valid_from) })}</span>
            ),
        },
      ]}
    />
  );
}
