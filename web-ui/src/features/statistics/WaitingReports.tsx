import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { WAITING, waitingReports } from './queries';

/** Of what waits so many stand on the board; all of it stands in the list. */
const SHOWN = 6;

/** Reports that wait for the reader: to be decided, and one's own to be signed. */
export function WaitingReports() {
  const t = useT();
  const account = useAccount();
  const unit = account?.organisation_id ?? '';
  const waits = [
    ...(has(account, 'report_decide') ? (['to_decide'] as const) : []),
    ...(has(account, 'report_sign') ? (['to_sign'] as const) : []),
  ];
  const { data, error, refetch } = useQueries({
    queries: waits.map((each) => waitingReports(each, unit, SHOWN)),
    combine: (answers) => ({
      data: answers.every(({ data }) => data) ? answers.map(({ data }) => data) : undefined,
      error: answers.find(({ error }) => error)?.error ?? null,
      refetch: () => answers.forEach((each) => void each.refetch()),
    }),
  });
  if (waits.length === 0) return null;
  const isComing = !data && !error;
  return (
    <div className="brd__wait" aria-busy={isComing}>
      <Box
        flush
        heading={t('board.waiting')}
        right={waits.map((each, at) => {
          const n = data?.[at]?.page.total ?? 0;
          return (
            n > 0 && (
              <Link
                key={each}
                to={paths.reports()}
                search={{ view: 'list', form: 'all', year: 'all', ...WAITING[each](unit) }}
              >
                {t(`board.n_${each}`, { n })}
              </Link>
            )
          );
        })}
      >
        <ProblemAlert problem={error} onRetry={refetch} />
        {isComing && <Skeleton rows={4} />}
        {data && (
          <SideList
            empty={t('board.no_waiting')}
            rows={data
              .flatMap((page) => page?.data ?? [])
              .slice(0, SHOWN)
              .map(({ id, form, unit, period_words, submitted_at, state }) => ({
                key: id,
                main: (
                  <Link to={paths.report(id)}>
                    {form}, {inWords(period_words)}
                  </Link>
                ),
                more: unit.name,
                right: state === 'submitted' ? dateTime(submitted_at) : t('board.to_sign'),
              }))}
          />
        )}
      </Box>
    </div>
  );
}
