import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useT } from '~/i18n';
import { columnLetters, CSV } from '~/lib/book';
import { saveFile } from '~/lib/saveFile';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { asCsv, faultsByRow, placeOf, rowsShown, type Fault } from './faults';
import { FaultList } from './FaultList';
import { SheetGrid, type Place } from './SheetGrid';
import { columnIndex, type Sheet } from './workbook';

/** The book with its wrong cells marked, and the messages that lead to them. */
export function Preview({ sheet, faults }: { sheet: Sheet | undefined; faults: Fault[] }) {
  const t = useT();
  const [all, setAll] = useState(faults.length === 0);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [jump, setJump] = useState(0);
  const wrong = useMemo(() => faultsByRow(faults), [faults]);
  const rows = useMemo(() => (sheet ? rowsShown(sheet, wrong, all) : []), [sheet, wrong, all]);
  const here = rows[at.row];
  const messages = here && wrong.get(here.number)?.get(at.column);
  const go = (fault: Fault | undefined) => {
    const place = fault && placeOf(rows, fault);
    if (!place || place.row < 0) return;
    setAt(place);
    setJump(jump + 1);
  };
  /** The nearest wrong cell after the place, or before it, in reading order; the faults come in this order. */
  const turn = (ahead: boolean) => {
    const key = (row: number, column: number) => row * 1000 + column;
    const now = key(here?.number ?? 0, at.column);
    const keyOf = ({ row, column }: Fault) => key(row, Math.max(columnIndex(column), 0));
    return ahead
      ? faults.find((fault) => keyOf(fault) > now)
      : faults.findLast((fault) => keyOf(fault) < now);
  };

  return (
    <>
      {faults.length > 0 && (
        <Box
          flush
          heading={t('import.faults')}
          right={
            <Button
              size="small"
              icon={Download}
              onClick={() =>
                saveFile(
                  t('import.faults_file'),
                  new Blob([asCsv([t('import.cell'), t('import.column'), t('import.message')], faults)], {
                    type: CSV,
                  }),
                )
              }
            >
              {t('import.faults_csv')}
            </Button>
          }
        >
          <FaultList faults={faults} onJump={sheet && go} />
        </Box>
      )}
      {sheet && rows.length > 0 && (
        <Box
          flush
          heading={t('import.sheet')}
          right={
            <span className="row">
              {faults.length > 0 && (
                <span className="seg" role="group" aria-label={t('import.rows_shown')}>
                  {([false, true] as const).map((every) => (
                    <button
                      key={String(every)}
                      type="button"
                      aria-pressed={all === every}
                      onClick={() => {
                        setAll(every);
                        setAt({ row: 0, column: 0 });
                      }}
                    >
                      {t(every ? 'import.rows_all' : 'import.rows_wrong', {
                        n: every ? sheet.rows.length : wrong.size,
                      })}
                    </button>
                  ))}
                </span>
              )}
              {faults.length > 0 && (
                <>
                  <Button size="small" icon={ArrowUp} onClick={() => go(turn(false))}>
                    {t('import.previous')}
                  </Button>
                  <Button size="small" icon={ArrowDown} onClick={() => go(turn(true))}>
                    {t('import.next')}
                  </Button>
                </>
              )}
            </span>
          }
        >
          <p className="sheet__at sm" role="status">
            {here && (
              <>
                <b className="mono">{`${columnLetters(at.column)}${here.number}`}</b>{' '}
                {sheet.headings[at.column]}: {here.cells[at.column] || t('import.blank')}
                {messages && <b className="sheet__wrong line">{messages.join('. ')}</b>}
              </>
            )}
          </p>
          <SheetGrid
            label={t('import.sheet')}
            headings={sheet.headings}
            rows={rows}
            faults={wrong}
            at={at}
            onMove={setAt}
            jump={jump}
          />
        </Box>
      )}
    </>
  );
}
