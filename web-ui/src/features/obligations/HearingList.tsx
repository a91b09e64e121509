import { Link } from '@tanstack/react-router';
import { Gavel } from 'lucide-react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { time } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Icon } from '~/ui/Icon';
import type { Hearing } from './queries';

/** The hearings of one day: when, and of which case; where is read in its file. */
export function HearingList({ hearings }: { hearings: Hearing[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <ul className="list duties" aria-label={t('calendar.hearing')}>
      {hearings.map(({ id, case_id, case_code, stage, starts_at }) => (
        <li key={id}>
          <Icon of={Gavel} />
          <span className="grow">
            <Link to={paths.case(case_id)}>
              {t('calendar.hearing')}
              {starts_at && ` ${time(starts_at)}`}
            </Link>
            <span className="t2 line">
              <span className="mono">{case_code}</span> {label('stage_of_proceedings', stage)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
