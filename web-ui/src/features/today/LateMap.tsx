import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { ISLANDS, placeOf, shortName } from '~/ui/provinces';
import { fifthsOf, TileMap } from '~/ui/TileMap';
import { lateByProvince } from './queries';

/** What is late in each province of the nation: a tile each, and the list behind every number. */
export function LateMap() {
  const t = useT();
  const { data, error, refetch } = useQuery(lateByProvince());
  // Somebody of one province has no map to look at, nor is one promised.
  if (!error && (!data || data.length < 2)) return null;
  const provinces = data ?? [];
  const late = provinces.filter(({ overdue }) => overdue > 0).toSorted((a, b) => b.overdue - a.overdue);
  const { name = '', overdue: most = 0 } = late[0] ?? {};
  const sum = late.reduce((all, { overdue }) => all + overdue, 0);
  return (
    <Box heading={t('map.title')}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <p className="sm t2">
            {late.length > 0
              ? t('map.about', { sum, n: late.length, of: data.length, name, most })
              : t('map.none', { of: data.length })}
          </p>
          <TileMap
            label={t('map.title')}
            heads={[t('map.province'), t('map.late')]}
            scale={fifthsOf(most)}
            islets={ISLANDS.map(({ of, name, place }) => ({ key: of, name: t(name), place }))}
            tiles={provinces.map(({ organisation_id, province_code, name, overdue }) => ({
              key: organisation_id,
              name,
              short: shortName(name),
              count: overdue,
              label: t('map.tile', { name, n: overdue }),
              to: paths.cases(),
              search: { organisation_id, due_before: '@today', sort: 'due_at' },
              place: placeOf[province_code],
            }))}
          />
        </>
      )}
    </Box>
  );
}
