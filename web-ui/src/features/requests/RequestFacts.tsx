import { Link } from '@tanstack/react-router';
import { useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, dateTime } from '~/lib/dates';
import { dotted } from '~/lib/names';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { CorrectRequest } from './CorrectRequest';
import type { RequestFile } from './queries';

export function Matter({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const { matter } = data;
  return (
    <Box heading={t('intake.matter')} right={<CorrectRequest request={data} />}>
      {matter?.summary && <p className="prewrap">{matter.summary}</p>}
      <KeyValues
        rows={[
          [
            t('cases.form'),
            [label('form', data.form), label('form_role', data.role)].filter(Boolean).join(' · '),
          ],
          [t('cases.field'), label('field', data.field)],
          [t('intake.status'), label('status', matter?.procedural_status)],
          [t('intake.body'), matter?.body],
          [t('intake.file_number'), matter?.court_file_number],
          [t('intake.asked_at'), dateTime(matter?.body_asked_at)],
          [t('intake.notice_at'), dateTime(matter?.notice_received_at)],
          [t('intake.trial_on'), date(matter?.trial_on)],
          [t('intake.limitation_on'), date(matter?.limitation_on)],
          ...data.parties
            .filter(({ side }) => side !== 'beneficiary')
            .map(({ name, side }): [string, string] => [label('side', side), name]),
        ]}
      />
    </Box>
  );
}

export function Person({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const { person, requester } = data;
  if (!person) return null;
  return (
    <Box
      heading={t('requests.person')}
      right={has(account, 'person_read') && <Link to={paths.person(person.id)}>{t('persons.open')}</Link>}
    >
      <KeyValues
        rows={[
          [t('person.name'), person.full_name],
          [t('intake.birth'), date(person.birth_date)],
          [t('intake.sex'), label('sex', person.sex)],
          [t('intake.ethnicity'), person.ethnicity],
          [t('intake.id_number'), dotted(person.id_number)],
          [t('person.phone'), dotted(person.phone)],
          [t('intake.commune'), person.commune_name],
          [t('intake.address'), person.address],
          [t('intake.relation'), requester && `${requester.name} (${label('relation', requester.relation)})`],
          [t('intake.caller_phone'), requester?.phone],
        ]}
      />
    </Box>
  );
}

export function EligibilityFacts({ request: { assessment } }: { request: RequestFile }) {
  const t = useT();
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
        {!assessment.answer && <p>{t(assessment.proof_complete ? 'elig.proved' : 'requests.unproved')}</p>}
        <p className="t2">{t(assessment.competent ? 'requests.competent' : 'requests.not_competent')}</p>
      </div>
    </Box>
  );
}

export function Facts({ request: data }: { request: RequestFile }) {
  const t = useT();
  const { label } = useLabels();
  const names = useOrganisationNames([data.branch_id, data.transfer_to_id]);
  return (
    <Box heading={t('requests.side')}>
      <KeyValues
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
