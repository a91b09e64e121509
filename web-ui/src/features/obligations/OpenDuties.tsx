import './obligations.css';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { DutyList } from './DutyList';
import { dutiesOf } from './queries';

/** What of a request or a case is still due, the nearest first. */
export function OpenDuties({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const mayRead = has(account, 'obligation_list');
  const { data, error, refetch } = useQuery({ ...dutiesOf(id), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <section aria-label={t('case.deadlines')} aria-busy={(!data && !error) || undefined}>
      <h3>{t('case.deadlines')}</h3>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton rows={2} />}
      {data && <DutyList duties={data} />}
    </section>
  );
}
