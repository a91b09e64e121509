import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { inWords } from '~/i18n/words';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { formName } from '../reports/words';
import type { ReportDuty } from './queries';

/** As many as are read at a glance; the report centre has them all. */
const SHOWN = 5;

/** The reports that one's unit owes, the most urgent first: each leads to its draft, or to where it is made. */
export function ReportsOwed({ duties }: { duties: ReportDuty[] }) {
  const t = useT();
  const { label } = useLabels();
  if (duties.length === 0) return null;
  const more = duties.length - SHOWN;
  return (
    <Box
      flush
      heading={t('today.reports_owed')}
      mark={<Chip>{duties.length}</Chip>}
      right={more > 0 && <Link to={paths.reports()}>{t('today.reports_more', { n: more })}</Link>}
    >
      <ul className="list tasks">
        {duties.slice(0, SHOWN).map(({ form, title, period, period_words, due_at, report_id, state }) => (
          <li key={`${form} ${period}`} data-row>
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
        ))}
      </ul>
    </Box>
  );
}
