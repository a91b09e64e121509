import { Download, Eye, FileText, Replace } from 'lucide-react';
import { useState } from 'react';
import { documentPath, download, fetchFile } from '~/api/client';
import type { Problem } from '~/api/problem';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { date, dateTime } from '~/lib/dates';
import { Box } from './Box';
import { Button } from './Button';
import { Icon } from './Icon';
import { PaperPreview } from './PaperPreview';
import { ProblemAlert } from './ProblemAlert';

export type Paper = components['schemas']['DocumentView'];

/** What a browser shows without acting on it. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png'];

/** Each paper by its last version, with the earlier ones, the last of them first. */
function versioned(papers: Paper[]): { paper: Paper; earlier: Paper[] }[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const before = ({ replaces_id }: Paper): Paper[] => {
    const earlier = byId.get(replaces_id ?? '');
    return earlier ? [earlier, ...before(earlier)] : [];
  };
  return papers
    .filter(({ replaced_by_id }) => !byId.has(replaced_by_id ?? ''))
    .map((paper) => ({ paper, earlier: before(paper) }));
}

const line = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

interface Props {
  papers: Paper[];
  /** Brings a later version of a paper that people added. */
  onReplace?: ((paper: Paper) => void) | undefined;
}

/** The papers of a record: those made here with their numbers, and those brought in, each by its last version. */
export function PaperList({ papers, onReplace }: Props) {
  const t = useT();
  const [refused, setRefused] = useState<Problem>();
  const [shown, setShown] = useState<Paper>();
  const rows = versioned(papers);
  const acts = { onShow: setShown, onRefused: setRefused };
  return (
    <Box flush heading={t('case.tab_documents')} right={rows.length}>
      <ProblemAlert problem={refused} />
      <ul className="list papers">
        {rows.map(({ paper, earlier }) => (
          // Known by its first version: the focus stays in the row when a later one has come.
          <li key={(earlier.at(-1) ?? paper).id}>
            <Icon of={FileText} />
            <span className="grow">
              {paper.title}
              <span className="t2 line">
                {line(paper.number, date(paper.issued_on ?? paper.created_at), paper.author_name)}
              </span>
            </span>
            <span className="row noprint">
              <Open paper={paper} name={paper.title} {...acts} />
              {onReplace && paper.kind === 'file' && !paper.replaced_by_id && (
                <Button size="small" icon={Replace} onClick={() => onReplace(paper)}>
                  {t('paper.replace')}
                  <span className="vh"> {paper.title}</span>
                </Button>
              )}
            </span>
            {earlier.length > 0 && (
              <details className="papers__earlier noprint">
                <summary>
                  {t('paper.earlier', { n: earlier.length })}
                  <span className="vh"> {paper.title}</span>
                </summary>
                <ul className="list list--tight">
                  {earlier.map((version) => (
                    <li key={version.id}>
                      <span className="grow">
                        {version.title !== paper.title && version.title}
                        <span className="t2 line">
                          {line(dateTime(version.created_at), version.author_name)}
                        </span>
                      </span>
                      <span className="row">
                        <Open
                          paper={version}
                          name={t('paper.version', {
                            title: version.title,
                            time: dateTime(version.created_at),
                          })}
                          {...acts}
                        />
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
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

interface OpenProps {
  paper: Paper;
  /** What its buttons speak of. */
  name: string;
  onShow: (paper: Paper) => void;
  onRefused: (problem: Problem | undefined) => void;
}

/** The paper on the page, and in each format to be taken along. */
function Open({ paper, name, onShow, onRefused }: OpenProps) {
  const t = useT();
  return (
    <>
      {SHOWN.includes(paper.media_type) && (
        <Button size="small" icon={Eye} onClick={() => onShow(paper)}>
          {t('paper.show')}
          <span className="vh"> {name}</span>
        </Button>
      )}
      {(paper.formats.length > 0 ? paper.formats : [undefined]).map((format) => (
        <Button
          key={format ?? ''}
          size="small"
          icon={Download}
          onClick={() => {
            onRefused(undefined);
            download(documentPath(paper.id, format)).catch(onRefused);
          }}
        >
          {format?.toUpperCase() ?? t('common.download')}
          <span className="vh"> {name}</span>
        </Button>
      ))}
    </>
  );
}
