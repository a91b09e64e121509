import './lateMap.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { ISLANDS, lateByProvince, onMap, stepOf, type Province } from './provinces';

/** „Tỉnh Lạng Sơn“ is „Lạng Sơn“ on a tile. */
const short = (name: string): string =>
  name.replace(/^(Tỉnh|Thành phố) /, '').replace('Hồ Chí Minh', 'TP.HCM');

/** The cases that the number of a province counts. */
const behind = ({ organisation_id }: Province) => ({
  to: paths.cases(),
  search: { organisation_id, due_before: '@today', sort: 'due_at' },
});

/** What is late in each province of the nation: a tile each, and the list behind every number. */
export function LateMap() {
  const t = useT();
  const { data, error, refetch } = useQuery(lateByProvince());
  const provinces = data ?? [];
  const ranked = provinces.toSorted((a, b) => b.overdue - a.overdue);
  const most = ranked[0]?.overdue ?? 0;
  const late = provinces.filter(({ overdue }) => overdue > 0);
  const sum = late.reduce((all, { overdue }) => all + overdue, 0);
  // Somebody of one province has no map to look at, nor is one promised.
  if (!error && (!data || data.length < 2)) return null;
  return (
    <Box heading={t('map.title')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <p className="sm t2">
            {late.length > 0
              ? t('map.about', { sum, n: late.length, of: data.length, name: ranked[0]?.name ?? '', most })
              : t('map.none', { of: data.length })}
          </p>
          <ul className="map" aria-label={t('map.title')}>
            {onMap(provinces).map(({ row, column, ...province }) => (
              <li key={province.organisation_id} style={{ gridRow: row, gridColumn: column }}>
                <Link
                  {...behind(province)}
                  className={`map__tile map__tile--${stepOf(province.overdue, most)}`}
                  aria-label={t('map.tile', { name: province.name, n: province.overdue })}
                >
                  <span>{short(province.name)}</span>
                  <b>{province.overdue}</b>
                </Link>
              </li>
            ))}
            {ISLANDS.map(({ of, name, row, column }) => (
              <li key={of} className="map__islands" style={{ gridRow: row, gridColumn: column }}>
                {t(name)}
              </li>
            ))}
          </ul>
          <details className="twin noprint">
            <summary>{t('due.table')}</summary>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{t('map.province')}</th>
                  <th scope="col" className="num">
                    {t('map.late')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {ranked.map((province) => (
                  <tr key={province.organisation_id}>
                    <th scope="row">
                      <Link {...behind(province)}>{province.name}</Link>
                    </th>
                    <td className="num">{province.overdue}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Box>
  );
}
