import { Lock, LockOpen, Mail, Pencil, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { Button } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { EditDialog, type Versioned } from '~/ui/EditDialog';
import type { AccountRow } from './grants';

type Patch = components['schemas']['AccountPatch'];
type Change = 'lock' | 'unlock' | 'drop_factor';

const patch = (id: string, version: number, body: Patch) =>
  unwrap(
    api.PATCH('/api/v1/accounts/{id}', {
      params: { path: { id }, header: { 'If-Match': ifMatch(version) } },
      body,
    }),
  );

/** What can be done with somebody else's account as it stands now. */
export function AccountActions({ account }: { account: AccountRow }) {
  const t = useT();
  const [act, setAct] = useState<Change | 'correct' | 'invite'>();
  const { id, version, state, second_factor } = account;
  const close = () => setAct(undefined);
  const change = (which: Change, body: Patch, danger?: boolean) =>
    act === which && (
      <CommandDialog
        form={`account.${id}.${which}`}
        heading={t(`accounts.${which}`)}
        danger={danger}
        about={<p>{t(`accounts.${which}_about`, { name: account.display_name })}</p>}
        send={() => patch(id, version, body)}
        stale={[['accounts']]}
        onClose={close}
      />
    );
  return (
    <>
      {state === 'invited' && (
        <Button icon={Mail} onClick={() => setAct('invite')}>
          {t('accounts.invite_again')}
        </Button>
      )}
      <Button icon={Pencil} onClick={() => setAct('correct')}>
        {t('common.correct')}
      </Button>
      {second_factor && (
        <Button icon={ShieldOff} onClick={() => setAct('drop_factor')}>
          {t('accounts.drop_factor')}
        </Button>
      )}
      {state === 'locked' ? (
        <Button icon={LockOpen} onClick={() => setAct('unlock')}>
          {t('accounts.unlock')}
        </Button>
      ) : (
        <Button kind="danger" icon={Lock} onClick={() => setAct('lock')}>
          {t('accounts.lock')}
        </Button>
      )}
      {change('lock', { state: 'locked' }, true)}
      {change('unlock', { state: 'active' })}
      {change('drop_factor', { second_factor: false }, true)}
      {act === 'invite' && (
        <CommandDialog
          form={`account.${id}.invite`}
          heading={t('accounts.invite_again')}
          about={<p>{t('accounts.invite_again_about', { email: account.email ?? '' })}</p>}
          send={(_, key) =>
            unwrap(
              api.POST('/api/v1/accounts/{id}/invite', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: {},
              }),
            )
          }
          stale={[['accounts']]}
          onClose={close}
        />
      )}
      {act === 'correct' && (
        <EditDialog
          form={`account.${id}.correct`}
          heading={t('accounts.correct')}
          fields={[
            { pointer: '/display_name', label: 'accounts.person', kind: 'line', required: true },
            { pointer: '/email', label: 'organisations.email', kind: 'line' },
          ]}
          record={versioned(account)}
          reread={async () =>
            versioned(await unwrap(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })))
          }
          save={(body, at) => patch(id, at, body as Patch)}
          stale={[['accounts']]}
          onClose={close}
        />
      )}
    </>
  );
}

const versioned = ({ version, display_name, email }: AccountRow): Versioned => ({
  version,
  values: { '/display_name': display_name, '/email': email ?? '' },
});
