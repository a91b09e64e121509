import { Link, useParams } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { today } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { monthBeside } from './question';

/** Free questions, and the bulletin of the month in view or else of the last whole one. */
export function StatisticsTabs() {
  const t = useT();
  const { month = monthBeside(today().slice(0, 7), -1) } = useParams({ strict: false });
  return (
    <nav className="tabs statistics__tabs" aria-label={t('statistics.parts')}>
      <Link to={paths.statistics()} search={{}} activeOptions={{ includeSearch: false }}>
        {t('statistics.title')}
      </Link>
      <Link to={paths.bulletin(month)} search={{}}>
        {t('bulletin.title')}
      </Link>
    </nav>
  );
}
