import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { QrCode } from 'lucide-react';
import type { ReactNode } from 'react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Guarded } from '~/ui/Guarded';
import { Icon } from '~/ui/Icon';
import { KeyValues } from '~/ui/KeyValues';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Skeleton } from '~/ui/Waiting';
import { Reissue, ReissueCertificate, Withdraw, WithdrawCertificate } from './CardFiles';
import { CARD_MOODS } from './CardList';
import { PrintCard } from './PrintCard';
import { FileRows } from './FileRows';
import { card, certificate, fileList } from './queries';
import { cardKind, isCertificate, type CardDetail } from './types';

/** One card: whether it holds, every blank that it was on, and the files about it. */
export function CardPage() {
  const { id } = useParams({ from: '/app/cards/$id' });
  return (
    <Guarded right="card_read" heading="nav.cards">
      <One key={id} read={card(id)} />
    </Guarded>
  );
}

/** One certificate of a course. */
export function CertificatePage() {
  const { id } = useParams({ from: '/app/certificates/$id' });
  return (
    <Guarded right="card_read" heading="nav.cards">
      <One key={id} read={certificate(id)} />
    </Guarded>
  );
}

function One({ read }: { read: ReturnType<typeof card> }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const navigate = useNavigate();
  const [step, setStep] = useChosenStep();
  const { data: of, error, refetch } = useQuery(read);
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!of) return <Skeleton />;
  const ofCourse = isCertificate(of);
  const mayWrite = has(account, 'card_write');
  const whyNot = of.state === 'valid' ? undefined : t('cards.not_valid', { date: date(of.withdrawn_on) });
  const whyNotAgain = whyNot ?? of.why_not ?? undefined;
  const close = () => setStep();
  const toFile = ({ id }: { id: string }) => void navigate({ to: paths.cardFile(id) });
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cards()} search={{ tab: ofCourse ? 'certificates' : 'cards' }}>
          {t(ofCourse ? 'cards.tab_certificates' : 'cards.tab_cards')}
        </Link>
      </div>
      <PageHead
        heading={of.full_name}
        title={of.number}
        mark={<Chip mood={CARD_MOODS[of.state]}>{label('card_state', of.state)}</Chip>}
        about={
          <>
            <span>{label('blank_type', of.kind)}</span>
            <span className="mono">{of.number}</span>
          </>
        }
      >
        <PrintCard of={of} whyNot={whyNot} />
        {mayWrite && (
          <>
            <Button whyNot={whyNot} onClick={() => setStep('withdraw')}>
              {t(ofCourse ? 'cards.withdraw_certificate' : 'cards.withdraw')}
            </Button>
            <Button whyNot={whyNotAgain} onClick={() => setStep('reissue')}>
              {t('cards.reissue')}
            </Button>
          </>
        )}
      </PageHead>
      <div className="with-panel">
        <div className="stack">
          <Blanks of={of} />
          {!ofCourse && <Files card_id={of.id} />}
        </div>
        <aside className="stack" aria-label={t('cards.facts')}>
          <Box heading={t('cards.facts')}>
            <Facts of={of} />
          </Box>
          <Box heading={t('cards.check')}>
            <p className="sm">{t('cards.check_about')}</p>
            <a className="row" href={of.verify_url} target="_blank" rel="noreferrer">
              <Icon of={QrCode} />
              {t('cards.check_open')}
            </a>
          </Box>
        </aside>
      </div>
      {mayWrite && !whyNotAgain && step === 'reissue' && !ofCourse && (
        <Reissue of={of} onClose={close} onDone={toFile} />
      )}
      {mayWrite && !whyNotAgain && step === 'reissue' && ofCourse && (
        <ReissueCertificate of={of} onClose={close} onDone={close} />
      )}
      {mayWrite && !whyNot && step === 'withdraw' && !ofCourse && (
        <Withdraw
          of={{ id: of.id, version: of.version, kind: cardKind(of) }}
          onClose={close}
          onDone={toFile}
        />
      )}
      {mayWrite && !whyNot && step === 'withdraw' && ofCourse && (
        <WithdrawCertificate of={of} onClose={close} onDone={close} />
      )}
    </>
  );
}

/** What it was printed on; each number leads to its life, and from there back. */
function Blanks({ of }: { of: CardDetail }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <Box flush heading={t('cards.blanks')} right={of.blanks.length}>
      <SideList
        empty=""
        rows={of.blanks.toReversed().map(({ serial, issued_on, state, present }) => ({
          key: serial,
          main: (
            <span className="row">
              <Link className="mono" to={paths.blank(of.kind, serial)}>
                {serial}
              </Link>
              {present && <Chip mood="info">{t('cards.present')}</Chip>}
            </span>
          ),
          more: label('blank_state', state),
          right: date(issued_on),
        }))}
      />
    </Box>
  );
}

function Files({ card_id }: { card_id: string }) {
  const t = useT();
  const list = useList(fileList({ card_id }));
  return <FileRows heading={t('cards.files')} list={list} />;
}

function Facts({ of }: { of: CardDetail }) {
  const t = useT();
  const { label } = useLabels();
  const rows: [string, ReactNode][] = [
    [
      t('cards.person'),
      of.practitioner_id ? (
        <Link to={paths.practitioner(of.practitioner_id)}>{of.full_name}</Link>
      ) : (
        of.full_name
      ),
    ],
    [t('cards.birth_year'), of.birth_year],
    [t('cards.unit'), of.organisation_name],
    [
      t('cards.course'),
      of.course_id && <Link to={paths.course(of.course_id)}>{t('cards.course_open')}</Link>,
    ],
    [
      t('cards.register'),
      t('cards.register_of', { n: String(of.register_number), year: String(of.register_year) }),
    ],
    [t('cards.first_issued_on'), date(of.first_issued_on)],
    [t('cards.issued_on'), date(of.issued_on)],
    [t('cards.withdrawn_on'), date(of.withdrawn_on)],
    [t('cards.ground'), of.ground ? label('withdrawal_ground', of.ground) : of.withdrawal_reason],
    [t('cards.withdrawal_number'), of.withdrawal_number],
  ];
  return <KeyValues rows={rows} />;
}
