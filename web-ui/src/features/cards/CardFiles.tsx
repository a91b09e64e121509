import { useState } from 'react';
import { api, ifMatch, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { today } from '~/lib/clock';
import type { Values } from '~/lib/merge';
import type { ActionField } from '~/ui/ActionDialog';
import { CommandDialog } from '~/ui/CommandDialog';
import { serialField } from '../blanks/fields';
import { oldBlank } from './fields';
import { STALE } from './queries';
import { GROUNDS, type Card, type CardFile, type CardKind, type WithdrawalGround } from './types';

type Schemas = components['schemas'];

const received: ActionField = {
  pointer: '/received_on',
  label: 'cards.received_on',
  kind: 'date',
  required: true,
};

interface Props<Of, Answer> {
  of: Of;
  onClose: () => void;
  onDone: (answer: Answer) => void;
}

/** Opens the file by which a card is issued again: the number stays, the blank is a new one. */
export function Reissue({ of, ...rest }: Props<Pick<Card, 'id' | 'version'>, CardFile>) {
  const t = useT();
  const state = useState<Values>({ '/received_on': today() });
  return (
    <CommandDialog
      form={`card.${of.id}.reissue`}
      heading={t('cards.reissue')}
      about={<p className="t2 sm">{t('cards.reissue_about')}</p>}
      state={state}
      fields={[received, { pointer: '/reason', label: 'cards.reason', kind: 'text', required: true }]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/cards/{id}/reissue', {
            params: {
              path: { id: of.id },
              header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) },
            },
            body: body as Schemas['CardReissue'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}

type Withdrawn = Pick<Card, 'id' | 'version'> & { kind: CardKind };

/** Opens the file by which a card is withdrawn, on one of the grounds that the law has. */
export function Withdraw({
  of,
  ground,
  ...rest
}: Props<Withdrawn, CardFile> & { ground?: WithdrawalGround }) {
  const t = useT();
  const { label } = useLabels();
  const state = useState<Values>({ '/received_on': today(), '/ground': ground ?? '' });
  return (
    <CommandDialog
      form={`card.${of.id}.withdraw`}
      heading={t('cards.withdraw')}
      danger
      about={<p className="t2 sm">{t('cards.withdraw_about')}</p>}
      state={state}
      fields={[
        {
          pointer: '/ground',
          label: 'cards.ground',
          kind: 'choice',
          options: GROUNDS[of.kind].map((value) => ({ value, label: label('withdrawal_ground', value) })),
          required: true,
        },
        received,
        { pointer: '/reason', label: 'cards.reason', kind: 'text' },
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/cards/{id}/withdraw', {
            params: {
              path: { id: of.id },
              header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) },
            },
            body: body as Schemas['CardWithdraw'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}

/** A certificate is withdrawn by a decision; it needs no file. */
export function WithdrawCertificate({ of, ...rest }: Props<Pick<Card, 'id' | 'version'>, unknown>) {
  const t = useT();
  const { options } = useLabels();
  return (
    <CommandDialog
      form={`certificate.${of.id}.withdraw`}
      heading={t('cards.withdraw_certificate')}
      danger
      about={<p className="t2 sm">{t('cards.withdraw_certificate_about')}</p>}
      fields={[
        { pointer: '/decision_number', label: 'cards.decision_number', kind: 'line', required: true },
        { pointer: '/decision_on', label: 'cards.decision_on', kind: 'date', required: true },
        { pointer: '/reason', label: 'cards.reason', kind: 'text', required: true },
        oldBlank(options('old_blank')),
      ]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/certificates/{id}/withdraw', {
            params: {
              path: { id: of.id },
              header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) },
            },
            body: body as Schemas['CertificateWithdraw'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}

/** A certificate on a new blank; it needs no file. */
export function ReissueCertificate({ of, ...rest }: Props<Pick<Card, 'id' | 'version'>, unknown>) {
  const t = useT();
  const { options } = useLabels();
  return (
    <CommandDialog
      form={`certificate.${of.id}.reissue`}
      heading={t('cards.reissue_certificate')}
      about={<p className="t2 sm">{t('cards.reissue_about')}</p>}
      fields={[serialField('CC', '/serial'), oldBlank(options('old_blank'))]}
      send={(body, key) =>
        unwrap(
          api.POST('/api/v1/certificates/{id}/reissue', {
            params: {
              path: { id: of.id },
              header: { 'Idempotency-Key': key, 'If-Match': ifMatch(of.version) },
            },
            body: body as Schemas['CertificateReissue'],
          }),
        )
      }
      stale={STALE}
      {...rest}
    />
  );
}
