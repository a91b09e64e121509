import { Download, Eye, FileText } from 'lucide-react';
import { useState } from 'react';
import { documentPath, download, fetchFile } from '~/api/client';
import type { Problem } from '~/api/problem';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { Box } from './Box';
import { Button } from './Button';
import { Icon } from './Icon';
import { PaperPreview } from './PaperPreview';
import { ProblemAlert } from './ProblemAlert';

export type Paper = components['schemas']['DocumentView'];

/** What a browser shows without acting on it. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

/** The papers of a record: those made here with their numbers, and those brought in. */
export function PaperList({ papers }: { papers: Paper[] }) {
  const t = useT();
  const [refused, setRefused] = useState<Problem>();
  const [shown, setShown] = useState<Paper>();
  return (
    <Box flush heading={t('case.tab_documents')} right={papers.length}>
      <ProblemAlert problem={refused} />
      <ul className="list papers">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Icon of={FileText} />
            <span className="grow">
              {paper.title}
              <span className="t2 line">
                {[paper.number, date(paper.issued_on ?? paper.created_at)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row noprint">
              {SHOWN.includes(paper.media_type) && (
                <Button size="small" icon={Eye} onClick={() => setShown(paper)}>
                  {t('paper.show')}
                  <span className="vh"> {paper.title}</span>
                </Button>
              )}
              {(paper.formats.length > 0 ? paper.formats : [undefined]).map((format) => (
                <Button
                  key={format ?? ''}
                  size="small"
                  icon={Download}
                  onClick={() => {
                    setRefused(undefined);
                    download(documentPath(paper.id, format)).catch(setRefused);
                  }}
                >
                  {format?.toUpperCase() ?? t('common.download')}
                  <span className="vh"> {paper.title}</span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {shown && (
        <PaperPreview
          title={shown.title}
          type={shown.media_type}
          load={async () => (await fetchFile(documentPath(shown.id))).content}
          onClose={() => setShown(undefined)}
        />
      )}
    </Box>
  );
}
