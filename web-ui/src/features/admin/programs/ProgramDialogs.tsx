import { api, ifMatch, unwrap } from '~/api/client';
import { ownProblem } from '~/api/problem';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { endOfDay } from '~/lib/dates';
import { dueDay } from '~/lib/deadlines';
import type { ActionField, OwnControl } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { EditDialog, type Versioned } from '~/ui/EditDialog';
import { Checkbox } from '~/ui/Field';
import { OrganisationPicker } from '~/ui/Pickers';
import { readKeys, SCOPES, type PublicKey } from './keys';
import type { ProgramRow } from './queries';

type Schemas = components['schemas'];

/** The functions of a program as boxes to tick; the value is their codes with commas. */
function Scopes({ id, value, onChange }: OwnControl) {
  const t = useT();
  const { label } = useLabels();
  const chosen = value.split(',').filter(Boolean);
  return (
    <div id={id} className="scopes" role="group" aria-label={t('programs.scopes')} tabIndex={-1}>
      {SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          checked={chosen.includes(scope)}
          onChange={(event) =>
            onChange(
              SCOPES.filter((each) => (each === scope ? event.target.checked : chosen.includes(each))).join(
                ',',
              ),
            )
          }
        >
          {label('permission', scope)}
        </Checkbox>
      ))}
    </div>
  );
}

const fields: ActionField[] = [
  { pointer: '/name', label: 'programs.name', hint: 'programs.name_hint', kind: 'line', required: true },
  {
    pointer: '/scopes',
    label: 'programs.scopes',
    kind: 'own',
    required: true,
    render: (own) => <Scopes {...own} />,
    parse: (codes) => codes.split(','),
  },
  { pointer: '/keys', label: 'programs.keys', hint: 'programs.keys_hint', kind: 'text', required: true },
  {
    pointer: '/expires_at',
    label: 'programs.expires',
    hint: 'programs.expires_hint',
    kind: 'date',
    required: true,
  },
];

/** Pasted keys as the API takes them; what cannot be keys is refused here, at their field. */
function keysOf(text: string): PublicKey[] {
  const keys = readKeys(text);
  if (typeof keys !== 'string') return keys;
  const problem = ownProblem(422, 'invalid', keys);
  throw { ...problem, errors: [{ pointer: '/keys', code: 'invalid_value', message: problem.title }] };
}

/** Lets a partner's program in. It makes its keys itself; the private halves never come here. */
export function AddProgram({ onClose, onDone }: { onClose: () => void; onDone: (made: ProgramRow) => void }) {
  const t = useT();
  const [name, ...rest] = fields as [ActionField, ...ActionField[]];
  return (
    <CommandDialog
      form="program.new"
      heading={t('programs.add')}
      fields={[
        name,
        {
          pointer: '/organisation_id',
          label: 'programs.unit',
          kind: 'own',
          required: true,
          render: (own) => <OrganisationPicker {...own} types="agency,agency_unit,department,centre" />,
        },
        ...rest,
      ]}
      send={async ({ keys, expires_at, ...made }, key) =>
        unwrap(
          api.POST('/api/v1/service-accounts', {
            params: { header: { 'Idempotency-Key': key } },
            body: {
              ...made,
              keys: keysOf(String(keys)),
              expires_at: endOfDay(String(expires_at)),
            } as Schemas['ServiceAccountCreate'],
          }),
        )
      }
      stale={[['programs']]}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** Its name, functions, keys or end. A key takes another's place in two changes: both, then the new one alone. */
export function CorrectProgram({ row, onClose }: { row: ProgramRow; onClose: () => void }) {
  const t = useT();
  const at = { path: { id: row.id } };
  const save = async ({ keys, expires_at, ...patch }: Record<string, unknown>, version: number) =>
    unwrap(
      api.PATCH('/api/v1/service-accounts/{id}', {
        params: { ...at, header: { 'If-Match': ifMatch(version) } },
        body: {
          ...patch,
          ...(keys ? { keys: keysOf(String(keys)) } : {}),
          ...(expires_at ? { expires_at: endOfDay(String(expires_at)) } : {}),
        } as Schemas['ServiceAccountPatch'],
      }),
    );
  return (
    <EditDialog
      form={`program.${row.id}.correct`}
      heading={t('programs.correct')}
      fields={fields}
      record={versioned(row)}
      reread={async () => versioned(await unwrap(api.GET('/api/v1/service-accounts/{id}', { params: at })))}
      save={save}
      stale={[['programs']]}
      onClose={onClose}
    />
  );
}

const versioned = ({ version, name, scopes, keys, expires_at }: ProgramRow): Versioned => ({
  version,
  values: {
    '/name': name,
    '/scopes': SCOPES.filter((scope) => scopes.includes(scope)).join(','),
    '/keys': JSON.stringify(keys, null, 1),
    '/expires_at': dueDay(expires_at),
  },
});

/** Switches a program off for good. */
export function EndProgram({
  row: { id, version, name },
  onClose,
}: {
  row: ProgramRow;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <CommandDialog
      form={`program.${id}.end`}
      heading={t('programs.end')}
      danger
      about={<p>{t('programs.end_about', { name })}</p>}
      send={(_, key) =>
        unwrap(
          api.POST('/api/v1/service-accounts/{id}/end', {
            params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) } },
            body: {},
          }),
        )
      }
      stale={[['programs']]}
      onClose={onClose}
    />
  );
}
