import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { number } from '~/lib/numbers';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { ProblemAlert } from '~/ui/ProblemAlert';
import type { Paper } from './types';

/** The duty to supply cards within seven working days (TT 12/2018 Đ.12a). */
const SUPPLY = 'DL45';

/** What waits for somebody: requests, shipments on the way, destructions and reversals. */
export function WaitingPapers({ papers }: { papers: UseQueryResult<Paper[]> }) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch } = papers;
  return (
    <Box flush heading={t('blanks.waiting')} right={data?.length || undefined}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <SideList
          empty={t('blanks.nothing_waits')}
          rows={data.map(({ id, code, kind, state, organisation_name, quantity, due_at }) => ({
            key: id,
            main: (
              <span className="row">
                <Link
                  to="."
                  search={(old: Record<string, unknown>) => ({ ...old, paper: id })}
                  resetScroll={false}
                >
                  {t('blanks.paper_of', { paper: label('blank_paper', kind), code })}
                </Link>
                <Chip mood={state === 'discrepant' ? 'warn' : 'line'}>
                  {label('blank_paper_state', state)}
                </Chip>
              </span>
            ),
            more: t('blanks.paper_for', { n: number(quantity), unit: organisation_name }),
            right: due_at && <DeadlineChip due={due_at} duty={SUPPLY} />,
          }))}
        />
      )}
    </Box>
  );
}
