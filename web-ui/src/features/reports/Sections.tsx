import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { TextArea } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { OpenCases } from './BehindPanel';
import { piecesOf, textName } from './behind';
import { textPointer, type Draft } from './draft';
import type { ReportSection, ReportView, Segment } from './types';

interface Props {
  report: ReportView;
  draft: Draft | undefined;
  /** What is to be said of a section when the report is sent back; only for those who may do that now. */
  comment: { of: (section: string) => string; onChange: (section: string, text: string) => void } | undefined;
}

/** The text of a report: what the records tell, each number with its cases, and what is written by hand below it. */
export function Sections({ report, draft, comment }: Props) {
  const t = useT();
  return report.sections.map((section) => (
    <Box key={section.code} heading={`${section.code}. ${inWords(section.title)}`}>
      <div className="stack-s">
        {report.section_comments
          .filter((one) => one.section === section.code)
          .map(({ text }) => (
            <Note key={text} mood="warn">
              <b>{t('reports.returned_for')}</b> {text}
            </Note>
          ))}
        <Section section={section} draft={draft} />
        {comment && (
          <div className="noprint">
            <TextArea
              label={t('reports.section_comment', { section: section.code })}
              hint={t('reports.comment_hint')}
              value={comment.of(section.code)}
              onChange={(event) => comment.onChange(section.code, event.target.value)}
            />
          </div>
        )}
      </div>
    </Box>
  ));
}

function Section({ section, draft }: { section: ReportSection; draft: Draft | undefined }) {
  const t = useT();
  const { code, counted, written } = section;
  const pointer = textPointer(code);
  return (
    <>
      {counted && counted.length > 0 && (
        <p className="prewrap">
          {piecesOf(section).map(({ segment, number }, index) => (
            <Piece key={index} segment={segment} code={code} number={number} />
          ))}
        </p>
      )}
      {draft ? (
        <>
          <TextArea
            label={t('reports.written', { section: inWords(section.title) })}
            rows={4}
            value={draft.get(pointer)}
            onChange={(event) => draft.set({ [pointer]: event.target.value })}
          />
          {draft.isWritten(pointer) && <Chip mood="line">{t('reports.unsaved_cell')}</Chip>}
        </>
      ) : written ? (
        <p className="prewrap">{written}</p>
      ) : (
        (!counted || counted.length === 0) && <p className="t2">{t('reports.nothing_written')}</p>
      )}
    </>
  );
}

interface PieceProps {
  segment: Segment;
  code: string;
  number: number;
}

/** Words, a number of the records, or how one moved with both numbers to tell it by; each number opens its cases. */
function Piece({ segment, code, number }: PieceProps) {
  const t = useT();
  if ('text' in segment) return segment.text;
  const opened = (figure: number, isBase: boolean) => (
    <OpenCases
      name={textName(code, number, isBase)}
      className="live"
      title={t(isBase ? 'reports.base' : 'reports.live')}
    >
      {hundredths(figure)}
    </OpenCases>
  );
  if ('figure' in segment) return opened(segment.figure.hundredths, false);
  const { hundredths: now, base } = segment.change;
  return (
    <>
      {typeof base === 'number' && <>{opened(base, true)} → </>}
      {opened(now, false)}
    </>
  );
}
