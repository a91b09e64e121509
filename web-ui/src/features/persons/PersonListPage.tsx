import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { personWords } from '~/lib/personWords';
import { useDebounced } from '~/lib/useDebounced';
import { useWords } from '~/lib/useWords';
import { SideList } from '~/ui/Box';
import { LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { RowTable } from '~/ui/RowTable';
import { SearchBox } from '~/ui/SearchBox';
import { Empty } from '~/ui/Waiting';
import { personList, personSearch, type Candidate, type Person } from './queries';
import { verdictMood } from './verdict';

/** The people who asked: the latest of the unit, and a search across the nation by what they are known by. */
export function PersonListPage() {
  const t = useT();
  const account = useAccount();
  const [typed, setTyped] = useWords();
  const words = useDebounced(typed);
  const mayList = has(account, 'person_read');
  const maySearch = has(account, 'person_search');
  const isSearching = maySearch && personWords(words) !== undefined;
  const list = useList({ ...personList(), enabled: mayList && !isSearching });
  const found = useQuery(personSearch(maySearch ? words : ''));
  return (
    <>
      <PageHead heading={t('persons.title')} about={t('persons.about')}>
        {mayList && <Export path="/api/v1/persons" />}
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      {maySearch && (
        <FilterBar
          onChange={() => undefined}
          filters={[]}
          search={<SearchBox label={t('persons.search')} value={typed} onChange={setTyped} />}
        />
      )}
      {isSearching ? (
        <Listing
          label={t('persons.found')}
          query={found}
          whole
          empty={
            <Empty heading={t('list.no_match')}>
              <p>{t('persons.search_how')}</p>
            </Empty>
          }
        >
          {(rows) => <Found rows={rows} />}
        </Listing>
      ) : mayList ? (
        <Listing label={t('persons.list')} query={list} empty={<Empty heading={t('persons.none')} />}>
          {(rows) => <People rows={rows} />}
        </Listing>
      ) : (
        <Empty heading={t('persons.search')}>
          <p>{t('persons.search_how')}</p>
        </Empty>
      )}
    </>
  );
}

function People({ rows }: { rows: Person[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <RowTable
      rows={rows}
      heading={t('person.name')}
      lead={({ id, full_name, sealed }) => ({
        to: paths.person(id),
        name: full_name,
        mark: sealed && <Sealed />,
      })}
      columns={[
        { name: t('persons.birth_year'), kind: 'num', cell: ({ birth_date }) => birth_date?.slice(0, 4) },
        { name: t('intake.sex'), cell: ({ sex }) => label('sex', sex) },
        { name: t('intake.commune'), cell: ({ commune_name }) => commune_name },
        { name: t('persons.recorded'), cell: ({ created_at }) => date(created_at) },
      ]}
    />
  );
}

/** Those found, nearest first; of other units no more is told than that somebody is there. */
function Found({ rows }: { rows: Candidate[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <SideList
      empty=""
      rows={rows.map(({ id, name, birth_year, commune_name, score, verdict }, index) => ({
        key: id ?? String(index),
        main: id ? <Link to={paths.person(id)}>{name}</Link> : name,
        more: [birth_year, commune_name, !id && t('persons.elsewhere')].filter(Boolean).join(' · '),
        // A part of a name is like nobody's: only a likeness is worth a word.
        right: verdict && verdict !== 'different' && (
          <Chip
            mood={verdictMood(verdict)}
          >{`${label('verdict', verdict)}, ${t('dup.score', { n: score ?? 0 })}`}</Chip>
        ),
      }))}
    />
  );
}
