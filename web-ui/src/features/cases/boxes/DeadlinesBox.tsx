import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { articleOf, useDuty } from '~/i18n/duties';
import { dueInFull } from '~/lib/deadlines';
import { Box, SideList } from '~/ui/Box';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { ExtendDuty } from '~/ui/ExtendDuty';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { caseDuties } from '../queries';

const ENDED: Record<string, 'done' | 'done_late'> = { done_on_time: 'done', done_late: 'done_late' };

/** What is due and what was, each with the article that says so. */
export function DeadlinesBox({ id }: { id: string }) {
  const t = useT();
  const words = useDuty();
  const { data, error } = useQuery(caseDuties(id));
  return (
    <Box flush heading={t('case.deadlines')} isWaiting={!data && !error}>
      <ProblemAlert problem={error} />
      <div className="list--dl-box">
        {data && (
          <SideList
            empty={t('case.deadlines_none')}
            rows={data.map((duty) => ({
              key: duty.id,
              lead: <DeadlineChip due={duty.due_at} clock={duty.clock} ended={ENDED[duty.timeliness]} />,
              main: words(duty.duty, duty.label),
              more: (
                <>
                  {articleOf(duty.legal_basis)}
                  {duty.extended && (
                    <span className="line">
                      {t('obligations.extended', { due: dueInFull(duty.first_due_at) })}
                    </span>
                  )}
                  <ExtendDuty duty={duty} />
                </>
              ),
            }))}
          />
        )}
      </div>
    </Box>
  );
}
