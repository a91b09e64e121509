import { CircleCheck, Lock, Mail } from 'lucide-react';
import { useLabels } from '~/i18n/labels';
import { Chip } from '~/ui/Chip';
import type { AccountRow } from './grants';

const looks = {
  invited: ['info', Mail],
  active: ['ok', CircleCheck],
  locked: ['err', Lock],
} as const;

export function AccountState({ state }: Pick<AccountRow, 'state'>) {
  const { label } = useLabels();
  const [mood, icon] = looks[state];
  return (
    <Chip mood={mood} icon={icon}>
      {label('account_state', state)}
    </Chip>
  );
}
