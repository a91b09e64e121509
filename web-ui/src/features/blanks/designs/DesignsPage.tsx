import '../blanks.css';
import './designs.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { FilePlus2, Printer } from 'lucide-react';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Guarded } from '~/ui/Guarded';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { useChosenStep } from '~/ui/StepMenu';
import { Tabs } from '~/ui/Tabs';
import { Empty } from '~/ui/Waiting';
import { BLANK_TYPES, typeOf } from '../types';
import { DesignList } from './DesignList';
import { FIRST } from './layouts';
import { NewDesign } from './NewDesign';
import { NewOrder } from './NewOrder';
import { OrderList } from './OrderList';
import { designs, orderList } from './queries';

/** The right to register designs and to order prints: the Agency's. */
const KEEP = 'blank_keep';

/** The forms of the page, in the address. */
const DESIGN = 'design';
const ORDER = 'order';

/** What blanks look like, by which decision, and what was ordered from printers. */
export function DesignsPage() {
  return (
    <Guarded right="blank_read" heading="designs.title">
      <Designs />
    </Guarded>
  );
}

function Designs() {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const search = useSearch({ from: '/app/certificate-blanks/designs' });
  const type = typeOf(search.type);
  const [step, setStep] = useChosenStep();
  const { data, error, refetch } = useQuery(designs);
  const orders = useList(orderList(type));
  // They come side by side and are shown at once, so that none pushes down what is being read.
  const isWaiting = (!data && !error) || (!orders.data && !orders.error);
  const known = data?.filter((one) => one.type === type);
  const mayKeep = has(account, KEEP);
  // Neither form can begin where the designs did not come.
  const fault = data ? undefined : error?.title;
  const whyNot = mayKeep ? fault : t('denied.right', { right: label('permission', KEEP) });
  const noOrder = whyNot ?? (known?.length === 0 ? t('orders.register_first') : undefined);
  const close = () => setStep();
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.blanks()} search={{ type: search.type }}>
          {t('nav.blanks')}
        </Link>
      </div>
      <PageHead
        heading={t('designs.title')}
        about={
          <>
            <span>{t('designs.about')}</span>
            <span className="onpaper">{label('blank_type', type)}</span>
          </>
        }
      >
        <Button icon={FilePlus2} whyNot={whyNot} onClick={() => setStep(DESIGN)}>
          {t('designs.register')}
        </Button>
        <Button
          icon={Printer}
          kind={noOrder ? 'plain' : 'primary'}
          whyNot={noOrder}
          onClick={() => setStep(ORDER)}
        >
          {t('orders.new')}
        </Button>
      </PageHead>
      <Tabs
        label={t('blanks.types')}
        name="type"
        tabs={BLANK_TYPES.map((key) => ({ key, name: label('blank_type', key) }))}
      />
      <div className="stack designs">
        <Box
          flush
          heading={t('designs.list')}
          right={(!isWaiting && known?.length) || undefined}
          isWaiting={isWaiting}
        >
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
          {known && <DesignList designs={known} />}
          {known?.length === 0 && (
            <Empty
              heading={t('designs.none', { type: label('blank_type', type) })}
              action={
                mayKeep && (
                  <Button size="small" onClick={() => setStep(DESIGN)}>
                    {t('designs.register')}
                  </Button>
                )
              }
            >
              <p>{t('designs.none_about')}</p>
            </Empty>
          )}
        </Box>
        {!isWaiting && <OrderList type={type} list={orders} />}
      </div>
      {step === DESIGN && mayKeep && known && (
        <NewDesign type={type} layout={known[0]?.layout ?? FIRST[type]} onClose={close} />
      )}
      {step === ORDER && !noOrder && known && <NewOrder type={type} designs={known} onClose={close} />}
    </>
  );
}
