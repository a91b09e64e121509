import './requests.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Download, FileText, Lock, Printer, Siren } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import { useOrganisationNames } from '~/api/lookups';
import type { Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button, LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { DeadlineChip } from '~/ui/DeadlineChip';
import { Icon } from '~/ui/Icon';
import { NextAction } from '~/ui/NextAction';
import { Note } from '~/ui/Note';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { StepDialog } from '~/ui/StepDialog';
import { Skeleton } from '~/ui/Waiting';
import { request, requestActions, requestDocuments, type RequestFile } from './queries';
import { ProofPicker } from './ProofPicker';
import { takeReceipt } from './receipt';
import { moodOf } from './states';
import { steps } from './steps';

/** One request: what was said, what may be done with it now, and what it became. */
export function RequestPage() {
  const t = useT();
  const { label } = useLabels();
  const { id } = useParams({ from: '/app/requests/$id' });
  const { data, error, refetch } = useQuery(request(id));
  const [receipt] = useState(() => takeReceipt(id));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={10} />;

  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.requests()}>{t('requests.title')}</Link>
        <span aria-hidden="true">/</span>
        <span className="mono">{data.receipt_number}</span>
      </div>
      <PageHead
        heading={data.person_name ?? data.receipt_number}
        title={data.receipt_number}
        mark={
          data.sealed && (
            <span className="lock" title={t('cases.sealed')}>
              <Icon of={Lock} small />
              <span className="vh">{t('cases.sealed')}</span>
            </span>
          )
        }
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
      </PageHead>
      <div className="stack">
        {receipt && (
          <Note mood="ok" role="status">
            <b>{t('requests.received', { number: data.receipt_number })}</b>
            <span className="line">{t('requests.tracking')}</span>
            <span className="mono tracking">{receipt}</span>
            <span className="line t2">{t('requests.tracking_once')}</span>
          </Note>
        )}
        <Steps request={data} />
        <div className="with-panel request">
          <div className="stack">
            <Matter request={data} />
            <Person request={data} />
            <Papers id={id} />
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

/** The step most wanted in each state, first. */
const WANTED = [
  'confirm_transfer',
  'accept',
  'supplement',
  'ask_supplement',
  'submit',
  'answer',
  'transfer',
  'return_transfer',
  'refuse',
  'withdraw',
];

function Steps({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const navigate = useNavigate();
  const actions = useQuery(requestActions(data.id));
  const [chosen, setChosen] = useState<string>();
  const rows = (actions.data ?? [])
    .filter(({ action }) => action in steps)
    .sort((a, b) => WANTED.indexOf(a.action) - WANTED.indexOf(b.action));
  const first = rows.find(({ allowed }) => allowed)?.action;
  const closed = rows.every(({ allowed }) => !allowed);

  return (
    <>
      {data.case_id && (
        <Note mood="ok">
          <b>{t('requests.became')}</b>{' '}
          <LinkButton to={paths.case(data.case_id)} size="small">
            {t('requests.open_case')}
          </LinkButton>
        </Note>
      )}
      {!closed && (
        <NextAction
          heading={t('case.next')}
          action={data.next_action?.label ?? label('request_event', first)}
          buttons={rows
            .filter(({ allowed, why_not }) => allowed || why_not)
            .map(({ action, allowed, why_not }) => (
              <Button
                key={action}
                kind={action === first ? 'primary' : steps[action]?.danger ? 'danger' : 'plain'}
                whyNot={allowed ? undefined : (why_not ?? '')}
                onClick={() => setChosen(action)}
              >
                {label('request_event', action)}
              </Button>
            ))}
          why={data.next_action?.due_at && <DeadlineChip due={data.next_action.due_at} filled />}
        />
      )}
      {chosen && steps[chosen] && (
        <StepDialog
          record={data}
          form={`request.${data.id}.${chosen}`}
          name={label('request_event', chosen)}
          step={steps[chosen]}
          stale={[['requests'], ['cases'], ['obligations'], ['workqueues']]}
          proofs={(own) => <ProofPicker request={data} {...own} />}
          onClose={() => setChosen(undefined)}
          onDone={(answer: { case_id?: string | null }) => {
            if (answer.case_id) void navigate({ to: '/app/cases/$id', params: { id: answer.case_id } });
          }}
        />
      )}
    </>
  );
}

function Matter({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const { matter } = data;
  return (
    <Box heading={t('intake.matter')}>
      <p className="prewrap">{matter?.summary}</p>
      <Rows
        rows={[
          [
            t('cases.form'),
            [label('form', data.form), label('form_role', data.role)].filter(Boolean).join(' · '),
          ],
          [t('cases.field'), label('field', data.field)],
          [t('intake.status'), label('status', matter?.procedural_status)],
          [t('intake.body'), matter?.body],
          [t('intake.file_number'), matter?.court_file_number],
          [t('intake.notice_at'), dateTime(matter?.notice_received_at)],
          [t('intake.trial_on'), date(matter?.trial_on)],
          [t('intake.limitation_on'), date(matter?.limitation_on)],
          ...data.parties.map(({ name, side }): [string, string] => [label('side', side), name]),
        ]}
      />
    </Box>
  );
}

function Person({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const { person, requester } = data;
  if (!person) return null;
  return (
    <Box heading={t('requests.person')}>
      <Rows
        rows={[
          [t('intake.name'), person.full_name],
          [t('intake.birth'), date(person.birth_date)],
          [t('intake.sex'), label('sex', person.sex)],
          [t('intake.ethnicity'), person.ethnicity],
          [t('intake.id_number'), person.id_number],
          [t('intake.phone'), person.phone],
          [t('intake.commune'), person.commune_name],
          [t('intake.address'), person.address],
          [t('intake.relation'), requester && `${requester.name} (${label('relation', requester.relation)})`],
          [t('intake.caller_phone'), requester?.phone],
        ]}
      />
    </Box>
  );
}

function EligibilityFacts({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { assessment } = data;
  if (!assessment) return null;
  return (
    <Box
      heading={t('elig.title')}
      mark={
        <Chip mood={assessment.eligible ? 'ok' : 'warn'}>
          {t(assessment.eligible ? 'elig.yes' : 'elig.no')}
        </Chip>
      }
    >
      <div className="sm stack-s">
        {assessment.answer?.groups.map((group) => (
          <div key={group.code}>
            <b>{locale() === 'en' ? group.name_en : group.name_vi}</b>
            <span className="t2 line">{group.legal_basis}</span>
            {group.missing_proofs.map((missing) => (
              <span key={missing.code} className="line">
                {t('requests.still', { paper: missing.vi })}
              </span>
            ))}
          </div>
        ))}
        <p className="t2">{t(assessment.competent ? 'requests.competent' : 'requests.not_competent')}</p>
      </div>
    </Box>
  );
}

function Facts({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const names = useOrganisationNames([data.branch_id, data.transfer_to_id]);
  return (
    <Box heading={t('requests.side')}>
      <Rows
        rows={[
          [t('intake.channel'), label('channel', data.channel)],
          [t('requests.received_at'), dateTime(data.received_at)],
          [t('case.provider'), data.branch_id ? names[data.branch_id] : data.organisation_name],
          [t('case.transfer_to'), names[data.transfer_to_id ?? '']],
        ]}
      />
    </Box>
  );
}

/** Names and values, without the rows that say nothing. */
function Rows({ rows }: { rows: [string, string | null | undefined][] }) {
  return (
    <dl className="kv request__kv">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div className="kv__row" key={name + value}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Papers({ id }: { id: string }) {
  const t = useT();
  const account = useAccount();
  const papers = useQuery({ ...requestDocuments(id), enabled: has(account, 'request_document_read') });
  const [refused, setRefused] = useState<Problem>();
  if (!papers.data || papers.data.data.length === 0) return null;
  return (
    <Box flush heading={t('case.tab_documents')}>
      <ProblemAlert problem={refused} />
      <ul className="list">
        {papers.data.data.map((paper) => (
          <li key={paper.id}>
            <Icon of={FileText} />
            <span className="grow">
              {paper.title}
              <span className="t2 line">
                {[paper.number, date(paper.issued_on ?? paper.created_at)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row">
              {paper.formats.map((format) => (
                <Button
                  key={format}
                  size="small"
                  icon={Download}
                  onClick={() => {
                    setRefused(undefined);
                    download(`/api/v1/documents/${paper.id}/content?format=${format}`).catch(setRefused);
                  }}
                >
                  {format.toUpperCase()}
                  <span className="vh"> {paper.title}</span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Box>
  );
}
