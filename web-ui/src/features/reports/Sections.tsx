import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { TextArea } from '~/ui/Field';
import { textPointer, type Draft } from './draft';
import type { ReportSection, ReportView, Segment } from './types';

/** The text of a report: what the records tell, its numbers marked, and what is written by hand below it. */
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
          {counted.map((segment, index) => (
            <Piece key={index} segment={segment} />
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

/** Words, a number of the records, or how one moved with both numbers to tell it by. */
function Piece({ segment }: { segment: Segment }) {
  const t = useT();
  if ('text' in segment) return segment.text;
  if ('figure' in segment)
    return (
      <b className="live" title={t('reports.live')}>
        {hundredths(segment.figure.hundredths)}
      </b>
    );
  const { hundredths: now, base } = segment.change;
  return (
    <b className="live" title={t('reports.live')}>
      {typeof base === 'number'
        ? t('reports.from_to', { from: hundredths(base), to: hundredths(now) })
        : hundredths(now)}
    </b>
  );
}
