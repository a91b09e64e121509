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
import { useLabels } from '~/i18n/labels';
import { History } from '~/ui/History';
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
  const { label } = useLabels();
  return (
    <History
      query={useQuery({ ...caseHistory(id), select: ({ data }) => data })}
      icon={({ event }) => icons[event] ?? BookOpenCheck}
      event={({ event }) => label('case_event', event)}
      state={({ to_state }) => label('case_state', to_state)}
      quote={reason}
    />
  );
}

/** The sentence an act was given, if it was given one. */
const reason = ({ detail }: Act): string | undefined =>
  typeof detail?.reason === 'string' ? detail.reason : undefined;
