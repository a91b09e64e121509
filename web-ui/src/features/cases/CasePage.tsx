import './cases.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Printer, ScrollText } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Button, LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { NextAction } from '~/ui/NextAction';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { StageBar } from '~/ui/StageBar';
import { Tabs } from '~/ui/Tabs';
import { Skeleton } from '~/ui/Waiting';
import { CaseMenu, CaseStep, NextButtons, NextWhy } from './actions/CaseActions';
import { CorrectCase } from './actions/CorrectCase';
import { DeadlinesBox } from './boxes/DeadlinesBox';
import { DossierBox } from './boxes/DossierBox';
import { PeopleBox } from './boxes/PeopleBox';
import { caseFile, caseHistory } from './queries';
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

  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!file) return <Skeleton rows={12} />;

  const tabs = [
    { key: 'history', name: t('case.tab_history') },
    ...(has(account, 'case_document_read') ? [{ key: 'documents', name: t('case.tab_documents') }] : []),
    { key: 'sessions', name: t('case.tab_sessions') },
    ...(file.form === 'court_participation' ? [{ key: 'proceedings', name: t('case.tab_proceedings') }] : []),
    ...(has(account, 'note_read') ? [{ key: 'notes', name: t('case.tab_notes') }] : []),
  ];

  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cases()}>{t('cases.title')}</Link>
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
          <Tabs label={t('case.parts')} tabs={tabs} />
          {tab === 'history' && <HistoryTab id={id} />}
          {tab === 'documents' && <DocumentsTab id={id} />}
          {tab === 'sessions' && <SessionsTab file={file} />}
          {tab === 'proceedings' && <ProceedingsTab file={file} />}
          {tab === 'notes' && <NotesTab key={id} id={id} />}
        </div>
        <aside className="stack" aria-label={t('case.side')}>
          <DeadlinesBox id={id} />
          <DossierBox id={id} />
          <PeopleBox file={file} />
        </aside>
      </div>
    </>
  );
}
