import { CircleCheck, Clock, PowerOff } from 'lucide-react';
import { useT } from '~/i18n';
import { now } from '~/lib/clock';
import { date } from '~/lib/dates';
import { Chip } from '~/ui/Chip';
import type { ProgramRow } from './queries';

/** A program whose end comes within a month should be told about. */
const SOON = 30 * 86_400_000;

export function ProgramState({ row: { ended_at, expires_at } }: { row: ProgramRow }) {
  const t = useT();
  const left = Date.parse(expires_at) - now().getTime();
  if (ended_at) {
    return (
      <Chip mood="line" icon={PowerOff}>
        {t('programs.ended', { on: date(ended_at) })}
      </Chip>
    );
  }
  if (left <= 0) return <Chip mood="err">{t('programs.expired')}</Chip>;
  if (left < SOON) {
    return (
      <Chip mood="warn" icon={Clock}>
        {t('programs.soon', { on: date(expires_at) })}
      </Chip>
    );
  }
  return (
    <Chip mood="ok" icon={CircleCheck}>
      {t('programs.good')}
    </Chip>
  );
}
