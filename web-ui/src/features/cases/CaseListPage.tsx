import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileSpreadsheet, Plus } from 'lucide-react';
import { useState } from 'react';
import { useList } from '~/api/list';
import { useOrganisationNames, usePractitionerNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { resolve } from '~/lib/views';
import { useDebounced } from '~/lib/useDebounced';
import { useWords } from '~/lib/useWords';
import { LinkButton } from '~/ui/Button';
import { DueStrip } from '~/ui/DueStrip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { PageHead } from '~/ui/PageHead';
import { usePageKeys } from '~/ui/pageKeys';
import { currentRow, moveRow } from '~/ui/rows';
import { readerOf, SavedViews } from '~/ui/SavedViews';
import { SearchBox } from '~/ui/SearchBox';
import { Switch } from '~/ui/Switch';
import { Empty } from '~/ui/Waiting';
import { WithPanel } from '~/ui/WithPanel';
import { AssignCase, LabelCase } from './actions/RowSteps';
import { BulkBar, type BulkAction } from './bulk/BulkBar';
import { useChosen } from './bulk/useChosen';
import { CaseBrief } from './CaseBrief';
import { CaseBoard } from './CaseBoard';
import { CaseCalendar } from './CaseCalendar';
import { CaseTable } from './CaseTable';
import { dueDays, noneYet } from './dueDays';
import { caseFilter, caseList, caseSearch, caseTags, type CaseRow } from './queries';

const VIEWS = ['table', 'board', 'calendar'] as const;

/** The page's state is its address, so a link shows a colleague the same list; only the words of the box stay here. */
export function CaseListPage() {
  const t = useT();
  const { options } = useLabels();
  const account = useAccount();
  const named = useSearch({ from: '/app/cases' });
  const { view: asked, panel, ...search } = resolve(named, readerOf(account));
  const navigate = useNavigate({ from: '/app/cases' });
  const [typed, setTyped] = useWords();
  const words = useDebounced(typed.trim());
  const searching = words.length > 1;
  // What is found by words is a list: it is short, and has no filter.
  const view = searching ? 'table' : (VIEWS.find((each) => each === asked) ?? 'table');
  const list = useList({ ...caseList(search), enabled: !searching && view === 'table' });
  const found = useQuery(caseSearch(words));
  const strip = useQuery(dueDays(today()));
  const source = { path: '/api/v1/cases', filter: caseFilter(search) } as const;
  const { due, due_before, organisation_id, practitioner_id, tag } = search;
  const organisation = useOrganisationNames([organisation_id])[organisation_id ?? ''];
  const practitioner = usePractitionerNames([practitioner_id])[practitioner_id ?? ''];
  const narrow = (name: string, value: string | undefined) =>
    void navigate({
      search: (old: Record<string, string | undefined>) => ({ ...old, panel: undefined, [name]: value }),
    });
  const look = (day: string) =>
    void navigate({
      search: (old: Record<string, string | undefined>) => ({ ...old, due: day }),
      replace: true,
      resetScroll: false,
    });
  const mayLabel = has(account, 'case_tag');
  const { data: labels = [] } = useQuery({ ...caseTags(), enabled: mayLabel });
  // One that an address brings need not be in use any more.
  const labelled = [...new Set([...labels, ...(tag ? [tag] : [])])];
  const chosenRows = useChosen(JSON.stringify([source.filter, words, view]));
  const picked = chosenRows.ids.size > 0 && !chosenRows.whole ? chosenRows.ids : undefined;
  const ticks = mayLabel
    ? {
        isTicked: (id: string) => chosenRows.whole || chosenRows.ids.has(id),
        onTick: chosenRows.toggle,
        onTickAll: chosenRows.togglePage,
      }
    : undefined;
  const [bulk, setBulk] = useState<BulkAction>();
  const [hand, setHand] = useState<{ file: CaseRow; step: 'assign' | 'tag' }>();
  const rows = (searching ? found : list).data?.data;
  /** A step on the rows that are ticked, else on the row in hand. */
  const take = (step: 'assign' | 'tag') => {
    const file = rows?.find(({ id }) => id === currentRow()?.dataset.row);
    if (chosenRows.ids.size > 0) setBulk(step);
    else if (file) setHand({ file, step });
  };
  const extend = (step: 1 | -1) => {
    const from = currentRow()?.dataset.row;
    if (!from) return;
    moveRow(step);
    chosenRows.extend([from, currentRow()?.dataset.row ?? from]);
  };
  usePageKeys([
    { keys: ['d'], what: 'keys.due', act: () => narrow('sort', search.sort ? undefined : 'due_at') },
    ...(has(account, 'assignment_decide')
      ? [{ keys: ['a'], what: 'keys.assign' as const, act: () => take('assign') }]
      : []),
    ...(mayLabel
      ? [
          { keys: ['l'], what: 'keys.label' as const, act: () => take('tag') },
          {
            keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
            what: 'keys.extend' as const,
            act: (key: string) => extend(key === 'Shift+ArrowDown' ? 1 : -1),
          },
        ]
      : []),
  ]);
  const narrowed = Object.entries(search).some(([name, value]) => name !== 'sort' && value);
  const clear = () => {
    setTyped('');
    void navigate({ search: { view: asked } });
  };
  const chosen = (name: string, label: string, value: string | undefined, words: string | undefined) =>
    value ? [{ name, label, value, options: [{ value, label: words ?? '…' }] }] : [];

  return (
    <>
      <PageHead heading={t('cases.title')} about={account?.organisation_name}>
        <Export {...source} />
        {has(account, 'case_create') && (
          <LinkButton to={paths.caseImport()} search={{}} icon={FileSpreadsheet}>
            {t('import.open')}
          </LinkButton>
        )}
        {has(account, 'request_create') && (
          <LinkButton to={paths.newRequest()} kind="primary" icon={Plus} shortcut="C">
            {t('requests.new')}
          </LinkButton>
        )}
      </PageHead>
      {!strip.error && !searching && view !== 'calendar' && (
        <DueStrip
          isWaiting={!strip.data}
          days={strip.data ?? noneYet(today())}
          today={today()}
          searchOf={(day) => ({ due: day === due ? undefined : day, view: asked })}
        />
      )}
      <SavedViews page="cases" search={{ ...named, panel: undefined }} />
      <FilterBar
        onChange={narrow}
        right={
          !searching && (
            <Switch
              label={t('calendar.view')}
              name="view"
              value={asked ?? ''}
              options={VIEWS.map((value) => ({
                // The usual one is not written into the address.
                value: value === 'table' ? '' : value,
                label: t(`cases.view_${value}`),
              }))}
            />
          )
        }
        search={<SearchBox label={t('cases.search')} value={typed} onChange={setTyped} />}
        filters={
          searching
            ? []
            : [
                ...chosen('organisation_id', t('accounts.unit'), organisation_id, organisation),
                ...chosen('due_before', t('cases.due_before'), due_before, date(due_before)),
                ...chosen('due', t('cases.due'), due, date(due)),
                ...chosen('practitioner_id', t('cases.practitioner'), practitioner_id, practitioner),
                {
                  name: 'state',
                  label: t('cases.state'),
                  options: options('case_state'),
                  value: search.state,
                },
                { name: 'form', label: t('cases.form'), options: options('form'), value: search.form },
                { name: 'field', label: t('cases.field'), options: options('field'), value: search.field },
                // There before the labels are known: what stands below is not pushed down.
                ...(mayLabel
                  ? [
                      {
                        name: 'tag',
                        label: t('cases.tag'),
                        options: labelled.map((value) => ({ value, label: value })),
                        value: tag,
                      },
                    ]
                  : []),
                {
                  name: 'sort',
                  label: t('cases.sort'),
                  options: [{ value: 'due_at', label: t('cases.sort_due') }],
                  value: search.sort,
                },
              ]
        }
      />
      {view === 'board' && <CaseBoard search={search} source={source} />}
      {view === 'calendar' && <CaseCalendar search={search} onDay={look} />}
      {view === 'table' && (
        <WithPanel
          rows={rows}
          open={panel}
          name={({ person_name, code }) => person_name ?? code}
          facts={(file) => <CaseBrief file={file} />}
        >
          <Listing
            label={t('cases.list')}
            query={searching ? found : list}
            // What is ticked has come: paper asks for no more.
            {...(searching || picked ? {} : { source })}
            onPaper={picked && (({ id }) => picked.has(id))}
            onClear={narrowed || searching ? clear : undefined}
            empty={
              <Empty
                heading={t('cases.none')}
                action={
                  has(account, 'request_list') && (
                    <LinkButton to={paths.requests()} size="small">
                      {t('cases.to_requests')}
                    </LinkButton>
                  )
                }
              >
                <p>{t('cases.none_about')}</p>
              </Empty>
            }
          >
            {(rows) => <CaseTable rows={rows} ticks={ticks} />}
          </Listing>
        </WithPanel>
      )}
      <BulkBar
        chosen={chosenRows}
        action={bulk}
        onAction={setBulk}
        filter={searching ? undefined : source.filter}
        sort={searching ? undefined : search.sort}
      />
      {hand?.step === 'assign' && <AssignCase file={hand.file} onClose={() => setHand(undefined)} />}
      {hand?.step === 'tag' && <LabelCase file={hand.file} onClose={() => setHand(undefined)} />}
    </>
  );
}
