import { queryOptions, useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { api, done, unwrap } from '~/api/client';
import { accountsOf, useAccountNames, useOrganisationNames } from '~/api/lookups';
import type { components } from '~/api/schema';
import { has, type Account } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, endOfDay, startOfDay } from '~/lib/dates';
import { dueInFull } from '~/lib/deadlines';
import { Box, SideList } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { deciding, placeOf, placeText } from './deciding';

type Delegation = components['schemas']['DelegationView'];

const delegations = queryOptions({
  queryKey: ['own', 'delegations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/delegations', { signal })),
});

/** Who exercises whose role for a time. Shown to those who may lend one, and to those who were lent one. */
export function DelegationsBox({ account }: { account: Account }) {
  const t = useT();
  const { label } = useLabels();
  const { data, error, refetch } = useQuery(delegations);
  const rows = data?.data ?? [];
  const names = useAccountNames(
    rows.flatMap(({ from_account_id, to_account_id }) => [from_account_id, to_account_id]),
  );
  const units = useOrganisationNames(
    rows.map(({ organisation_id, branch_id }) => branch_id ?? organisation_id),
  );
  const [lending, setLending] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  const mine = deciding(account);
  if (mine.length === 0 && rows.length === 0 && !error) return null;
  const person = (id: string) => (id === account.id ? t('own.you') : names[id] || t('accounts.colleague'));
  return (
    <Box
      flush
      heading={t('own.delegations')}
      isWaiting={!data && !error}
      right={
        mine.length > 0 && (
          <Button
            size="small"
            icon={Handshake}
            whyNot={has(account, 'account_read') ? undefined : t('own.no_colleagues')}
            onClick={() => setLending(true)}
          >
            {t('own.delegate')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      <SideList
        empty={t('own.no_delegations')}
        rows={rows.map((row) => ({
          key: row.id,
          lead: <Icon of={Handshake} />,
          main: t('own.lends', {
            from: person(row.from_account_id),
            to: person(row.to_account_id),
            role: label('role', row.role),
          }),
          more: [
            units[row.branch_id ?? row.organisation_id],
            row.valid_to
              ? t('accounts.from_to', { from: date(row.valid_from), to: dueInFull(row.valid_to) })
              : t('accounts.from_on', { from: date(row.valid_from) }),
            row.reason,
          ]
            .filter(Boolean)
            .join(' · '),
          right: (
            <Button
              size="small"
              aria-label={t('own.end_delegation_of', { role: label('role', row.role) })}
              onClick={() => setEnding(row)}
            >
              {t('own.end_delegation')}
            </Button>
          ),
        }))}
      />
      {lending && <LendDialog account={account} onClose={() => setLending(false)} />}
      {ending && (
        <CommandDialog
          form={`delegation.${ending.id}.end`}
          heading={t('own.end_delegation')}
          danger
          about={<p>{t('own.end_delegation_about', { role: label('role', ending.role) })}</p>}
          send={(_, key) =>
            done(
              api.POST('/api/v1/delegations/{id}/end', {
                params: { path: { id: ending.id }, header: { 'Idempotency-Key': key } },
                body: {},
              }),
            )
          }
          stale={[['own', 'delegations']]}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Box>
  );
}

interface Typed {
  held: string;
  to_account_id: string;
  from?: string;
  until: string;
  reason: string;
}

/** Lets a colleague of one's own organisation exercise a deciding role until a day. */
function LendDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useT();
  const { label } = useLabels();
  const mine = deciding(account);
  const units = useOrganisationNames(
    mine.map(({ organisation_id, branch_id }) => branch_id ?? organisation_id),
  );
  const colleagues = useQuery(accountsOf(account.organisation_id)).data?.data ?? [];
  const lent = ({ held, from, until, to_account_id, reason }: Typed) => ({
    ...placeOf(held),
    to_account_id,
    reason,
    ...(from ? { valid_from: startOfDay(from) } : {}),
    valid_to: endOfDay(until),
  });
  return (
    <CommandDialog
      form="delegation.new"
      heading={t('own.delegate')}
      about={<p className="sm t2">{t('own.delegate_about')}</p>}
      fields={[
        {
          pointer: '/held',
          label: 'accounts.role',
          kind: 'choice',
          options: mine.map((held) => ({
            value: placeText(held),
            label: `${label('role', held.role)}, ${units[held.branch_id ?? held.organisation_id] ?? ''}`,
          })),
          required: true,
        },
        {
          pointer: '/to_account_id',
          label: 'own.delegate_to',
          kind: 'choice',
          options: colleagues
            .filter(({ id, state }) => id !== account.id && state === 'active')
            .map(({ id, display_name, username }) => ({ value: id, label: `${display_name} · ${username}` })),
          required: true,
        },
        { pointer: '/from', label: 'accounts.from', hint: 'accounts.from_hint', kind: 'date' },
        { pointer: '/until', label: 'accounts.until', kind: 'date', required: true },
        {
          pointer: '/reason',
          label: 'own.delegate_reason',
          hint: 'own.delegate_reason_hint',
          kind: 'line',
          required: true,
        },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/delegations', {
            params: { header: { 'Idempotency-Key': key } },
            body: lent(body as unknown as Typed),
          }),
        )
      }
      stale={[['own', 'delegations']]}
      onClose={onClose}
    />
  );
}
