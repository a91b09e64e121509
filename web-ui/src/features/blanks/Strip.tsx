import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { rangeWords } from './serials';
import { lines } from './strip';
import type { Balance, BlankState, BlankType, Standing } from './types';

/** How many stand in each state, in the order of the legend: the balance tells the recalled and the returned as parts. */
const counts = (total: Balance): [BlankState, number][] => [
  ['held', total.held - total.recalled],
  ['in_transit', total.in_transit],
  ['issued', total.issued - total.returned],
  ['returned', total.returned],
  ['spoiled', total.spoiled],
  ['recalled', total.recalled],
  ['lost', total.lost],
  ['destroyed', total.destroyed],
];

interface Props {
  type: BlankType;
  total: Balance;
  /** Which state each range is in. */
  list: ReturnType<typeof useList<Standing>>;
}

/** Every serial in its place: ranges by state, each told by a letter, a pattern and a colour, and a table of the same. */
export function Strip({ type, total, list }: Props) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch, more } = list;
  const ranges = data?.data ?? [];
  return (
    <Box
      heading={t('blanks.strip')}
      right={data && t(more ? 'blanks.strip_so_far' : 'blanks.strip_n', { n: ranges.length })}
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {ranges.length > 0 && <Drawn type={type} ranges={ranges} />}
      {more && (
        <p className="noprint">
          <ProblemAlert problem={more.problem} onRetry={more.load} />
          <Button size="small" icon={ChevronDown} busy={more.isComing} onClick={more.load}>
            {t('blanks.strip_more')}
          </Button>
        </p>
      )}
      <ul className="strip__legend">
        {counts(total)
          .filter(([, n]) => n > 0)
          .map(([state, n]) => (
            <li key={state}>
              <i className={`strip__piece strip__piece--${state}`} aria-hidden="true">
                {label('blank_letter', state)}
              </i>
              {label('blank_state', state)} <b>{number(n)}</b>
            </li>
          ))}
      </ul>
      {ranges.length > 0 && <Twin type={type} ranges={ranges} />}
    </Box>
  );
}

function Drawn({ type, ranges }: { type: BlankType; ranges: Standing[] }) {
  const t = useT();
  const { label } = useLabels();
  const drawn = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, ranges.length - 1);
  const shown = ranges[current];
  const words = (one: Standing) =>
    t('blanks.segment', {
      range: rangeWords(one),
      state: label('blank_state', one.state),
      holder: one.holder_name,
      n: number(one.count),
    });
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: ranges.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || !ranges[next]) return;
    event.preventDefault();
    drawn.current?.querySelectorAll<HTMLElement>('a')[next]?.focus();
  };
  return (
    <>
      {/* One stop of the Tab key; the arrows go from piece to piece. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={drawn} onKeyDown={move}>
        {lines(ranges).map((line) => {
          const ends = { first: line[0]?.range.first ?? '', last: line.at(-1)?.range.last ?? '' };
          return (
            <div key={ends.first}>
              <p className="row row--apart mono sm strip__ends" aria-hidden="true">
                <span>{ends.first}</span>
                <span>{ends.last}</span>
              </p>
              <ul className="strip" aria-label={t('blanks.strip_label', { range: rangeWords(ends) })}>
                {line.map(({ range, at: own }) => (
                  <li key={range.first} style={{ flexGrow: range.count }}>
                    <Link
                      to={paths.blank(type, range.first)}
                      className={`strip__piece strip__piece--${range.state}`}
                      tabIndex={own === current ? 0 : -1}
                      aria-label={words(range)}
                      title={words(range)}
                      onFocus={() => setAt(own)}
                      onMouseEnter={() => setAt(own)}
                    >
                      <span aria-hidden="true">{label('blank_letter', range.state)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      <p className="sm" aria-hidden="true">
        {shown && words(shown)}
      </p>
    </>
  );
}

/** The same as a table. */
function Twin({ type, ranges }: { type: BlankType; ranges: Standing[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <details className="twin">
      <summary>{t('due.table')}</summary>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('blanks.range')}</th>
            <th scope="col" className="num">
              {t('blanks.count')}
            </th>
            <th scope="col">{t('blanks.state')}</th>
            <th scope="col">{t('blanks.holder')}</th>
          </tr>
        </thead>
        <tbody>
          {ranges.map((one) => (
            <tr key={one.first}>
              <th scope="row" className="mono">
                <Link to={paths.blank(type, one.first)}>{rangeWords(one)}</Link>
              </th>
              <td className="num">{number(one.count)}</td>
              <td>{label('blank_state', one.state)}</td>
              <td>{one.holder_name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
