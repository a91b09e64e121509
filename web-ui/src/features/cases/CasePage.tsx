import './cases.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Printer, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has, type Account } from '~/api/types';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { placeOf, type Place } from '~/lib/trail';
import { Button, LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { NextAction } from '~/ui/NextAction';
import { Icon } from '~/ui/Icon';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { usePageKeys, type PageKey } from '~/ui/pageKeys';
import { StageBar } from '~/ui/StageBar';
import { Tabs } from '~/ui/Tabs';
import { Skeleton } from '~/ui/Waiting';
import { AddDocument } from './actions/AddDocument';
import { AddSession } from './actions/AddSession';
import { CaseMenu, CaseStep, NextButtons, NextWhy } from './actions/CaseActions';
import { CorrectCase } from './actions/CorrectCase';
import { DeadlinesBox } from './boxes/DeadlinesBox';
import { DossierBox } from './boxes/DossierBox';
import { PeopleBox } from './boxes/PeopleBox';
import { caseFile, caseHistory, type CaseRow } from './queries';
import { stagesOf } from './stages';
import { DocumentsTab } from './tabs/DocumentsTab';
import { HistoryTab } from './tabs/HistoryTab';
import { NotesTab } from './tabs/NotesTab';
import { ProceedingsTab } from './tabs/ProceedingsTab';
import { SessionsTab } from './tabs/SessionsTab';

/** The case file: who and where it stands, the next thing to do, what happened; at the side what is looked up. */
export function CasePage() {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const account = useAccount();
  const { id } = useParams({ from: '/app/cases/$id' });
  const { tab = 'history' } = useSearch({ from: '/app/cases/$id' });
  const { data: file, error, refetch } = useQuery(caseFile(id));
  const { data: history } = useQuery({ ...caseHistory(id), enabled: file !== undefined });

  const navigate = useNavigate();
  const [adding, add] = useState<'session' | 'document'>();
  const [notes, setNotes] = useState(0);
  const place = placeOf(paths.case(id));
  const tabs = file ? tabsOf(file, account) : [];
  const open = (key: string | undefined) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, tab: key === 'history' ? undefined : key }),
      replace: true,
      resetScroll: false,
    });
  const go = (to: string | undefined) => to && void navigate({ to, replace: true });
  const key = (name: string, what: PageKey['what'], act: () => void): PageKey => ({
    keys: [name],
    what,
    act,
  });
  usePageKeys([
    ...(has(account, 'note_write')
      ? [
          key('n', 'case.note_new', () => {
            open('notes');
            setNotes((before) => before + 1);
          }),
        ]
      : []),
    ...(has(account, 'case_act') ? [key('b', 'case.session_add', () => add('session'))] : []),
    ...(has(account, 'case_document_create') ? [key('u', 'case.upload', () => add('document'))] : []),
    ...(place
      ? [key('[', 'case.go_before', () => go(place.before)), key(']', 'case.go_after', () => go(place.after))]
      : []),
    ...tabs.map(({ key: tab, name }, index) => ({
      keys: [`Alt+${index + 1}`],
      what: name,
      act: () => open(tab),
    })),
  ]);

  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!file) return <Skeleton rows={12} />;

  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cases()}>{t('cases.title')}</Link>
        {place && <Beside place={place} />}
      </div>
      <PageHead
        heading={file.person_name ?? file.code}
        title={file.code}
        mark={file.sealed && <Sealed />}
        about={
          <>
            <span className="mono b case__code">{file.code}</span>
            <span>
              {[label('form', file.form), label('form_role', file.role), label('field', file.field)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {file.urgent && <Chip mood="warn">{t('case.urgent')}</Chip>}
            {file.proof_pending && <Chip mood="warn">{t('case.proof_pending')}</Chip>}
          </>
        }
      >
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        {has(account, 'audit_read') && (
          <LinkButton icon={ScrollText} to={paths.audit()} search={{ object_id: id }}>
            {t('audit.of_case')}
          </LinkButton>
        )}
        <CorrectCase file={file} />
        <CaseMenu file={file} />
      </PageHead>
      <CaseStep file={file} />
      <div className="case__stages">
        <StageBar label={t('case.stages')} stages={stagesOf(file, history?.data ?? [], t)} />
      </div>
      <div className="with-panel case">
        <div className="stack">
          {file.next_action ? (
            <NextAction
              heading={t('case.next')}
              action={words(file.next_action.code, file.next_action.label)}
              buttons={<NextButtons file={file} />}
              why={<NextWhy file={file} />}
            />
          ) : (
            file.end_reason && (
              <Note mood={file.end_reason === 'completed' ? 'ok' : 'info'}>
                <b>{label('case_state', file.state)}.</b> {label('end_reason', file.end_reason)}
                {file.outcome && <span className="line">{file.outcome}</span>}
              </Note>
            )
          )}
          <Tabs label={t('case.parts')} tabs={tabs.map(({ key, name }) => ({ key, name: t(name) }))} />
          {tab === 'history' && <HistoryTab id={id} />}
          {tab === 'documents' && <DocumentsTab id={id} />}
          {tab === 'sessions' && <SessionsTab file={file} />}
          {tab === 'proceedings' && <ProceedingsTab file={file} />}
          {tab === 'notes' && <NotesTab key={id} id={id} asked={notes} />}
        </div>
        <aside className="stack" aria-label={t('case.side')}>
          <DeadlinesBox id={id} />
          <DossierBox id={id} />
          <PeopleBox file={file} />
        </aside>
      </div>
      {adding === 'session' && <AddSession file={file} onClose={() => add(undefined)} />}
      {adding === 'document' && <AddDocument id={id} onClose={() => add(undefined)} />}
    </>
  );
}

interface Part {
  key: string;
  name: PageKey['what'];
}

/** The parts of the file that this reader may see. */
function tabsOf({ form }: CaseRow, account: Account | undefined): Part[] {
  const parts: [boolean, Part][] = [
    [true, { key: 'history', name: 'case.tab_history' }],
    [has(account, 'case_document_read'), { key: 'documents', name: 'case.tab_documents' }],
    [true, { key: 'sessions', name: 'case.tab_sessions' }],
    [form === 'court_participation', { key: 'proceedings', name: 'case.tab_proceedings' }],
    [has(account, 'note_read'), { key: 'notes', name: 'case.tab_notes' }],
  ];
  return parts.flatMap(([shown, part]) => (shown ? [part] : []));
}

/** To the cases before and after in the list one came from. */
function Beside({ place: { before, after, at, of } }: { place: Place }) {
  const t = useT();
  const step = (to: string | undefined, name: PageKey['what'], icon: typeof ChevronLeft) =>
    to && (
      <Link to={to} replace className="beside" aria-label={t(name)} title={t(name)}>
        <Icon of={icon} small />
      </Link>
    );
  return (
    <span className="row beside__all">
      {step(before, 'case.go_before', ChevronLeft)}
      <span>{t('case.place', { at, of })}</span>
      {step(after, 'case.go_after', ChevronRight)}
    </span>
  );
}
