import '../blanks.css';
import './stocktake.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { Meter } from '~/ui/Meter';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Skeleton } from '~/ui/Waiting';
import { PaperFiles } from '../PaperFiles';
import { PaperStep, PaperSteps } from '../PaperSteps';
import { isPaperEvent } from '../types';
import { CloseDialog } from './CloseDialog';
import { Differences } from './Differences';
import { stocktake } from './queries';
import { Scanning } from './Scanning';
import type { Stocktake } from './types';

const CLOSE = 'close';

/** One stock-take: what is counted, where count and book differ, and who signs it. */
export function StocktakePage() {
  const { id } = useParams({ from: '/app/certificate-blanks/stocktakes/$id' });
  return (
    <Guarded right="blank_read" heading="nav.blanks">
      <One id={id} />
    </Guarded>
  );
}

function One({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const [step, setStep] = useChosenStep();
  const { data: of, error, refetch } = useQuery(stocktake(id));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!of) return <Skeleton />;
  const isOpen = of.state === 'open';
  const done = () => setStep();
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.blanks()} search={{ type: of.type }}>
          {t('nav.blanks')}
        </Link>
      </div>
      <PageHead
        heading={t('stocktake.one', { code: of.code })}
        mark={<Chip mood={isOpen ? 'info' : 'line'}>{label('blank_paper_state', of.state)}</Chip>}
        about={`${label('blank_type', of.type)}, ${of.organisation_name}`}
      >
        <PaperFiles id={id} />
        {isOpen && (
          <Button kind="primary" onClick={() => setStep(CLOSE)}>
            {t('stocktake.close')}
          </Button>
        )}
      </PageHead>
      <div className="with-panel">
        <div className="stack">
          {isOpen && <Scanning id={id} />}
          <Differences of={of} />
        </div>
        <aside className="stack" aria-label={t('stocktake.facts')}>
          <Box heading={t('stocktake.facts')}>
            <div className="stack-s">
              <p className="stocktake__sum">
                {t('stocktake.counted', { n: number(of.quantity), of: number(of.book) })}
              </p>
              <Meter
                label={t('stocktake.counted', { n: number(of.quantity), of: number(of.book) })}
                have={Math.min(of.quantity, of.book)}
                of={of.book}
              />
              <PaperSteps of={of} onStep={setStep} />
              <Facts of={of} />
            </div>
          </Box>
        </aside>
      </div>
      {isOpen && step === CLOSE && <CloseDialog of={of} onClose={done} />}
      {step && isPaperEvent(step) && <PaperStep of={of} step={step} onClose={done} onDone={done} />}
    </>
  );
}

const who = (part: Stocktake['proposed']) => part && `${part.name}, ${dateTime(part.at)}`;

function Facts({ of }: { of: Stocktake }) {
  const t = useT();
  const { minutes } = of;
  const rows: [string, ReactNode][] = [
    [t('blanks.why'), of.reason],
    [t('blanks.minutes'), minutes && `${minutes.number}, ${date(minutes.on)}, ${minutes.place}`],
    [
      t('stocktake.counters'),
      of.council.map(({ name, role }) => [name, role].filter(Boolean).join(', ')).join('; '),
    ],
    [t('stocktake.begun'), dateTime(of.created_at)],
    [t('blanks.proposed'), who(of.proposed)],
    [t('blanks.decided'), who(of.decided)],
  ];
  return <KeyValues rows={rows} />;
}
