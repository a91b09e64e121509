import './lineage.css';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { axisOf, hasLineage, placeOn, stretchOn, type Axis, type Stretch } from './lineage';
import type { Lineage, OrganisationFile } from './queries';

/** What an organisation was made of and what it went into, on one time line with the day that is looked at. */
export function LineageLine({ of, day }: { of: OrganisationFile; day: string }) {
  const t = useT();
  const { predecessors, successors } = of;
  if (!hasLineage(of)) return null;
  const axis = axisOf(of, today());
  return (
    <Box heading={t('lineage.title')}>
      <ol className="lineage">
        {predecessors.map((step) => (
          <Step key={step.id} step={step} stretch={stretchOn(axis, undefined, step.on)} />
        ))}
        <li>
          <span>
            <b>{of.name}</b>
            <span className="t2 line">
              {`${date(of.valid_from)} – ${of.valid_to ? date(of.valid_to) : t('lineage.now')}`}
            </span>
          </span>
          <Line stretch={stretchOn(axis, of.valid_from, of.valid_to ?? undefined)} here />
        </li>
        {successors.map((step) => (
          <Step key={step.id} step={step} stretch={stretchOn(axis, step.on, undefined)} />
        ))}
        <Scale axis={axis} day={day} />
      </ol>
    </Box>
  );
}

function Step({ step: { id, name, on, change, basis }, stretch }: { step: Lineage; stretch: Stretch }) {
  const { label } = useLabels();
  return (
    <li>
      <span>
        <Link to={paths.organisation(id)}>{name}</Link>
        <span className="t2 line">
          {[`${date(on)}: ${label('lineage', change)}`, basis].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Line stretch={stretch} />
    </li>
  );
}

/** Decoration: the words beside it say the days. */
function Line({ stretch: { left, width, isOlder }, here }: { stretch: Stretch; here?: true }) {
  const look = [here && 'here', isOlder && 'older'].filter(Boolean).join(' ');
  return (
    <span className="lineage__line" aria-hidden="true">
      <i className={look} style={{ left: `${left}%`, width: `${width}%` }} />
    </span>
  );
}

/** Further right a year would be cut off. */
const ROOM = 88;

/** The years under the line, and the day that is looked at. */
function Scale({ axis, day }: { axis: Axis; day: string }) {
  const first = Number(axis.from.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(axis.to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const every = Math.max(1, Math.ceil(years.length / 8));
  return (
    <li className="lineage__scale" aria-hidden="true">
      <span />
      <span className="lineage__line">
        {years
          .filter((year) => (year - first) % every === 0 && placeOn(axis, `${year}-01-01`) < ROOM)
          .map((year) => (
            <small key={year} style={{ left: `${placeOn(axis, `${year}-01-01`)}%` }}>
              {year}
            </small>
          ))}
        <em style={{ left: `${placeOn(axis, day)}%` }} />
      </span>
    </li>
  );
}
