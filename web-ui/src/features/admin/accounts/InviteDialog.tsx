import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { endOfDay } from '~/lib/dates';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { Note } from '~/ui/Note';
import { OrganisationPicker } from '~/ui/Pickers';
import { rolesToGive, type AccountRow } from './grants';

type Create = components['schemas']['AccountCreate'];
interface Typed extends Omit<Create, 'roles'> {
  role?: components['schemas']['AccountRole'];
  until?: string;
}

/** Whoever may be the home of an account: everything but branches, which belong to their centre. */
const HOMES = 'agency,agency_unit,department,centre,contracted,registered';

/** Invites a person by mail, with a first role. */
export function InviteDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (made: AccountRow) => void;
}) {
  const t = useT();
  const { options } = useLabels();
  const me = useAccount();
  if (!me) return null;
  const anywhere = me.roles.some(({ role }) => role === 'sysadmin');
  const roles = rolesToGive(me, false);
  const fields: ActionField[] = [
    { pointer: '/display_name', label: 'accounts.person', kind: 'line', required: true },
    {
      pointer: '/username',
      label: 'accounts.username',
      hint: 'accounts.username_hint',
      kind: 'line',
      required: true,
      unique: true,
    },
    {
      pointer: '/email',
      label: 'organisations.email',
      hint: 'accounts.email_hint',
      kind: 'line',
      required: true,
    },
    ...(anywhere
      ? [
          {
            pointer: '/organisation_id',
            label: 'accounts.unit',
            kind: 'own',
            required: true,
            render: (own) => <OrganisationPicker {...own} types={HOMES} />,
          } satisfies ActionField,
        ]
      : []),
    {
      pointer: '/role',
      label: 'accounts.first_role',
      kind: 'choice',
      options: options('role').filter(({ value }) => (roles as readonly string[]).includes(value)),
    },
    { pointer: '/until', label: 'accounts.until', hint: 'accounts.until_hint', kind: 'date' },
  ];
  return (
    <CommandDialog
      form="account.new"
      heading={t('accounts.invite')}
      about={anywhere && <Note>{t('accounts.second_needed')}</Note>}
      fields={fields}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/accounts', {
            params: { header: { 'Idempotency-Key': key } },
            body: created({ organisation_id: me.organisation_id, ...body } as Typed),
          }),
        )
      }
      stale={[['accounts']]}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** The role is held where the person belongs. */
const created = ({ role, until, ...person }: Typed): Create => ({
  ...person,
  ...(role
    ? {
        roles: [
          {
            role,
            organisation_id: person.organisation_id,
            ...(until ? { valid_to: endOfDay(until) } : {}),
          },
        ],
      }
    : {}),
});
