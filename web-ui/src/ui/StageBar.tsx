import { Check } from 'lucide-react';
import { Icon } from './Icon';

export interface Stage {
  name: string;
  /** The date it was reached, as it is shown. */
  note?: string;
  at: 'done' | 'now' | 'ahead';
}

export function StageBar({ label, stages }: { label: string; stages: Stage[] }) {
  return (
    <ol className="stages" aria-label={label}>
      {stages.map(({ name, note, at }) => (
        <li
          key={name}
          className={at === 'ahead' ? undefined : at}
          aria-current={at === 'now' ? 'step' : undefined}
        >
          <span>{at === 'done' && <Icon of={Check} small />}</span>
          <span className="stl">
            {name}
            <small>{note ?? '\u00a0'}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
