import { useNavigate, useSearch } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { paths } from '~/lib/paths';
import { Chip, type Mood } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { cardKinds } from './FileList';
import { cardList, certificateList } from './queries';
import { isCertificate, type Card, type CardState } from './types';

export const CARD_MOODS: Record<CardState, Mood> = { valid: 'ok', withdrawn: 'err' };

/** The address of a card or certificate. */
export const addressOf = (card: Card) => (isCertificate(card) ? paths.certificate : paths.card)(card.id);

/** Cards or certificates by number, each with whether it holds. */
export function CardTable({ rows }: { rows: Card[] }) {
  const t = useT();
  const { label } = useLabels();
  return (
    <RowTable
      rows={rows}
      heading={t('cards.person')}
      lead={(row) => ({
        to: addressOf(row),
        name: row.full_name,
        mark: <Chip mood={CARD_MOODS[row.state]}>{label('card_state', row.state)}</Chip>,
      })}
      columns={[
        { name: t('cards.number'), kind: 'code', cell: ({ number }) => number },
        { name: t('cards.kind'), cell: ({ kind }) => label('blank_type', kind) },
        { name: t('cards.serial'), kind: 'code', cell: ({ serial }) => serial },
        { name: t('cards.issued_on'), cell: ({ issued_on }) => date(issued_on) },
        { name: t('cards.unit'), minor: true, cell: ({ organisation_name }) => organisation_name },
      ]}
    />
  );
}

/** The register of cards. */
export function CardList() {
  const t = useT();
  const { options } = useLabels();
  const { kind, standing: state } = useSearch({ from: '/app/cards' });
  const navigate = useNavigate({ from: '/app/cards' });
  const filter = { kind, state };
  const source = { path: '/api/v1/cards', filter } as const;
  const list = useList(cardList(filter));
  const narrow = (change: object) =>
    void navigate({ search: (old: object) => ({ ...old, ...change }), resetScroll: false });
  return (
    <div className="stack">
      <FilterBar
        onChange={(name, value) => narrow({ [name]: value })}
        filters={[
          { name: 'kind', label: t('cards.kind'), options: cardKinds(options), value: kind },
          { name: 'standing', label: t('cards.state'), options: options('card_state'), value: state },
        ]}
        right={<Export size="small" {...source} />}
      />
      <Listing
        label={t('cards.tab_cards')}
        query={list}
        source={source}
        onClear={kind || state ? () => narrow({ kind: undefined, standing: undefined }) : undefined}
        empty={<Empty heading={t('cards.no_cards')} />}
      >
        {(rows) => <CardTable rows={rows} />}
      </Listing>
    </div>
  );
}

/** The register of certificates. */
export function CertificateList() {
  const t = useT();
  const { options } = useLabels();
  const { standing: state } = useSearch({ from: '/app/cards' });
  const navigate = useNavigate({ from: '/app/cards' });
  const filter = { state };
  const list = useList(certificateList(filter));
  const source = { path: '/api/v1/certificates', filter } as const;
  const narrow = (change: object) =>
    void navigate({ search: (old: object) => ({ ...old, ...change }), resetScroll: false });
  return (
    <div className="stack">
      <FilterBar
        onChange={(name, value) => narrow({ [name]: value })}
        filters={[
          { name: 'standing', label: t('cards.state'), options: options('card_state'), value: state },
        ]}
        right={<Export size="small" {...source} />}
      />
      <Listing
        label={t('cards.tab_certificates')}
        query={list}
        source={source}
        onClear={state ? () => narrow({ standing: undefined }) : undefined}
        empty={
          <Empty heading={t('cards.no_certificates')}>
            <p>{t('cards.no_certificates_about')}</p>
          </Empty>
        }
      >
        {(rows) => <CardTable rows={rows} />}
      </Listing>
    </div>
  );
}
