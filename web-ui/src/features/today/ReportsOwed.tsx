import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { inWords } from '~/i18n/words';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Icon } from '~/ui/Icon';
import { formName } from '../reports/words';
import type { ReportDuty } from './queries';

/** As many of those to come as are read at a glance; the report centre has them all. */
const SHOWN = 5;

/** The reports that one's unit owes: what is overdue in one line, so that what is due next is seen below it. */
export function ReportsOwed({ duties }: { duties: ReportDuty[] }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (duties.length === 0) return null;
  const late = duties.filter((duty) => duty.late);
  const ahead = duties.filter((duty) => !duty.late);
  const more = ahead.length - SHOWN;
  return (
    <Box
      flush
      heading={t('today.reports_owed')}
      mark={<Chip>{duties.length}</Chip>}
      right={more > 0 && <Link to={paths.reports()}>{t('today.reports_more', { n: more })}</Link>}
    >
      <ul className="list tasks">
        {late.length > 1 && (
          <li>
            <details className="tasks__late" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
              <summary>
                <span className="dl dl--late">
                  <Icon of={CircleAlert} small />
                  <b>{t('today.reports_late', { n: late.length })}</b>
                </span>
              </summary>
              {/* Not before: a key that goes from row to row finds those in sight. */}
              {isOpen && (
                <ul className="list tasks">
                  {late.map((duty) => (
                    <Owed key={`${duty.form} ${duty.period}`} duty={duty} />
                  ))}
                </ul>
              )}
            </details>
          </li>
        )}
        {[...(late.length === 1 ? late : []), ...ahead.slice(0, SHOWN)].map((duty) => (
          <Owed key={`${duty.form} ${duty.period}`} duty={duty} />
        ))}
      </ul>
    </Box>
  );
}

/** One of them: leads to its draft, or to where it is made. */
function Owed({
  duty: { form, title, period, period_words, due_at, report_id, state },
}: {
  duty: ReportDuty;
}) {
  const t = useT();
  const { label } = useLabels();
  return (
    <li data-row>
      <span className="tasks__due">
        <DeadlineChip due={due_at} />
      </span>
      <span className="grow">
        <Link
          className="act"
          to={report_id ? paths.report(report_id) : paths.reports()}
          search={report_id ? {} : { form, period, year: Number(period.slice(0, 4)) }}
        >
          {`${formName(form, title)}, ${inWords(period_words)}`}
        </Link>
        <span className="t2 line">{state ? label('report_state', state) : t('reports.awaited')}</span>
      </span>
    </li>
  );
}
