import './lines.css';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { number } from '~/lib/numbers';
import { marks } from './scale';
import { Scroll } from './Scroll';
import { behind, type Figure } from './Twin';

/** One line of a picture: a point for each stretch of time, nothing where it is not known. */
export interface Series {
  key: string;
  name: string;
  points: (Figure | undefined)[];
}

interface Props {
  /** What the picture says, in a sentence. */
  about: string;
  /** The stretches of time as they are written below the picture. */
  times: { key: string; name: string }[];
  /** At most four. */
  series: Series[];
  /** What happened at the beginning of a stretch of time. */
  events?: { at: string; name: string }[];
  /** The heading of the times in the table twin. */
  head: string;
}

const WIDTH = 640;
const HEIGHT = 264;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 12, 24, 36];
/** Names of times that fit side by side. */
const NAMES = 7;

/** Numbers as they went on: in a sentence, as lines told apart by colour, dashes and a legend, and as a table that opens what is behind each. */
export function Lines({ about, times, series, events = [], head }: Props) {
  const t = useT();
  const most = Math.max(...series.flatMap(({ points }) => points.map((point) => point?.count ?? 0)), 1);
  const scale = marks(most);
  const top = scale.at(-1) ?? most;
  const x = (at: number) =>
    LEFT + (WIDTH - LEFT - RIGHT) * (times.length === 1 ? 0.5 : at / (times.length - 1));
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / top);
  const every = Math.ceil(times.length / NAMES);
  const pathOf = (points: Series['points']) =>
    points
      .flatMap((point, at) =>
        point ? [`${points[at - 1] ? 'L' : 'M'}${x(at).toFixed(1)} ${y(point.count).toFixed(1)}`] : [],
      )
      .join('');
  return (
    <>
      <p className="sm t2">{about}</p>
      <ul className="lines__legend">
        {series.map(({ key, name }, at) => (
          <li key={key}>
            <svg width="28" height="12" aria-hidden="true">
              <path d="M0 6H28" className={`lines__line lines__line--${at + 1}`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Scroll className="lines" label={about}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={about}>
          {scale.map((mark) => (
            <g key={mark}>
              <path d={`M${LEFT} ${y(mark)}H${WIDTH - RIGHT}`} className="lines__grid" />
              <text x={LEFT - 8} y={y(mark) + 5} textAnchor="end">
                {number(mark / 100)}
              </text>
            </g>
          ))}
          {events.map(({ at, name }) => {
            const place = times.findIndex(({ key }) => key === at);
            const isLate = place > times.length / 2;
            return (
              place >= 0 && (
                <g key={at}>
                  <path d={`M${x(place)} ${TOP}V${HEIGHT - BOTTOM}`} className="lines__event" />
                  <text x={x(place) + (isLate ? -6 : 6)} y={TOP - 10} textAnchor={isLate ? 'end' : 'start'}>
                    {name}
                  </text>
                </g>
              )
            );
          })}
          {series.map(({ key, points }, line) => (
            <g key={key}>
              <path d={pathOf(points)} className={`lines__line lines__line--${line + 1}`} />
              {points.map(
                (point, at) =>
                  point && (
                    <circle
                      key={times[at]?.key}
                      cx={x(at)}
                      cy={y(point.count)}
                      r={3}
                      className={`lines__point lines__point--${line + 1}`}
                    >
                      <title>{`${point.name}: ${point.shown ?? point.count}`}</title>
                    </circle>
                  ),
              )}
            </g>
          ))}
          {times.map(
            ({ key, name }, at) =>
              (times.length - 1 - at) % every === 0 && (
                <text
                  key={key}
                  x={x(at)}
                  y={HEIGHT - 10}
                  textAnchor={at === times.length - 1 ? 'end' : 'middle'}
                >
                  {name}
                </text>
              ),
          )}
        </svg>
      </Scroll>
      <details className="twin noprint">
        <summary>{t('due.table')}</summary>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {series.map(({ key, name }) => (
                <th key={key} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map(({ key, name }, at) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {series.map((one) => {
                  const point = one.points[at];
                  return (
                    <td key={one.key} className="num">
                      {point && <Link {...behind(point)}>{point.shown ?? point.count}</Link>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
