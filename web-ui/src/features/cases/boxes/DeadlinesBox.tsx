import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { articleOf, useDuty } from '~/i18n/duties';
import { Box, SideList } from '~/ui/Box';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { caseDuties } from '../queries';

const ENDED: Record<string, 'done' | 'done_late'> = { done_on_time: 'done', done_late: 'done_late' };

/** What is due and what was, each with the article that says so. */
export function DeadlinesBox({ id }: { id: string }) {
  const t = useT();
  const words = useDuty();
  const { data, error } = useQuery(caseDuties(id));
  return (
    <Box flush heading={t('case.deadlines')}>
      <ProblemAlert problem={error} />
      <div className="list--dl-box">
        {data && (
          <SideList
            empty={t('case.deadlines_none')}
            rows={data.map(({ id: key, duty, label, clock, due_at, timeliness, legal_basis }) => ({
              key,
              lead: <DeadlineChip due={due_at} clock={clock} ended={ENDED[timeliness]} />,
              main: words(duty, label),
              more: articleOf(legal_basis),
            }))}
          />
        )}
      </div>
    </Box>
  );
}
