import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useOrganisationNames } from '~/api/lookups';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { dotted } from '~/lib/names';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip, Sealed } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { Note } from '~/ui/Note';
import { PageFault } from '~/ui/PageFault';
import { PageHead } from '~/ui/PageHead';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { CorrectPerson } from './CorrectPerson';
import { Matters } from './Matters';
import { person, type Person } from './queries';
import { UndoMerge } from './UndoMerge';

/** One person: the matters that we may know of, what is recorded, and who else this may be. */
export function PersonPage() {
  const t = useT();
  const { id } = useParams({ from: '/app/persons/$id' });
  const [show, setShow] = useState(false);
  const masked = useQuery(person(id));
  const whole = useQuery({ ...person(id, true), enabled: show });
  const { error, refetch } = masked;
  // The form of corrections reads the record whole too; the page shows it so only when it was asked to.
  const shown = show ? whole.data : undefined;
  const data = shown ?? masked.data;
  if (error) return <PageFault problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return (
    <>
      <div className="crumbs noprint">
        <Link to={paths.persons()}>{t('persons.title')}</Link>
      </div>
      <PageHead
        heading={data.full_name}
        title={t('persons.one')}
        mark={data.sealed && <Sealed />}
        about={t('persons.recorded_on', { date: date(data.created_at) })}
      >
        {!shown && (
          <Button
            icon={Eye}
            title={t('persons.show_logged')}
            busy={whole.isFetching}
            onClick={() => (show ? void whole.refetch() : setShow(true))}
          >
            {t('persons.show')}
          </Button>
        )}
        <CorrectPerson id={id} />
      </PageHead>
      <div className="stack">
        {data.merged_into_id && (
          <Note mood="warn">
            {t('merge.into')} <Link to={paths.person(data.merged_into_id)}>{t('merge.open_kept')}</Link>
            {data.merge_id && <UndoMerge merge={data.merge_id} />}
          </Note>
        )}
        {data.merge_id && !data.merged_into_id && (
          <Note mood="info">
            {t('merge.has')}
            <UndoMerge merge={data.merge_id} />
          </Note>
        )}
        <ProblemAlert problem={whole.error} />
        <div className="with-panel panel-first">
          <aside className="stack" aria-label={t('persons.facts')}>
            <Facts person={data} />
          </aside>
          <Matters person={data} />
        </div>
      </div>
    </>
  );
}

function Facts({ person: data }: { person: Person }) {
  const t = useT();
  const { label } = useLabels();
  const names = useOrganisationNames([data.branch_id ?? data.organisation_id]);
  return (
    <Box heading={t('persons.facts')}>
      <KeyValues
        rows={[
          [t('intake.birth'), date(data.birth_date)],
          [t('intake.sex'), label('sex', data.sex)],
          [t('intake.ethnicity'), data.ethnicity],
          [t('intake.id_number'), dotted(data.id_number)],
          [t('person.phone'), dotted(data.phone)],
          [t('intake.commune'), data.commune_name],
          [t('intake.address'), data.address],
          [t('persons.language'), data.language],
          [t('persons.needs'), data.needs.join('; ')],
          [t('persons.safe_contact'), data.safe_contact],
          [t('case.provider'), names[data.branch_id ?? data.organisation_id]],
        ]}
      />
      {data.id_number_warnings.length > 0 && (
        <p className="row sm persons__warn">
          {data.id_number_warnings.map((warning) => (
            <Chip key={warning} mood="warn">
              {label('id_warning', warning)}
            </Chip>
          ))}
        </p>
      )}
    </Box>
  );
}
