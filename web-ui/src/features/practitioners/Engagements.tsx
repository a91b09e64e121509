import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import { date } from '~/lib/dates';
import { ActionDialog, type ActionField } from '~/ui/ActionDialog';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { absences, contracts, type Contract, type PractitionerRow } from './queries';

type Schemas = components['schemas'];

/** Those who work by a contract with the centre. */
const BY_CONTRACT: PractitionerRow['kind'][] = ['contract_lawyer', 'collaborator'];

export function Absences({ id }: { id: string }) {
  const t = useT();
  const { label, options } = useLabels();
  const { data } = useQuery(absences(id));
  if (!data) return null;
  return (
    <Box
      flush
      heading={t('practitioners.absences')}
      right={
        <Enter
          name={t('absences.add')}
          form={`practitioner.${id}.absence`}
          id={id}
          fields={[
            {
              pointer: '/kind',
              label: 'absences.kind',
              kind: 'choice',
              options: options('absence_kind'),
              required: true,
            },
            { pointer: '/from_on', label: 'absences.from', kind: 'date', required: true },
            { pointer: '/to_on', label: 'absences.to', kind: 'date', required: true },
          ]}
          send={(body, key) =>
            unwrap(
              api.POST('/api/v1/practitioners/{id}/absences', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: body as Schemas['AbsenceCreate'],
              }),
            )
          }
        />
      }
    >
      <SideList
        empty={t('absences.none')}
        rows={data.data.map(({ id: key, kind, from_on, to_on }) => ({
          key,
          main: label('absence_kind', kind),
          right: `${date(from_on)} – ${date(to_on)}`,
        }))}
      />
    </Box>
  );
}

export function Contracts({ id, kind }: Pick<PractitionerRow, 'id' | 'kind'>) {
  const t = useT();
  const { data } = useQuery({ ...contracts(id), enabled: BY_CONTRACT.includes(kind) });
  if (!data) return null;
  const numbers = new Map(data.data.map((each) => [each.id, each.number]));
  return (
    <Box
      flush
      heading={t('contracts.title')}
      right={
        <Enter
          name={t('contracts.add')}
          form={`practitioner.${id}.contract`}
          id={id}
          fields={contractFields(data.data)}
          send={(body, key) =>
            unwrap(
              api.POST('/api/v1/practitioners/{id}/contracts', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: body as Schemas['ContractCreate'],
              }),
            )
          }
        />
      }
    >
      <SideList
        empty={t('contracts.none')}
        rows={data.data.map((contract) => ({
          key: contract.id,
          main: (
            <>
              <span className="b">{contract.number}</span> <Standing contract={contract} />
            </>
          ),
          more: contract.extends_id
            ? t('contracts.prolongs', { number: numbers.get(contract.extends_id) ?? '' })
            : undefined,
          right: `${date(contract.valid_from)} – ${date(contract.valid_to)}`,
        }))}
      />
    </Box>
  );
}

/** Those that may still be prolonged: neither a prolongation nor prolonged before (TT 08/2017 Đ.15). */
const contractFields = (known: Contract[]): ActionField[] => {
  const prolonged = known.map(({ extends_id }) => extends_id);
  const left = known.filter(({ id, extends_id }) => !extends_id && !prolonged.includes(id));
  return [
    {
      pointer: '/number',
      label: 'contracts.number',
      hint: 'contracts.number_hint',
      kind: 'line',
      required: true,
    },
    { pointer: '/signed_on', label: 'contracts.signed_on', kind: 'date', required: true },
    { pointer: '/valid_from', label: 'contracts.valid_from', kind: 'date', required: true },
    {
      pointer: '/valid_to',
      label: 'contracts.valid_to',
      hint: 'contracts.valid_hint',
      kind: 'date',
      required: true,
    },
    ...(left.length > 0
      ? [
          {
            pointer: '/extends_id',
            label: 'contracts.extends',
            hint: 'contracts.extends_hint',
            kind: 'choice',
            options: left.map(({ id, number }) => ({ value: id, label: number })),
          } as const,
        ]
      : []),
  ];
};

function Standing({ contract: { valid_from, valid_to } }: { contract: Contract }) {
  const t = useT();
  const day = today();
  if (day > valid_to) return <Chip mood="line">{t('contracts.over')}</Chip>;
  if (day < valid_from) return <Chip mood="info">{t('contracts.ahead')}</Chip>;
  return <Chip mood="ok">{t('contracts.running')}</Chip>;
}

interface EnterProps {
  name: string;
  form: string;
  id: string;
  fields: ActionField[];
  send: (body: Record<string, unknown>, key: string) => Promise<unknown>;
}

/** A button and the short form behind it, for those who keep the registry. */
function Enter({ name, form, id, fields, send }: EnterProps): ReactNode {
  const t = useT();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const write = useWrite({
    form,
    send,
    stale: [['practitioners', id], ['practitioners']],
    onDone: () => setOpen(false),
  });
  if (!has(account, 'practitioner_write')) return null;
  return (
    <>
      <Button size="small" icon={Plus} onClick={() => setOpen(true)}>
        {name}
      </Button>
      {open && (
        <ActionDialog
          form={form}
          heading={name}
          verb={t('common.save')}
          fields={fields}
          problem={write.error}
          busy={write.isPending}
          onSend={(body) => write.mutate(body)}
          onReload={write.reset}
          onClose={() => {
            write.reset();
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
