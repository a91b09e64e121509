import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { dueInFull } from '~/lib/deadlines';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { PaperFiles } from './PaperFiles';
import { PaperSteps } from './PaperSteps';
import { designs } from './designs/queries';
import { paper } from './queries';
import { rangeWords } from './serials';
import type { Paper, PaperStep } from './types';

const who = (part: Paper['kept']) => part && `${part.name}, ${dateTime(part.at)}`;

function Serials({ of, ranges }: { of: Paper; ranges: Paper['ranges'] }) {
  return (
    <ul className="blanks__serials mono">
      {ranges.map(({ first, last }) => (
        <li key={first}>
          {of.kind === 'print_order' ? (
            // What is only ordered has no life yet.
            rangeWords({ first, last })
          ) : (
            <Link to={paths.blank(of.type, first)}>{rangeWords({ first, last })}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The design that is ordered, by the decision that approved it. */
function DesignOf({ of }: { of: Paper }) {
  const t = useT();
  const { data } = useQuery(designs);
  const design = data?.find(({ id }) => id === of.template_id);
  return (
    <Link to={paths.blankDesigns()} search={{ type: of.type }}>
      {design ? t('designs.by_decision', { number: design.decision_number }) : t('designs.open')}
    </Link>
  );
}

/** One paper: its serials, who had which part in it, and what may be done with it. */
export function PaperPanel({ id, onStep }: { id: string; onStep: (step: PaperStep) => void }) {
  const t = useT();
  const { label } = useLabels();
  const { data: of, error, refetch } = useQuery(paper(id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!of) return <Skeleton rows={4} />;
  const { minutes, police } = of;
  const rows: [string, ReactNode][] = [
    [t('blanks.type'), label('blank_type', of.type)],
    [t('blanks.unit'), of.organisation_name],
    [t('blanks.quantity'), number(of.quantity)],
    [t('blanks.shipped'), of.shipped_quantity != null && number(of.shipped_quantity)],
    [t('blanks.range'), of.ranges.length > 0 && <Serials of={of} ranges={of.ranges} />],
    [t('blanks.missing'), of.missing.length > 0 && <Serials of={of} ranges={of.missing} />],
    [t('blanks.due'), of.due_at && dueInFull(of.due_at)],
    [t('blanks.why'), of.reason],
    [t('blanks.answer'), of.answer],
    [t('orders.number'), of.order],
    [t('orders.printer'), of.printer],
    [t('orders.ordered_on'), date(of.ordered_on)],
    [t('designs.one'), of.template_id && <DesignOf of={of} />],
    [t('blanks.printed_on'), date(of.printed_on)],
    [t('blanks.minutes'), minutes && `${minutes.number}, ${date(minutes.on)}, ${minutes.place}`],
    [t('blanks.police'), police && `${police.told}, ${date(police.on)}`],
    [
      t('blanks.council'),
      of.council.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('; '),
    ],
    [t('blanks.report_due'), date(of.report_due_on)],
    [t('blanks.proposed'), who(of.proposed)],
    [t('blanks.decided'), who(of.decided)],
    [t('blanks.kept'), who(of.kept)],
    [t('blanks.confirmed'), who(of.confirmed)],
  ];
  return (
    <div className="stack">
      <div className="row blanks__paper">
        <b>{label('blank_paper', of.kind)}</b>
        <Chip mood={of.state === 'discrepant' ? 'warn' : 'line'}>{label('blank_paper_state', of.state)}</Chip>
        <PaperFiles id={of.id} />
      </div>
      {of.kind === 'stocktake' && (
        <LinkButton to={paths.stocktake(of.id)} kind="primary">
          {t('stocktake.open')}
        </LinkButton>
      )}
      <PaperSteps of={of} onStep={onStep} />
      <KeyValues rows={rows} />
    </div>
  );
}
