import './requests.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Printer, Siren } from 'lucide-react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Button, LinkButton } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { PaperList } from '~/ui/PaperList';
import { Skeleton } from '~/ui/Waiting';
import { request, requestPapers, type RequestFile } from './queries';
import { Receipt } from './Receipt';
import { EligibilityFacts, Facts, Matter, Person } from './RequestFacts';
import { RequestMenu, RequestNext, RequestStep } from './RequestSteps';
import { moodOf } from './states';

/** One request: what was said, what may be done with it now, and what it became. */
export function RequestPage() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/requests/$id' });
  const { data, error, refetch } = useQuery(request(id));
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} />;

  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.requests()}>{t('requests.title')}</Link>
      </div>
      <PageHead
        heading={data.person_name ?? data.receipt_number}
        title={data.receipt_number}
        mark={data.sealed && <Sealed />}
        about={
          <>
            <span className="mono">{data.receipt_number}</span>
            <Chip mood={moodOf(data.state)}>{label('request_state', data.state)}</Chip>
            {data.urgent_ground && (
              <Chip mood="warn" icon={Siren}>
                {label('urgent_ground', data.urgent_ground)}
              </Chip>
            )}
          </>
        }
      >
        <Button icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <RequestMenu request={data} />
      </PageHead>
      <div className="stack">
        <Receipt request={data} />
        {data.case_id && (
          <Note mood="ok">
            <b>{t('requests.became')}</b>{' '}
            <LinkButton to={paths.case(data.case_id)} size="small">
              {t('requests.open_case')}
            </LinkButton>
          </Note>
        )}
        <RequestNext request={data} />
        <RequestStep request={data} />
        <div className="with-panel request">
          <div className="stack">
            <Matter request={data} />
            <Person request={data} />
            <Papers request={data} />
          </div>
          <aside className="stack" aria-label={t('requests.side')}>
            <EligibilityFacts request={data} />
            <Facts request={data} />
          </aside>
        </div>
      </div>
    </>
  );
}

function Papers({ request }: { request: RequestFile }) {
  const account = useAccount();
  const { data } = useQuery({
    ...requestPapers(request),
    enabled: has(account, request.case_id ? 'case_document_read' : 'request_document_read'),
  });
  return data && data.data.length > 0 ? <PaperList papers={data.data} /> : null;
}
