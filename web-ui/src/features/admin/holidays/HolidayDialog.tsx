import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import type { Values } from '~/lib/merge';
import { CommandDialog } from '~/ui/CommandDialog';
import { Moves } from './Moves';
import type { CalendarChange, Change } from './queries';
import type { HolidayRow } from './year';

/** Deadlines follow the calendar, and so does everything that shows one. */
const STALE = [['calendar'], ['obligations'], ['cases'], ['requests'], ['workqueues']];

interface Props {
  onClose: () => void;
  onDone: (change: CalendarChange) => void;
}

/** Enters a day of an official notice; what it moves is told while it is typed. */
export function AddDay({ day, ...rest }: Props & { day: string }) {
  const t = useT();
  const { options } = useLabels();
  const state = useState<Values>({ '/day': day });
  const change: Change = {
    day: state[0]['/day'] ?? '',
    kind: (state[0]['/kind'] ?? '') as Change['kind'],
  };
  return (
    <CommandDialog
      form="holiday.new"
      heading={t('holidays.add')}
      verb={t('holidays.enter')}
      state={state}
      about={<Moves change={change} />}
      fields={[
        { pointer: '/day', label: 'holidays.day', kind: 'date', required: true },
        {
          pointer: '/kind',
          label: 'holidays.kind',
          kind: 'choice',
          options: options('day_kind'),
          required: true,
        },
        {
          pointer: '/name',
          label: 'holidays.name',
          hint: 'holidays.name_hint',
          kind: 'line',
          required: true,
        },
        {
          pointer: '/source',
          label: 'holidays.source',
          hint: 'holidays.source_hint',
          kind: 'line',
          required: true,
        },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/calendar/holidays', {
            params: { header: { 'Idempotency-Key': key } },
            body: body as components['schemas']['HolidayDraft'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}

/** Takes a day away. It is entered and taken away but never changed, so that its version is always the first. */
export function RemoveDay({ row: { day, kind, name }, ...rest }: Props & { row: HolidayRow }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <CommandDialog
      form={`holiday.${day}.${kind}`}
      heading={t('holidays.remove')}
      danger
      about={
        <>
          <p>{t('holidays.remove_about', { day: date(day), kind: label('day_kind', kind), name })}</p>
          <Moves change={{ day, kind, remove: true }} />
        </>
      }
      send={() =>
        unwrap(
          api.DELETE('/api/v1/calendar/holidays/{day}', {
            params: { path: { day }, query: { kind }, header: { 'If-Match': ifMatch(1) } },
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}
