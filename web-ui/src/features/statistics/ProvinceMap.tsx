import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Note } from '~/ui/Note';
import { ISLANDS, ISLANDS_BEFORE, placeBefore, placeOf, shortName } from '~/ui/provinces';
import { fifthsOf, TileMap } from '~/ui/TileMap';
import type { Answer, FigureRow } from './question';
import { written } from './words';

/** The first month of the map of 34 provinces. */
const MERGED = '2025-07';

interface Props {
  rows: FigureRow[];
  /** Which of the key's codes is the province. */
  at: number;
  answer: Pick<Answer, 'from' | 'to' | 'geography' | 'measure'>;
  to: string;
  search: (row: FigureRow) => Record<string, string | undefined>;
}

/** A figure by province: on the map of 34, or of the 63 until the merger; months of both have no one map. */
export function ProvinceMap({ rows, at, answer, to, search }: Props) {
  const t = useT();
  const isNow = answer.geography === 'as_current' || answer.from >= MERGED;
  if (!isNow && answer.to >= MERGED) return <Note>{t('statistics.two_maps')}</Note>;
  const places = isNow ? placeOf : placeBefore;
  const shown = rows.filter(({ suppressed }) => !suppressed);
  const [most] = shown.toSorted((a, b) => (b.figure ?? 0) - (a.figure ?? 0));
  return (
    <>
      <p className="sm t2">
        {most?.figure
          ? t('statistics.map_about', { name: inWords(most.labels[at]), n: hundredths(most.figure) })
          : t('statistics.no_cases')}
      </p>
      <TileMap
        label={t('statistics.map')}
        heads={[t('map.province'), t(`statistics.unit_${answer.measure.unit}`)]}
        columns={isNow ? 5 : 7}
        scale={fifthsOf(Math.max(most?.figure ?? 0, 1))}
        islets={(isNow ? ISLANDS : ISLANDS_BEFORE).map(({ of, name, place }) => ({
          key: of,
          name: t(name),
          place,
        }))}
        tiles={shown.map((row) => {
          const name = inWords(row.labels[at]);
          const code = row.key[at] ?? '';
          return {
            key: code,
            name,
            short: shortName(name),
            count: row.figure ?? 0,
            shown: written(row),
            to,
            search: search(row),
            place: places[code.split('@')[0] ?? ''],
          };
        })}
      />
    </>
  );
}
