import { Link, useParams } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { today } from '~/lib/clock';
import { paths } from '~/lib/paths';
import { wholeMonth } from './question';

/** Free questions, and the bulletin of the month in view or else of the last whole one. */
export function StatisticsTabs() {
  const t = useT();
  const { month = wholeMonth(today()) } = useParams({ strict: false });
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
