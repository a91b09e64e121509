import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { PaperList } from '~/ui/PaperList';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Empty, Skeleton } from '~/ui/Waiting';
import { AddDocument } from '../actions/AddDocument';
import { caseDocuments, type CaseDocument } from '../queries';

export function DocumentsTab({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const { data, error, refetch } = useQuery(caseDocuments(id));
  const [adding, setAdding] = useState(false);
  const [replacing, replace] = useState<CaseDocument>();
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const mayAdd = has(account, 'case_document_create');
  const add = mayAdd && (
    <Button icon={Upload} onClick={() => setAdding(true)}>
      {t('case.upload')}
    </Button>
  );
  return (
    <>
      {data.data.length === 0 ? (
        <Empty heading={t('case.documents_none')} action={add}>
          <p>{t('case.documents_none_about')}</p>
        </Empty>
      ) : (
        <>
          {add && <div className="row noprint">{add}</div>}
          <PaperList papers={data.data} onReplace={mayAdd ? replace : undefined} />
        </>
      )}
      {adding && <AddDocument id={id} onClose={() => setAdding(false)} />}
      {replacing && <AddDocument id={id} replaces={replacing} onClose={() => replace(undefined)} />}
    </>
  );
}
