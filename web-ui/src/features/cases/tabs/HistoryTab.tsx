import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  BookOpenCheck,
  CirclePause,
  CirclePlay,
  FileCheck,
  Flag,
  FolderInput,
  Gavel,
  Send,
  UserPlus,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { dayHeading } from '~/i18n/days';
import { dayOf, time } from '~/lib/dates';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Timeline } from '~/ui/Timeline';
import { Empty, Skeleton } from '~/ui/Waiting';
import { caseHistory, type Act } from '../queries';

const icons: Record<string, LucideIcon> = {
  accept: BookOpenCheck,
  assign: UserPlus,
  replace: UserPlus,
  decline: UserX,
  request_change: UserX,
  start: CirclePlay,
  register: Gavel,
  registration_refused: Gavel,
  registration_cancelled: Gavel,
  suspend: CirclePause,
  resume: CirclePlay,
  supply_proof: FileCheck,
  complete: Flag,
  hand_over: FolderInput,
  transfer: Send,
  confirm_transfer: Send,
  archive: Archive,
};

/** Everything that happened to the case, newest first. */
export function HistoryTab({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(caseHistory(id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const acts = [...data.data].sort((a, b) => b.at.localeCompare(a.at));
  if (acts.length === 0) return <Empty heading={t('case.history_none')} />;
  return (
    <Timeline
      events={acts.map((act, index) => ({
        key: `${act.at}-${index}`,
        day: dayHeading(t, dayOf(act.at), locale()),
        time: time(act.at),
        at: act.at,
        icon: icons[act.event] ?? BookOpenCheck,
        what: (
          <>
            {act.actor_name && <b>{act.actor_name} · </b>}
            {label('case_event', act.event)}
          </>
        ),
        about: act.from_state !== act.to_state && <span>{label('case_state', act.to_state)}</span>,
        quote: reason(act),
      }))}
    />
  );
}

/** The sentence an act was given, if it was given one. */
const reason = ({ detail }: Act): string | undefined =>
  typeof detail?.reason === 'string' ? detail.reason : undefined;
