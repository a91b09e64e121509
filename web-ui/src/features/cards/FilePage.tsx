import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Skeleton } from '~/ui/Waiting';
import { FILE_MOODS } from './FileList';
import { FileStep, FileSteps, isFileEvent } from './FileSteps';
import { file } from './queries';
import type { CardFile } from './types';

/** One file about a card: whose turn it is, until when, and what may be done with it now. */
export function FilePage() {
  const { id } = useParams({ from: '/app/card-files/$id' });
  return (
    <Guarded right="card_read" heading="nav.cards">
      <One id={id} />
    </Guarded>
  );
}

function One({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const [step, setStep] = useChosenStep();
  const { data: of, error, refetch } = useQuery(file(id));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!of) return <Skeleton />;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cards()}>{t('nav.cards')}</Link>
      </div>
      <PageHead
        heading={of.full_name}
        title={of.code}
        about={
          <>
            <span className="mono">{of.code}</span>
            <span>
              {t('cards.procedure_of', {
                procedure: label('card_procedure', of.procedure),
                kind: label('blank_type', of.kind),
              })}
            </span>
            <Chip mood={FILE_MOODS[of.state] ?? 'line'}>{label('card_file_state', of.state)}</Chip>
          </>
        }
      />
      <div className="with-panel">
        <div className="stack">
          <Box heading={t('case.actions')}>
            <div className="stack-s">
              <FileSteps of={of} onStep={setStep} />
            </div>
          </Box>
          <Periods of={of} />
        </div>
        <aside className="stack" aria-label={t('cards.facts')}>
          <Box heading={t('cards.facts')}>
            <Facts of={of} />
          </Box>
        </aside>
      </div>
      {isFileEvent(step) && <FileStep key={step} of={of} step={step} onClose={() => setStep()} />}
    </>
  );
}

/** Who prepares and who decides, each with the period that the law sets, and when it was done. */
function Periods({ of }: { of: CardFile }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  return (
    <Box flush heading={t('cards.steps')}>
      <SideList
        empty=""
        rows={of.steps.map(({ body, duty, label: named, from_on, due_at, done_on }) => ({
          key: body,
          main: (
            <span className="row">
              <b>{label('card_body', body)}</b>
              {of.turn === body && <Chip mood="info">{t('cards.turn')}</Chip>}
            </span>
          ),
          more: [
            duty ? words(duty, named ?? duty) : t('cards.no_period'),
            from_on && t('case.since', { from: date(from_on) }),
            done_on && t('cards.done_on', { date: date(done_on) }),
          ]
            .filter(Boolean)
            .join(' · '),
          right: due_at && !done_on && of.turn === body && (
            <DeadlineChip due={due_at} duty={duty ?? undefined} />
          ),
        }))}
      />
    </Box>
  );
}

const who = (name: string | null | undefined, at: string | null | undefined) =>
  name && at && `${name}, ${dateTime(at)}`;

function Facts({ of }: { of: CardFile }) {
  const t = useT();
  const { label } = useLabels();
  const rows: [string, ReactNode][] = [
    [
      t('cards.person'),
      <Link key="person" to={paths.practitioner(of.practitioner_id)}>
        {of.full_name}
      </Link>,
    ],
    [t('cards.unit'), of.organisation_name],
    [
      t('cards.card'),
      of.card_id && (
        <Link className="mono" to={paths.card(of.card_id)}>
          {of.card_number}
        </Link>
      ),
    ],
    [t('cards.ground'), of.ground && label('withdrawal_ground', of.ground)],
    [t('cards.reason'), of.reason],
    [t('cards.received_on'), date(of.received_on)],
    [
      t('cards.decision'),
      of.decision_number &&
        [of.decision_number, date(of.decision_on), of.decision_by].filter(Boolean).join(', '),
    ],
    [t('cards.answer'), of.answer],
    [t('cards.opened_by'), who(of.opened_by, of.opened_at)],
    [t('cards.decided_by'), who(of.decided_by, of.decided_at)],
    [t('cards.done_by'), who(of.done_by, of.done_at)],
  ];
  return <KeyValues rows={rows} />;
}
