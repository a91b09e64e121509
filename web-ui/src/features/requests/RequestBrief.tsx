import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { LinkButton } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { KeyValues } from '~/ui/KeyValues';
import { dueOf } from '~/ui/RowTable';
import { OpenDuties } from '../obligations/OpenDuties';
import type { RequestRow } from './queries';
import { moodOf } from './states';

/** A request in brief: what its row knows already, and what is still due. */
export function RequestBrief({ request }: { request: RequestRow }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const next = request.next_action;
  return (
    <>
      <KeyValues
        rows={[
          [t('requests.number'), <span className="mono">{request.receipt_number}</span>],
          [
            t('cases.state'),
            <Chip mood={moodOf(request.state)}>{label('request_state', request.state)}</Chip>,
          ],
          [t('case.next'), next && words(next.code, next.label)],
          [t('cases.due'), dueOf(next)],
          [t('intake.channel'), label('channel', request.channel)],
          [t('requests.from'), dateTime(request.received_at)],
          [t('case.provider'), request.organisation_name],
          [t('cases.form'), label('form', request.form)],
          [t('cases.field'), label('field', request.field)],
        ]}
      />
      <OpenDuties id={request.id} />
      <div className="row">
        <LinkButton to={paths.request(request.id)}>{t('common.open')}</LinkButton>
      </div>
    </>
  );
}
