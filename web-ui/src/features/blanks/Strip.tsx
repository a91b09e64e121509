import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { stripMovements } from './queries';
import { rangeWords } from './serials';
import { countOf, pieces, standing, type Segment } from './strip';
import type { BlankState, BlankType } from './types';

/** In the order of the legend. */
const STATES: BlankState[] = [
  'held',
  'in_transit',
  'issued',
  'returned',
  'spoiled',
  'recalled',
  'lost',
  'destroyed',
];

/** A letter fits on a piece from this share of the strip on, in percent. */
const LETTERED = 3;

interface Props {
  type: BlankType;
  as_of: string | undefined;
  /** Whose serials are in reach: what went to others is theirs to tell. */
  holders: string[];
}

/** Every serial in its place: ranges by state, each told by a letter, a pattern and a colour, and a table of the same. */
export function Strip({ type, as_of, holders }: Props) {
  const t = useT();
  const { data, error, isPending, refetch } = useQuery(stripMovements(type, as_of));
  const segments = standing(data?.data ?? []).filter(
    ({ holder_id }) => holder_id !== null && holders.includes(holder_id),
  );
  return (
    <Box heading={t('blanks.strip')} isWaiting={isPending}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data?.page.next && <p className="t2 sm">{t('blanks.strip_part')}</p>}
      {data && !data.page.next && segments.length > 0 && <Drawn type={type} segments={segments} />}
    </Box>
  );
}

function Drawn({ type, segments }: { type: BlankType; segments: Segment[] }) {
  const t = useT();
  const { label } = useLabels();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, segments.length - 1);
  const shown = segments[current];
  const words = (one: Segment) =>
    t('blanks.segment', {
      range: rangeWords({ first: one.from, last: one.to }),
      state: label('blank_state', one.state),
      holder: one.holder,
      n: number(countOf(one)),
    });
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: segments.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || !segments[next]) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('a')[next]?.focus();
  };
  const counts = STATES.map((state) => ({
    state,
    n: segments.filter((one) => one.state === state).reduce((sum, one) => sum + countOf(one), 0),
  })).filter(({ n }) => n > 0);
  return (
    <>
      <p className="row row--apart mono sm" aria-hidden="true">
        <span>{segments[0]?.from}</span>
        <span>{segments.at(-1)?.to}</span>
      </p>
      {/* One stop of the Tab key; the arrows go from piece to piece. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className="strip" ref={list} aria-label={t('blanks.strip_label')} onKeyDown={move}>
        {pieces(segments).map(({ segment, width }, index) => (
          <li key={`${segment.from} ${segment.state}`} style={{ width: `${width}%` }}>
            <Link
              to={paths.blank(type, segment.from)}
              className={`strip__piece strip__piece--${segment.state}`}
              tabIndex={index === current ? 0 : -1}
              aria-label={words(segment)}
              title={words(segment)}
              onFocus={() => setAt(index)}
              onMouseEnter={() => setAt(index)}
            >
              {width >= LETTERED && <span aria-hidden="true">{label('blank_letter', segment.state)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <p className="sm" aria-hidden="true">
        {shown && words(shown)}
      </p>
      <ul className="strip__legend">
        {counts.map(({ state, n }) => (
          <li key={state}>
            <i className={`strip__piece strip__piece--${state}`} aria-hidden="true">
              {label('blank_letter', state)}
            </i>
            {label('blank_state', state)} <b>{number(n)}</b>
          </li>
        ))}
      </ul>
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
            {segments.map((one) => (
              <tr key={`${one.from} ${one.state}`}>
                <th scope="row" className="mono">
                  <Link to={paths.blank(type, one.from)}>
                    {rangeWords({ first: one.from, last: one.to })}
                  </Link>
                </th>
                <td className="num">{number(countOf(one))}</td>
                <td>{label('blank_state', one.state)}</td>
                <td>{one.holder}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
