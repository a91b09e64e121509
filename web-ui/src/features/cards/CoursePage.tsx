import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { date } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { KeyValues } from '~/ui/KeyValues';
import { Listing } from '~/ui/Listing';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Empty, Skeleton } from '~/ui/Waiting';
import { CardTable } from './CardList';
import { NewCertificate } from './NewFile';
import { certificateList, course } from './queries';

/** One course, and the certificates that were issued on its results. */
export function CoursePage() {
  const { id } = useParams({ from: '/app/courses/$id' });
  return (
    <Guarded right="card_read" heading="nav.cards">
      <One id={id} />
    </Guarded>
  );
}

function One({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const navigate = useNavigate();
  const [step, setStep] = useChosenStep();
  const { data: of, error, refetch } = useQuery(course(id));
  const issued = useList(certificateList({ course_id: id }));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!of) return <Skeleton />;
  const mayWrite = has(account, 'card_write');
  const whyNot = of.why_not ?? undefined;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.cards()} search={{ tab: 'courses' }}>
          {t('cards.tab_courses')}
        </Link>
      </div>
      <PageHead heading={of.title} about={`${date(of.from_on)} – ${date(of.to_on)}`}>
        {mayWrite && (
          <Button icon={Plus} kind="primary" whyNot={whyNot} onClick={() => setStep('certificate')}>
            {t('cards.new_certificate')}
          </Button>
        )}
      </PageHead>
      <div className="with-panel">
        <Listing
          label={t('cards.tab_certificates')}
          query={issued}
          source={{ path: '/api/v1/certificates', filter: { course_id: id } }}
          empty={<Empty heading={t('cards.no_certificates')} />}
        >
          {(rows) => <CardTable rows={rows} />}
        </Listing>
        <aside className="stack" aria-label={t('cards.facts')}>
          <Box heading={t('cards.facts')}>
            <KeyValues
              rows={[
                [t('cards.organiser'), of.organiser],
                [t('cards.issuer'), of.organisation_name],
                [t('cards.results'), `${of.decision_number}, ${date(of.decision_on)}`],
                [t('cards.entered_by'), of.entered_by],
                [t('cards.expected'), of.expected && number(of.expected)],
              ]}
            />
          </Box>
        </aside>
      </div>
      {mayWrite && !whyNot && step === 'certificate' && (
        <NewCertificate
          of={of}
          onClose={() => setStep()}
          onDone={({ id: made }) => void navigate({ to: paths.certificate(made) })}
        />
      )}
    </>
  );
}
