import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { paths } from '~/lib/paths';
import { Bars } from '~/ui/Bars';
import { Box } from '~/ui/Box';
import type { Completeness } from './types';
import { unitsSearch } from './Tallies';
import { formName } from './words';

/** How many sent in time, late and not at all: the same small picture for every period whose time has come. */
export function OnTime({ all }: { all: Completeness[] }) {
  const t = useT();
  const pictures = all.flatMap(({ form, title, level, periods }) =>
    periods
      .filter(({ reported, silent }) => reported + silent > 0)
      .map((period) => ({ form, title, level, period })),
  );
  if (pictures.length === 0) return <p className="list__none">{t('reports.no_pictures')}</p>;
  return (
    <div className="small-multiples">
      {pictures.map(({ form, title, level, period }) => {
        const { period: code, words, expected, reported, in_time, silent } = period;
        const bar = (key: 'in_time' | 'late' | 'silent', count: number) => ({
          key,
          name: t(`reports.${key}`),
          label: t('reports.bar', { period: capital(inWords(words)), name: t(`reports.${key}`), n: count }),
          count,
          to: paths.reports(),
          search: unitsSearch({ form, level, period: code }, key),
        });
        return (
          <Box
            key={`${form} ${code}`}
            heading={capital(inWords(words))}
            {...(all.length > 1 ? { right: formName(form, title) } : {})}
          >
            <Bars
              about={t('reports.on_time', { n: in_time, of: expected })}
              heads={[t('reports.how'), t('reports.units')]}
              bars={[bar('in_time', in_time), bar('late', reported - in_time), bar('silent', silent)]}
            />
          </Box>
        );
      })}
    </div>
  );
}
