import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { TextArea } from '~/ui/Field';
import { OpenCases } from './BehindPanel';
import { piecesOf, textName } from './behind';
import { textPointer, type Draft } from './draft';
import type { ReportSection, ReportView, Segment } from './types';

/** The text of a report: what the records tell, each number with its cases, and what is written by hand below it. */
export function Sections({ report, draft }: { report: ReportView; draft: Draft | undefined }) {
  return report.sections.map((section) => (
    <Box key={section.code} heading={`${section.code}. ${inWords(section.title)}`}>
      <Section section={section} draft={draft} />
    </Box>
  ));
}

function Section({ section, draft }: { section: ReportSection; draft: Draft | undefined }) {
  const t = useT();
  const { code, counted, written } = section;
  const pointer = textPointer(code);
  return (
    <div className="stack-s">
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
    </div>
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
