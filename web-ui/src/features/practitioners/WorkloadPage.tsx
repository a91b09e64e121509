import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { OPEN_REQUESTS, practitionersOf } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Bars } from '~/ui/Bars';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { noneYet, OPEN_CASES, stageCounts } from './queries';
import { Quota } from './Quota';

/** Where the unit's work lies: by stage, by what is asked of a year, and by the person who carries it. */
export function WorkloadPage() {
  const t = useT();
  const account = useAccount();
  const knowsRegistry = has(account, 'practitioner_list');
  const people = knowsRegistry && <People />;
  return (
    <>
      {knowsRegistry && (
        <div className="crumbs noprint">
          <Link to={paths.practitioners()}>{t('nav.practitioners')}</Link>
        </div>
      )}
      <PageHead heading={t('workload.title')} about={t('workload.about')}>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </PageHead>
      <div className="stack">
        <Stages />
        {has(account, 'statistics_read') ? <Quota>{people}</Quota> : people}
      </div>
    </>
  );
}

function Stages() {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const counts = useQuery(stageCounts(has(account, 'request_list')));
  const name = (state: string) =>
    state === OPEN_REQUESTS ? t('workload.requests') : label('case_state', state);
  const stages = counts.data ?? noneYet(has(account, 'request_list'));
  const most = [...stages].sort((a, b) => b.count - a.count)[0];
  return (
    <Box heading={t('workload.stages')}>
      <ProblemAlert problem={counts.error} onRetry={() => void counts.refetch()} />
      {most && !counts.error && (
        <Bars
          isWaiting={counts.isPending}
          about={t('workload.stages_sum', {
            all: stages.reduce((sum, { count }) => sum + count, 0),
            stage: name(most.state),
            n: most.count,
          })}
          heads={[t('workload.stage'), t('workload.count')]}
          bars={stages.map(({ state, count }) => ({
            key: state,
            name: name(state),
            count,
            to: state === OPEN_REQUESTS ? paths.requests() : paths.cases(),
            search: state === OPEN_REQUESTS ? {} : { state },
          }))}
        />
      )}
    </Box>
  );
}

function People() {
  const t = useT();
  const account = useAccount();
  const people = useQuery({
    ...practitionersOf(account?.organisation_id ?? ''),
    enabled: account !== undefined,
  });
  const known = (people.data?.data ?? [])
    .flatMap(({ id, full_name, internal }) => (internal ? [{ id, full_name, ...internal }] : []))
    .sort((a, b) => b.open_cases - a.open_cases);
  const [first] = known;
  const mean = known.reduce((sum, { open_cases }) => sum + open_cases, 0) / Math.max(1, known.length);
  return (
    <Box heading={t('workload.people')}>
      <ProblemAlert problem={people.error} onRetry={() => void people.refetch()} />
      {people.isPending && <Skeleton rows={8} />}
      {people.data && !first && <p className="t2 sm">{t('workload.people_none')}</p>}
      {first && (
        <Bars
          about={t('workload.people_sum', {
            people: known.length,
            n: first.open_cases,
            name: first.full_name,
            mean: mean.toLocaleString(locale() === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 1 }),
          })}
          heads={[t('practitioners.name'), t('practitioners.open_cases')]}
          bars={known.map(({ id, full_name, open_cases, absent_until }) => ({
            key: id,
            name: full_name,
            count: open_cases,
            to: paths.cases(),
            search: { practitioner_id: id, state: OPEN_CASES },
            mark: absent_until && (
              <Chip mood="line">{`${t('practitioners.absent_until')} ${date(absent_until)}`}</Chip>
            ),
          }))}
        />
      )}
    </Box>
  );
}
