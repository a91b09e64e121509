import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { KeyValues } from '~/ui/KeyValues';
import { dueOf } from '~/ui/RowTable';
import { OpenDuties } from '../obligations/OpenDuties';
import { CaseMark } from './CaseTable';
import { carriersOf, type CaseRow } from './queries';

/** A case in brief: what its row knows already, and what is still due. */
export function CaseBrief({ file }: { file: CaseRow }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const next = file.next_action;
  return (
    <>
      <KeyValues
        rows={[
          [t('cases.code'), <span className="mono">{file.code}</span>],
          [t('cases.state'), label('case_state', file.state)],
          [t('case.next'), next && words(next.code, next.label)],
          [t('cases.due'), dueOf(next)],
          [t('cases.practitioner'), carriersOf(file)],
          [
            t('cases.form'),
            [label('form', file.form), label('form_role', file.role)].filter(Boolean).join(' · '),
          ],
          [t('cases.field'), label('field', file.field)],
          [t('case.received_on'), date(file.received_on)],
          [t('cases.tag'), (file.sealed || file.tags.length > 0) && <CaseMark {...file} />],
        ]}
      />
      <OpenDuties id={file.id} />
      <div className="row">
        <LinkButton to={paths.case(file.id)}>{t('common.open')}</LinkButton>
      </div>
    </>
  );
}
