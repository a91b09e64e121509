import { Siren } from 'lucide-react';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip, Sealed } from '~/ui/Chip';
import { dueOf, RowTable } from '~/ui/RowTable';
import type { RequestRow } from './queries';
import { moodOf } from './states';

/** Two lines a request: who, then what to do next. */
export function RequestTable({ rows }: { rows: RequestRow[] }) {
  const t = useT();
  const { label } = useLabels();
  const words = useDuty();
  const own = useAccount()?.organisation_id;
  return (
    <RowTable
      rows={rows}
      heading={t('requests.who')}
      lead={({ id, person_name, receipt_number, urgent_ground, sealed, next_action }) => ({
        to: paths.request(id),
        name: person_name ?? receipt_number,
        mark: (
          <>
            {urgent_ground && (
              <Chip mood="warn" icon={Siren}>
                {t('case.urgent')}
              </Chip>
            )}
            {sealed && <Sealed />}
          </>
        ),
        next: next_action ? words(next_action.code, next_action.label) : undefined,
      })}
      columns={[
        {
          name: t('requests.number'),
          kind: 'code',
          minor: true,
          cell: ({ receipt_number }) => receipt_number,
        },
        {
          name: t('requests.from'),
          cell: ({ channel, received_at, organisation_id, organisation_name }) => (
            <>
              {label('channel', channel)}
              <span className="t2 line">
                {dateTime(received_at)}
                {organisation_id !== own && <span className="hide-s"> · {organisation_name}</span>}
              </span>
            </>
          ),
        },
        {
          name: t('cases.state'),
          cell: ({ state }) => <Chip mood={moodOf(state)}>{label('request_state', state)}</Chip>,
        },
      ]}
      due={({ next_action }) => dueOf(next_action)}
    />
  );
}
