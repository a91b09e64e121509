import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useOrganisationNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { caseAssignments, caseParties, type CaseRow } from '../queries';

/** Who works on it, for whom, and who stands on which side. */
export function PeopleBox({ file }: { file: CaseRow }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const assignments = useQuery({ ...caseAssignments(file.id), enabled: has(account, 'assignment_read') });
  const parties = useQuery(caseParties(file.id));
  const organisations = useOrganisationNames([file.organisation_id, file.branch_id, file.transfer_to_id]);
  return (
    <Box
      heading={t('case.people')}
      isWaiting={parties.isLoading || assignments.isLoading}
      right={
        file.person_id &&
        has(account, 'person_read') && <Link to={paths.person(file.person_id)}>{t('persons.open')}</Link>
      }
    >
      <dl className="kv">
        {assignments.data?.data.map(({ id, practitioner_name, from_at, to_at, share }) => (
          <div className="kv__row" key={id}>
            <dt>{t(to_at ? 'case.before' : 'cases.practitioner')}</dt>
            <dd>
              {practitioner_name}
              <span className="t2 line">
                {t('case.since', { from: date(from_at) })}
                {share < 100 && ` · ${share} %`}
              </span>
            </dd>
          </div>
        ))}
        {parties.data?.data
          .filter(({ side }) => side !== 'beneficiary')
          .map(({ name, side }) => (
            <div className="kv__row" key={side + name}>
              <dt>{label('side', side)}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        <dt>{t('case.provider')}</dt>
        <dd>{organisations[file.branch_id ?? file.organisation_id]}</dd>
        {file.transfer_to_id && (
          <>
            <dt>{t('case.transfer_to')}</dt>
            <dd>{organisations[file.transfer_to_id]}</dd>
          </>
        )}
        <dt>{t('case.received_on')}</dt>
        <dd>{date(file.received_on)}</dd>
      </dl>
    </Box>
  );
}
