import './tileMap.css';
import { Link } from '@tanstack/react-router';
import { behind, Twin, type Figure } from './Twin';

/** A cell of the grid, row and column each from one. */
export interface Place {
  row: number;
  column: number;
}

export interface Tile extends Figure {
  /** The name as it fits on a tile. */
  short: string;
  /** Where it stands; without a place it is in the table alone. */
  place: Place | undefined;
}

/** A place that is always drawn and has no number of its own. */
export interface Islet {
  key: string;
  name: string;
  place: Place;
}

interface Props {
  label: string;
  tiles: Tile[];
  islets: Islet[];
  /** Tiles side by side. */
  columns?: number;
  /** The step of the ramp on which a number stands, 1 to 6. */
  scale: (count: number) => number;
  /** The headings of the table twin, which has the greatest number first. */
  heads: [name: string, count: string];
}

/** Nothing, then fifths of the most. */
export const fifthsOf =
  (most: number) =>
  (count: number): number =>
    count === 0 ? 1 : 1 + Math.max(1, Math.ceil((5 * count) / most));

const cell = ({ row, column }: Place) => ({ gridRow: row, gridColumn: column });

/** Numbers by place: equal tiles that stand as their neighbours do and open the list behind each number; and a table. */
export function TileMap({ label, tiles, islets, columns = 5, scale, heads }: Props) {
  // The focus goes row by row, as one reads.
  const placed = tiles
    .flatMap((tile) => (tile.place ? [{ ...tile, place: tile.place }] : []))
    .toSorted(({ place: a }, { place: b }) => a.row - b.row || a.column - b.column);
  return (
    <>
      <ul
        className={columns > 5 ? 'map map--many' : 'map'}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        aria-label={label}
      >
        {placed.map((tile) => (
          <li key={tile.key} style={cell(tile.place)}>
            <Link {...behind(tile)} className={`map__tile map__tile--${scale(tile.count)}`}>
              <span>{tile.short}</span>
              <b>{tile.shown ?? tile.count}</b>
            </Link>
          </li>
        ))}
        {islets.map(({ key, name, place }) => (
          <li key={key} className="map__islands" style={cell(place)}>
            {name}
          </li>
        ))}
      </ul>
      <Twin heads={heads} figures={tiles.toSorted((a, b) => b.count - a.count)} />
    </>
  );
}
