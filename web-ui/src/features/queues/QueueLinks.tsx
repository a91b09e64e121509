import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { queues } from './queries';

/** More than this is urgent work left lying. */
const HOT = ['overdue', 'overdue-unit'];

/** The queues under the sections of the side bar. */
export function QueueLinks() {
  const t = useT();
  const { label } = useLabels();
  const { data = [] } = useQuery(queues());
  if (data.length === 0) return null;
  return (
    <div className="sub">
      <h2>{t('queues.title')}</h2>
      {data.map(({ slug, count }) => (
        <Link key={slug} to={paths.queue(slug)} search={{}} activeOptions={{ includeSearch: false }}>
          <span>{label('queue', slug)}</span>
          <i className={count > 0 && HOT.includes(slug) ? 'hot' : undefined}>{count}</i>
        </Link>
      ))}
    </div>
  );
}

/** The same on the page of the day: rows at its side, figures first on a phone, which has no side bar. */
export function QueueFigures() {
  const t = useT();
  const { label } = useLabels();
  const { data = [] } = useQuery(queues());
  if (data.length === 0) return null;
  return (
    <section className="box queues noprint" aria-labelledby="queues">
      <div className="box__h">
        <h2 id="queues">{t('queues.waiting')}</h2>
      </div>
      <ul>
        {data.map(({ slug, count }) => (
          <li key={slug}>
            <Link to={paths.queue(slug)}>
              <span>{label('queue', slug)}</span>
              <b className={count > 0 && HOT.includes(slug) ? 'hot' : undefined}>{count}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
