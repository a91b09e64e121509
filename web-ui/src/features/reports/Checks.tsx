import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { hundredths } from '~/lib/numbers';
import { Box } from '~/ui/Box';
import { Chip, type Mood } from '~/ui/Chip';
import { OpenCases } from './BehindPanel';
import { groupName, isToldByCases, ruleName } from './behind';
import { spotOf, type Spot } from './figures';
import { lineOf, sidesOf, spotsOf } from './identities';
import type { BrokenIdentity, ReportView } from './types';

const MOODS: Record<BrokenIdentity['strength'], Mood> = { error: 'err', explain: 'warn', notice: 'info' };
const WEIGHT = ['error', 'explain', 'notice'];

/** Most cells without a figure that are named one by one. */
const MOST = 12;

/**
 * What does not agree, the heaviest first, what is still missing, and what was counted and stands in no column; each with
 * the cases that make it, where cases do.
 */
export function Checks({ report, onJump }: { report: ReportView; onJump: (spot: Spot) => void }) {
  const t = useT();
  const { broken, missing, notices, explanations } = report;
  if (broken.length + missing.length + notices.length === 0) return null;
  const sorted = broken
    .map((one, index) => ({ one, index }))
    .toSorted((a, b) => WEIGHT.indexOf(a.one.strength) - WEIGHT.indexOf(b.one.strength));
  return (
    <Box flush heading={t('reports.checks')} right={broken.length + missing.length + notices.length}>
      <ul className="list">
        {sorted.map(({ one, index }) => {
          const [spot] = spotsOf(report, one);
          const words = `${inWords(one.words)}: ${sidesOf(one)}`;
          return (
            <li key={lineOf(one)} id={`f-broken-${index}`}>
              <Chip mood={MOODS[one.strength]}>{t(`reports.weight_${one.strength}`)}</Chip>
              <span className="grow">
                {spot ? (
                  <button type="button" className="linkish" onClick={() => onJump(spot)}>
                    {words}
                  </button>
                ) : (
                  words
                )}
                <span className="onpaper">{words}</span>
                <span className="t2 line">
                  <span className="mono">{one.rule}</span>{' '}
                  {t(one.over === 'columns' ? 'reports.at_row' : 'reports.at_column', { code: one.at })}
                </span>
                {explanations[lineOf(one)] && <q className="line">{explanations[lineOf(one)]}</q>}
              </span>
              {isToldByCases(report, one) && (
                <OpenCases name={ruleName(one)} className="r nw">
                  {t('reports.see_cases')}
                </OpenCases>
              )}
            </li>
          );
        })}
        {missing.slice(0, MOST).map(([row = '', column = '']) => {
          const spot = spotOf(report, `${row}/${column}`);
          return (
            <li key={`${row}/${column}`}>
              <Chip mood="err">{t('reports.missing')}</Chip>
              <button type="button" className="linkish" onClick={() => spot && onJump(spot)}>
                {t('reports.cell', { row, column })}
              </button>
            </li>
          );
        })}
        {missing.length > MOST && <li>{t('reports.missing_more', { n: missing.length - MOST })}</li>}
        {notices.map((notice) => (
          <li key={groupName(notice)}>
            <Chip mood="info">{t('reports.unmapped')}</Chip>
            <span className="grow">
              {t('reports.unmapped_about', {
                n: hundredths(notice.hundredths),
                group: notice.group,
                law: notice.law_version,
              })}
            </span>
            <OpenCases name={groupName(notice)} className="r nw">
              {t('reports.see_cases')}
            </OpenCases>
          </li>
        ))}
      </ul>
    </Box>
  );
}
