import { useQuery } from '@tanstack/react-query';
import { CalendarClock, CircleCheck, Clock, History, Plus } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import { branchesOf, useAccountNames, useOrganisationNames } from '~/api/lookups';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { now } from '~/lib/clock';
import { date, endOfDay, startOfDay } from '~/lib/dates';
import { dueInFull } from '~/lib/deadlines';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { CommandDialog } from '~/ui/CommandDialog';
import { Note } from '~/ui/Note';
import { givesWithSecond, inOrder, rolesToGive, standing, type AccountRow, type Grant } from './grants';

const looks = {
  waiting: ['warn', Clock],
  now: ['ok', CircleCheck],
  coming: ['info', CalendarClock],
  over: ['line', History],
} as const;

interface Props {
  account: AccountRow;
  /** Why the roles cannot be changed here, for somebody who may change those of others. */
  whyNot: string | undefined;
  mayManage: boolean;
}

/** What the account may be, where and until when; what waits for a second administrator stands first. */
export function RolesBox({ account, whyNot, mayManage }: Props) {
  const t = useT();
  const [giving, setGiving] = useState(false);
  const [chosen, setChosen] = useState<{ act: 'confirm' | 'revoke'; grant: Grant }>();
  const grants = inOrder(account.roles, now());
  return (
    <Box
      flush
      heading={t('accounts.roles')}
      right={
        mayManage && (
          <Button size="small" icon={Plus} whyNot={whyNot} onClick={() => setGiving(true)}>
            {t('accounts.give')}
          </Button>
        )
      }
    >
      {grants.length === 0 ? (
        <p className="list__none">{t('accounts.no_role_about')}</p>
      ) : (
        <Grants
          grants={grants}
          acts={mayManage && whyNot === undefined}
          onChoose={(act, grant) => setChosen({ act, grant })}
        />
      )}
      {giving && <GiveDialog account={account} onClose={() => setGiving(false)} />}
      {chosen && <DecideDialog account={account} {...chosen} onClose={() => setChosen(undefined)} />}
    </Box>
  );
}

interface GrantsProps {
  grants: Grant[];
  acts: boolean;
  onChoose: (act: 'confirm' | 'revoke', grant: Grant) => void;
}

function Grants({ grants, acts, onChoose }: GrantsProps) {
  const t = useT();
  const { label } = useLabels();
  const me = useAccount();
  const units = useOrganisationNames(
    grants.flatMap(({ organisation_id, branch_id }) => [organisation_id, branch_id]),
  );
  const lenders = useAccountNames(grants.map(({ delegated_by }) => delegated_by));
  const second = me?.roles.some(({ role }) => role === 'sysadmin');
  const at = now();
  return (
    <table className="tbl tbl--cards">
      <thead>
        <tr>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.at')}</th>
          <th scope="col">{t('accounts.validity')}</th>
          <th scope="col">{t('accounts.standing')}</th>
          <th scope="col">
            <span className="vh">{t('case.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => {
          const where = standing(grant, at);
          const [mood, icon] = looks[where];
          const name = label('role', grant.role);
          return (
            <tr key={grant.id}>
              <th scope="row">
                {name}
                {grant.delegated_by && (
                  <span className="t2 line">
                    {t('accounts.lent_by', { name: lenders[grant.delegated_by] ?? t('accounts.colleague') })}
                  </span>
                )}
                {grant.reason && <span className="t2 line">{grant.reason}</span>}
              </th>
              <td>{units[grant.branch_id ?? grant.organisation_id]}</td>
              <td>
                {grant.valid_to
                  ? t('accounts.from_to', { from: date(grant.valid_from), to: dueInFull(grant.valid_to) })
                  : t('accounts.from_on', { from: date(grant.valid_from) })}
              </td>
              <td>
                <Chip mood={mood} icon={icon}>
                  {t(`standing.${where}`)}
                </Chip>
              </td>
              <td className="noprint acts">
                {acts && where !== 'over' && (
                  <span className="row">
                    {where === 'waiting' && second && (
                      <Button
                        size="small"
                        aria-label={t('accounts.confirm_of', { role: name })}
                        onClick={() => onChoose('confirm', grant)}
                      >
                        {t('accounts.confirm')}
                      </Button>
                    )}
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={t('accounts.revoke_of', { role: name })}
                      onClick={() => onChoose('revoke', grant)}
                    >
                      {t('accounts.revoke')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface Typed {
  role: components['schemas']['AccountRole'];
  place: string;
  from?: string;
  until?: string;
  reason?: string;
}

/** Gives a role at the unit of the account or at one of its branches, for a time or until it is taken. */
function GiveDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const t = useT();
  const { options } = useLabels();
  const me = useAccount();
  const home = account.organisation_id;
  const names = useOrganisationNames([home]);
  const branches = useQuery(branchesOf(home)).data?.data ?? [];
  if (!me) return null;
  const roles = rolesToGive(me, branches.length > 0);
  const given = ({ role, place, from, until, reason }: Typed) => ({
    role,
    organisation_id: home,
    ...(place === home ? {} : { branch_id: place }),
    ...(from ? { valid_from: startOfDay(from) } : {}),
    ...(until ? { valid_to: endOfDay(until) } : {}),
    ...(reason ? { reason } : {}),
  });
  return (
    <CommandDialog
      form={`account.${account.id}.role`}
      heading={t('accounts.give')}
      about={givesWithSecond(me, home) && <Note>{t('accounts.second_needed')}</Note>}
      fields={[
        {
          pointer: '/role',
          label: 'accounts.role',
          kind: 'choice',
          options: options('role').filter(({ value }) => (roles as readonly string[]).includes(value)),
          required: true,
        },
        {
          pointer: '/place',
          label: 'accounts.at',
          kind: 'choice',
          options: [
            { value: home, label: names[home] ?? '' },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ],
          required: true,
        },
        { pointer: '/from', label: 'accounts.from', hint: 'accounts.from_hint', kind: 'date' },
        { pointer: '/until', label: 'accounts.until', hint: 'accounts.until_hint', kind: 'date' },
        { pointer: '/reason', label: 'accounts.reason', hint: 'accounts.reason_hint', kind: 'line' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/accounts/{id}/roles', {
            params: { path: { id: account.id }, header: { 'Idempotency-Key': key } },
            body: given(body as unknown as Typed),
          }),
        )
      }
      stale={[['accounts']]}
      onClose={onClose}
    />
  );
}

interface DecideProps {
  account: AccountRow;
  act: 'confirm' | 'revoke';
  grant: Grant;
  onClose: () => void;
}

/** The second administrator's word, or the end of a role; either is said again before it is done. */
function DecideDialog({ account: { id, version, display_name }, act, grant, onClose }: DecideProps) {
  const t = useT();
  const { label } = useLabels();
  const revoking = act === 'revoke';
  const said = { role: label('role', grant.role), name: display_name };
  return (
    <CommandDialog
      form={`account.${id}.${act}.${grant.id}`}
      heading={t(revoking ? 'accounts.revoke' : 'accounts.confirm')}
      danger={revoking}
      about={<p>{t(revoking ? 'accounts.revoke_about' : 'accounts.confirm_about', said)}</p>}
      send={(_, key) => {
        const at = {
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) } },
          body: { grant_id: grant.id },
        };
        return unwrap(
          revoking
            ? api.POST('/api/v1/accounts/{id}/revoke-role', at)
            : api.POST('/api/v1/accounts/{id}/confirm-role', at),
        );
      }}
      stale={[['accounts']]}
      onClose={onClose}
    />
  );
}
