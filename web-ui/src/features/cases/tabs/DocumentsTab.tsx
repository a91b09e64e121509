import { useQuery } from '@tanstack/react-query';
import { Download, FileText, Upload } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Empty, Skeleton } from '~/ui/Waiting';
import { AddDocument } from '../actions/AddDocument';
import { caseDocuments } from '../queries';

/** The papers of the file: those made here with their numbers, and those brought in. */
export function DocumentsTab({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const { data, error, refetch } = useQuery(caseDocuments(id));
  const [refused, setRefused] = useState<Problem>();
  const [adding, setAdding] = useState(false);
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <ProblemAlert problem={refused} />
      {has(account, 'case_document_create') && (
        <div className="row noprint">
          <Button icon={Upload} onClick={() => setAdding(true)}>
            {t('case.upload')}
          </Button>
        </div>
      )}
      {data.data.length === 0 ? (
        <Empty heading={t('case.documents_none')} />
      ) : (
        <Box flush heading={t('case.tab_documents')} right={data.data.length}>
          <ul className="list">
            {data.data.map((paper) => (
              <li key={paper.id}>
                <Icon of={FileText} />
                <span className="grow">
                  {paper.title}
                  <span className="t2 line">
                    {[paper.number, date(paper.issued_on ?? paper.created_at)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className="row">
                  {paper.formats.map((format) => (
                    <Button
                      key={format}
                      size="small"
                      icon={Download}
                      onClick={() => {
                        setRefused(undefined);
                        download(`/api/v1/documents/${paper.id}/content?format=${format}`).catch(setRefused);
                      }}
                    >
                      {format.toUpperCase()}
                      <span className="vh"> {paper.title}</span>
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </Box>
      )}
      {adding && <AddDocument id={id} onClose={() => setAdding(false)} />}
    </>
  );
}
