import { useSearch } from '@tanstack/react-router';
import { FilePlus2, Plus } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { PageHead } from '~/ui/PageHead';
import { useChosenStep } from '~/ui/StepMenu';
import { Tabs } from '~/ui/Tabs';
import { CardList, CertificateList } from './CardList';
import { CourseList } from './CourseList';
import { FileList } from './FileList';
import { NewCourse, NewFile } from './NewFile';
import { Proposals } from './Proposals';

const TABS = ['files', 'cards', 'certificates', 'courses', 'proposals'] as const;
type Tab = (typeof TABS)[number];

const LISTS: Record<Tab, () => React.ReactNode> = {
  files: FileList,
  cards: CardList,
  certificates: CertificateList,
  courses: CourseList,
  proposals: Proposals,
};

/** Cards of officers and collaborators, certificates of courses, and the files by which cards come and go. */
export function CardsPage() {
  return (
    <Guarded right="card_read" heading="nav.cards">
      <Register />
    </Guarded>
  );
}

function Register() {
  const t = useT();
  const account = useAccount();
  const navigate = useNavigate();
  const search = useSearch({ from: '/app/cards' });
  const mayWrite = has(account, 'card_write');
  const tab = TABS.find((one) => one === search.tab) ?? TABS[0];
  const List = LISTS[tab];
  const [step, setStep] = useChosenStep();
  const close = () => setStep();
  return (
    <>
      <PageHead heading={t('nav.cards')} about={t('cards.about')}>
        {mayWrite && tab === 'courses' && (
          <Button icon={Plus} kind="primary" onClick={() => setStep('course')}>
            {t('cards.new_course')}
          </Button>
        )}
        {mayWrite && tab !== 'courses' && (
          <Button icon={FilePlus2} kind="primary" onClick={() => setStep('file')}>
            {t('cards.new_file')}
          </Button>
        )}
      </PageHead>
      <Tabs
        label={t('cards.parts')}
        tabs={TABS.filter((key) => mayWrite || key !== 'proposals').map((key) => ({
          key,
          name: t(`cards.tab_${key}`),
        }))}
      />
      <List />
      {step === 'file' && mayWrite && (
        <NewFile onClose={close} onDone={({ id }) => void navigate({ to: paths.cardFile(id) })} />
      )}
      {step === 'course' && mayWrite && (
        <NewCourse onClose={close} onDone={({ id }) => void navigate({ to: paths.course(id) })} />
      )}
    </>
  );
}
