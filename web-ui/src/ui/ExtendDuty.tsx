import { useQueryClient } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT, type MessageId } from '~/i18n';
import { useDuty } from '~/i18n/duties';
import { dueInFull } from '~/lib/deadlines';
import { ActionDialog } from './ActionDialog';
import { Button } from './Button';

type Duty = components['schemas']['ObligationView'];
type Extend = components['schemas']['Extend'];

/** Where the law knows a longer period, and for which reasons. */
const GROUNDS: Record<string, MessageId> = {
  DL03: 'extend.supply_proof',
  DL10: 'extend.written_advice',
  DL22: 'extend.petition_answer',
};

/** What an extension changes: the duty in every list, and the file's next step, history and state. */
const STALE = [['obligations'], ['cases'], ['workqueues']];

/** The longer period of the law's exception, once and before the time is over; the server has the last word. */
export function ExtendDuty({ duty }: { duty: Duty }) {
  const t = useT();
  const words = useDuty();
  const account = useAccount();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const form = `obligation.${duty.id}.extend`;
  const write = useWrite({
    form,
    send: (body: Record<string, unknown>, key) =>
      unwrap(
        api.POST('/api/v1/obligations/{id}/extend', {
          params: {
            path: { id: duty.id },
            header: { 'Idempotency-Key': key, 'If-Match': ifMatch(duty.version) },
          },
          body: body as Extend,
        }),
      ),
    stale: STALE,
    onDone: () => setOpen(false),
  });
  const ground = GROUNDS[duty.duty];
  const isOffered = ground && duty.timeliness === 'open' && !duty.extended && has(account, 'case_act');
  if (!isOffered) return null;
  const name = words(duty.duty, duty.label);
  return (
    <>
      <Button size="small" icon={CalendarPlus} onClick={() => setOpen(true)}>
        {t('extend.verb')}
        <span className="vh"> {name}</span>
      </Button>
      {open && (
        <ActionDialog
          form={form}
          heading={`${t('extend.verb')}: ${name}`}
          verb={t('extend.verb')}
          about={
            <p className="sm">
              {t('extend.about', { due: dueInFull(duty.due_at) })} {t(ground)}
            </p>
          }
          fields={[{ pointer: '/reason', label: 'case.reason', kind: 'text', required: true }]}
          problem={write.error}
          busy={write.isPending}
          onSend={(body) => write.mutate(body)}
          onReload={() => {
            STALE.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
            write.reset();
          }}
          onClose={() => {
            write.reset();
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
