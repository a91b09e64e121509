import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { Note } from '~/ui/Note';
import { rangeWords } from '../serials';
import type { Stocktake } from './types';

/** Where the count and the book tell two things, and what the approval will make of it. */
export function Differences({ of }: { of: Stocktake }) {
  const t = useT();
  const { label } = useLabels();
  const sum = of.differences.reduce((all, { count }) => all + count, 0);
  return (
    <Box flush heading={t('stocktake.differences')} right={sum > 0 ? number(sum) : undefined}>
      {of.differences.length === 0 ? (
        <div className="box__b">
          <Note mood="ok">{t('stocktake.agrees')}</Note>
        </div>
      ) : (
        <SideList
          empty=""
          rows={of.differences.map(({ kind, first, last, count, state, holder_name, becomes, reason }) => ({
            key: `${kind} ${first}`,
            main: (
              <span className="row">
                <Link className="mono" to={paths.blank(of.type, first)}>
                  {rangeWords({ first, last })}
                </Link>
                <Chip mood="warn">{label('blank_difference', kind)}</Chip>
              </span>
            ),
            more: [
              state &&
                t('stocktake.by_book', { state: label('blank_state', state), holder: holder_name ?? '' }),
              becomes && t('stocktake.becomes', { state: label('blank_state', becomes) }),
              reason,
            ]
              .filter(Boolean)
              .join(' · '),
            right: number(count),
          }))}
        />
      )}
    </Box>
  );
}
