import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { Note } from '~/ui/Note';
import { ISLANDS, ISLANDS_BEFORE, placeBefore, placeOf, shortName } from '~/ui/provinces';
import { fifthsOf, TileMap } from '~/ui/TileMap';
import type { Figure } from '~/ui/Twin';
import { MERGED } from './period';
import type { Answer, FigureRow } from './question';
import { written } from './words';

interface Props {
  rows: FigureRow[];
  /** Which of the key's codes is the province. */
  at: number;
  answer: Pick<Answer, 'from' | 'to' | 'geography' | 'measure'>;
  open: (row: FigureRow) => Pick<Figure, 'to' | 'search'>;
}

/** A figure by province: on the map of 34, or of the 63 until the merger; months of both have no one map. */
export function ProvinceMap({ rows, at, answer, open }: Props) {
  const t = useT();
  const isNow = answer.geography === 'as_current' || answer.from >= MERGED;
  if (!isNow && answer.to >= MERGED) return <Note>{t('statistics.two_maps')}</Note>;
  return (
    <Provinces
      label={t('statistics.map')}
      counted={t(`statistics.unit_${answer.measure.unit}`)}
      isNow={isNow}
      figures={rows
        .filter(({ suppressed }) => !suppressed)
        .map((row) => ({
          key: row.key[at] ?? '',
          name: inWords(row.labels[at]),
          count: row.figure ?? 0,
          shown: written(row),
          ...open(row),
        }))}
    />
  );
}

interface ProvincesProps {
  label: string;
  counted: string;
  /** Whether they are the 34 of today. */
  isNow: boolean;
  /** By the code of the province. */
  figures: Figure[];
}

/** The provinces of one map, each as the way to its cases; the greatest in words. */
export function Provinces({ label, counted, isNow, figures }: ProvincesProps) {
  const t = useT();
  const places = isNow ? placeOf : placeBefore;
  const [most] = figures.toSorted((a, b) => b.count - a.count);
  return (
    <>
      <p className="sm t2">
        {most?.count
          ? t('statistics.map_about', { name: most.name, n: most.shown ?? most.count })
          : t('statistics.no_cases')}
      </p>
      <TileMap
        label={label}
        heads={[t('map.province'), counted]}
        columns={isNow ? 5 : 7}
        scale={fifthsOf(Math.max(most?.count ?? 0, 1))}
        islets={(isNow ? ISLANDS : ISLANDS_BEFORE).map(({ of, name, place }) => ({
          key: of,
          name: t(name),
          place,
        }))}
        tiles={figures.map((figure) => ({
          ...figure,
          short: shortName(figure.name),
          place: places[figure.key.split('@')[0] ?? ''],
        }))}
      />
    </>
  );
}
