import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Bars } from '~/ui/Bars';
import { Box } from '~/ui/Box';
import { Lines, type Series } from '~/ui/Lines';
import type { Figure } from '~/ui/Twin';
import { ProvinceMap } from './ProvinceMap';
import { along, byCell, cellOf, isSoFar, isTime, type Answer, type FigureRow, type TIMES } from './question';
import { runningUntil, shortMonth, written } from './words';

interface Props {
  answer: Answer;
  open: (cell: string) => Record<string, string | undefined>;
}

/** Lines that can be told apart in one picture, and bars that can be looked at. */
const [MOST_LINES, MOST_BARS] = [4, 20];

/** The answer as it is best seen: lines where it goes on in time, else bars; and the map where it is told by province. */
export function Pictures({ answer, open }: Props) {
  const t = useT();
  const time = answer.by.findIndex(isTime);
  const province = answer.by.indexOf('province');
  const hasAny = answer.rows.some(({ figure }) => figure);
  if (answer.by.length === 0 || !hasAny) return null;
  return (
    <div className={province >= 0 ? 'pictures pictures--two noprint' : 'pictures noprint'}>
      {province >= 0 && (
        <Box heading={t('statistics.map')}>
          <ProvinceMap
            rows={along(answer, province)}
            at={province}
            answer={answer}
            open={(row) => ({ to: '.', search: open(cellOf(row.key)) })}
          />
        </Box>
      )}
      <Box heading={t(time >= 0 ? 'statistics.in_time' : 'statistics.side_by_side')}>
        {time >= 0 ? (
          <InTime answer={answer} open={open} at={time} />
        ) : (
          <SideBySide answer={answer} open={open} />
        )}
      </Box>
    </div>
  );
}

function figureOf(row: FigureRow, name: string, open: Props['open']): Figure {
  return {
    key: cellOf(row.key),
    name,
    count: row.figure ?? 0,
    shown: written(row),
    to: '.',
    search: open(cellOf(row.key)),
  };
}

function InTime({ answer, open, at }: Props & { at: number }) {
  const t = useT();
  const other = answer.by.length === 2 ? 1 - at : undefined;
  const stretches = along(answer, at);
  const nameOf = (row: FigureRow) =>
    answer.by[at] === 'month' ? shortMonth(row.key[at] ?? '') : inWords(row.labels[at]);
  const cells = byCell(answer);
  const others = other === undefined ? [] : along(answer, other).filter(({ figure }) => figure);
  const greatest = others.toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0)).slice(0, MOST_LINES);
  const pointOf = (row: FigureRow | undefined, name: string) =>
    row && !row.suppressed ? figureOf(row, name, open) : undefined;
  const series: Series[] =
    other === undefined
      ? [
          {
            key: answer.measure.code,
            name: inWords(answer.measure.words),
            points: stretches.map((row) => pointOf(row, capital(nameOf(row)))),
          },
        ]
      : greatest.map((line) => ({
          key: line.key[other] ?? '',
          name: inWords(line.labels[other]),
          points: stretches.map((stretch) => {
            const key = answer.by.map(
              (_, index) => (index === at ? stretch.key[at] : line.key[other]) ?? null,
            );
            return pointOf(cells.get(cellOf(key)), `${inWords(line.labels[other])}, ${nameOf(stretch)}`);
          }),
        }));
  const [first, last] = [stretches[0], stretches.at(-1)];
  return (
    <Lines
      about={
        first && last
          ? [
              t('statistics.from_to', {
                name: inWords(answer.measure.words),
                from: nameOf(first),
                to: nameOf(last),
                a: written(first),
                b: written(last),
              }),
              isSoFar(answer, last.key) && runningUntil(t, answer.as_of),
              others.length > greatest.length && t('statistics.greatest', { n: greatest.length }),
            ]
              .filter(Boolean)
              .join(' ')
          : inWords(answer.measure.words)
      }
      head={t(`statistics.by_${answer.by[at] as (typeof TIMES)[number]}`)}
      times={stretches.map((row) => ({ key: row.key[at] ?? '', name: capital(nameOf(row)) }))}
      series={series}
    />
  );
}

function SideBySide({ answer, open }: Props) {
  const t = useT();
  const rows = along(answer, 0).filter(({ figure }) => figure);
  const most = rows.toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0));
  const shown = rows.length > MOST_BARS ? most.slice(0, MOST_BARS) : rows;
  return (
    <Bars
      about={
        t('statistics.most', {
          sum: written(answer.total),
          name: inWords(most[0]?.labels[0]),
          n: hundredths(most[0]?.figure ?? 0),
        }) + (rows.length > shown.length ? ` ${t('statistics.greatest', { n: shown.length })}` : '')
      }
      heads={[t('statistics.value'), t(`statistics.unit_${answer.measure.unit}`)]}
      bars={shown.map((row) => figureOf(row, inWords(row.labels[0]), open))}
    />
  );
}
