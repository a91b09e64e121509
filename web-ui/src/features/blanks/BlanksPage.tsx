import './blanks.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BookOpenCheck, ChevronDown, PackagePlus, Send } from 'lucide-react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date, isDay } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { DateInput } from '~/ui/DateInput';
import { Guarded } from '~/ui/Guarded';
import { Menu } from '~/ui/Menu';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SidePanel } from '~/ui/SidePanel';
import { StepList, useChosenStep } from '~/ui/StepMenu';
import { Tabs } from '~/ui/Tabs';
import { Empty, Skeleton } from '~/ui/Waiting';
import { usePageKeys } from '~/ui/pageKeys';
import { Equation } from './Equation';
import { ForecastBox } from './Forecast';
import { Holders } from './Holders';
import { ACTS, isAct, MakePaper, type Act } from './MakePaper';
import { MovementList } from './MovementList';
import { OpeningDialog } from './Opening';
import { PaperPanel } from './PaperPanel';
import { PaperStep } from './PaperSteps';
import { balances, paper, standingList, waitingPapers } from './queries';
import { SerialBox } from './SerialBox';
import { Strip } from './Strip';
import { BLANK_TYPES, isPaperEvent, typeOf, type BlankType, type Paper } from './types';
import { WaitingPapers } from './Waiting';

/** The ledger of numbered blanks: how many there are, where, which papers wait, and every movement. */
export function BlanksPage() {
  return (
    <Guarded right="blank_read" heading="nav.blanks">
      <Ledger />
    </Guarded>
  );
}

function Ledger() {
  const t = useT();
  const { label } = useLabels();
  const search = useSearch({ from: '/app/certificate-blanks' });
  const navigate = useNavigate({ from: '/app/certificate-blanks' });
  const type = typeOf(search.type);
  const { as_of, paper: shown } = search;
  const account = useAccount();
  const [step, setStep] = useChosenStep();
  const open = useQuery({ ...paper(shown ?? ''), enabled: shown !== undefined });
  const show = (id: string | undefined) =>
    void navigate({ search: (old: object) => ({ ...old, paper: id, step: undefined }), resetScroll: false });
  // A stock-take is worked on for hours: it has a page of its own.
  const isShown = ({ id, kind }: Paper) =>
    kind === 'stocktake' ? void navigate({ to: paths.stocktake(id) }) : show(id);
  return (
    <>
      <PageHead
        heading={t('nav.blanks')}
        title={(shown && open.data?.code) || t('nav.blanks')}
        about={
          <>
            <span>{t('blanks.about')}</span>
            <span className="onpaper">{label('blank_type', type)}</span>
          </>
        }
      >
        <Beside type={search.type} />
        <Acts onChoose={setStep} />
      </PageHead>
      <Tabs
        label={t('blanks.types')}
        name="type"
        tabs={BLANK_TYPES.map((key) => ({ key, name: label('blank_type', key) }))}
      />
      <div className="filters blanks__bar">
        <SerialBox type={type} />
        <span className="grow hide-s" />
        <span className="row asof sm">
          <span>{t('blanks.as_of')}</span>
          <DateInput
            aria-label={t('blanks.as_of')}
            value={as_of ?? today()}
            onChange={(day) => {
              if (!isDay(day)) return;
              void navigate({
                search: (old: object) => ({ ...old, as_of: day === today() ? undefined : day }),
                resetScroll: false,
              });
            }}
          />
        </span>
      </div>
      <SidePanel
        heading={open.data?.code ?? t('blanks.paper')}
        isWorkedIn
        onClose={() => show(undefined)}
        panel={shown && <PaperPanel id={shown} onStep={setStep} />}
      >
        <Standing type={type} as_of={as_of} onReceive={() => setStep('receive')} />
      </SidePanel>
      {step === OPENING && has(account, 'blank_keep') && <OpeningDialog onClose={() => setStep()} />}
      {isAct(step) && <MakePaper act={step} type={type} onClose={() => setStep()} onDone={isShown} />}
      {step && isPaperEvent(step) && open.data && (
        <PaperStep of={open.data} step={step} onClose={() => setStep()} onDone={isShown} />
      )}
    </>
  );
}

/** The pages beside the ledger, of the same kind of blanks. */
function Beside({ type }: { type: string | undefined }) {
  const t = useT();
  return (
    <Menu
      label={t('blanks.beside')}
      button={(wired) => (
        <Button icon={BookOpenCheck} {...wired}>
          {t('blanks.beside')}
          <ChevronDown className="i i-s" aria-hidden="true" />
        </Button>
      )}
    >
      <li>
        <Link to={paths.blankBooks()} search={{ type }}>
          {t('books.title')}
        </Link>
      </li>
      <li>
        <Link to={paths.blankDesigns()} search={{ type }}>
          {t('designs.title')}
        </Link>
      </li>
    </Menu>
  );
}

/** The form of the opening balances, in the address. */
const OPENING = 'opening';

/** What can be written down: the usual two as buttons, the rest in a menu; what needs another right says so. */
function Acts({ onChoose }: { onChoose: (act: Act | typeof OPENING) => void }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const whyNot = (act: Act) => {
    const { right } = ACTS[act];
    return has(account, right) ? undefined : t('denied.right', { right: label('permission', right) });
  };
  const others: Act[] = ['spoil', 'loss', 'return', 'take_back', 'destroy', 'count', 'recall'];
  usePageKeys([
    { keys: ['r'], what: 'blanks.key_receive', act: () => !whyNot('receive') && onChoose('receive') },
    { keys: ['a'], what: 'blanks.key_ask', act: () => !whyNot('ask') && onChoose('ask') },
  ]);
  return (
    <>
      <Menu
        label={t('blanks.write_down')}
        button={(wired) => (
          <Button {...wired}>
            {t('blanks.write_down')}
            <ChevronDown className="i i-s" aria-hidden="true" />
          </Button>
        )}
      >
        <StepList
          steps={[
            ...others.map((action) => ({
              action,
              name: label('blank_act', action),
              allowed: !whyNot(action),
              why_not: whyNot(action) ?? null,
            })),
            {
              action: OPENING,
              name: t('opening.title'),
              allowed: !whyNot('receive'),
              why_not: whyNot('receive') ?? null,
            },
          ]}
          onChoose={(action) => (isAct(action) || action === OPENING) && onChoose(action)}
        />
      </Menu>
      <Button icon={Send} shortcut="A" whyNot={whyNot('ask')} onClick={() => onChoose('ask')}>
        {label('blank_act', 'ask')}
      </Button>
      <Button
        icon={PackagePlus}
        kind={whyNot('receive') ? 'plain' : 'primary'}
        shortcut="R"
        whyNot={whyNot('receive')}
        onClick={() => onChoose('receive')}
      >
        {label('blank_act', 'receive')}
      </Button>
    </>
  );
}

interface StandingProps {
  type: BlankType;
  as_of: string | undefined;
  onReceive: () => void;
}

function Standing({ type, as_of, onReceive }: StandingProps) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { data, error, isPlaceholderData, refetch } = useQuery(balances(type, as_of));
  const ranges = useList(standingList(type, as_of));
  const papers = useQuery(waitingPapers(type));
  // They come side by side and are shown at once, so that none pushes down what is being read.
  const isWaiting = (!data && !error) || (!ranges.data && !ranges.error) || papers.isPending;
  const total = isWaiting ? undefined : data?.totals[0];
  return (
    <div className="stack">
      {as_of && <Note>{t('blanks.as_of_about', { date: date(as_of) })}</Note>}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {isWaiting && (
        <section className="box" aria-busy="true">
          <Skeleton />
        </section>
      )}
      {!isWaiting && data && !total && (
        <section className="box">
          <Empty
            heading={t('blanks.none', { type: label('blank_type', type) })}
            action={
              has(account, ACTS.receive.right) && (
                <Button size="small" onClick={onReceive}>
                  {label('blank_act', 'receive')}
                </Button>
              )
            }
          >
            <p>{t('blanks.none_about')}</p>
          </Empty>
        </section>
      )}
      {data && total && (
        <div className="stack" aria-busy={isPlaceholderData || undefined}>
          <Box heading={t('blanks.balance')} right={t('blanks.until_seq', { n: data.seq })}>
            <Equation total={total} />
          </Box>
          <Strip type={type} total={total} list={ranges} />
        </div>
      )}
      {!isWaiting && <WaitingPapers papers={papers} />}
      {data && total && (
        <Box flush heading={t('blanks.holders')} right={data.data.length}>
          <Holders lines={data.data} />
        </Box>
      )}
      {data && total && !as_of && <ForecastBox type={type} />}
      {!isWaiting && <MovementList type={type} holders={data?.data ?? []} />}
    </div>
  );
}
