import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { Box, SideList } from '~/ui/Box';
import { Chip } from '~/ui/Chip';
import { addressOf, CARD_MOODS } from './CardList';
import { FileRows } from './FileRows';
import { cardsOf, fileList } from './queries';

/** The cards and certificates of one practitioner, with the files behind them: their history. */
export function CardsOf({ practitioner_id }: { practitioner_id: string }) {
  const t = useT();
  const { label } = useLabels();
  const { data } = useQuery(cardsOf(practitioner_id));
  const files = useList(fileList({ practitioner_id }));
  if (!data) return null;
  return (
    <>
      <Box flush heading={t('cards.of_person')} right={data.length || undefined}>
        <SideList
          empty={t('cards.no_cards')}
          rows={data.map((card) => ({
            key: card.id,
            main: (
              <span className="row">
                <Link className="mono" to={addressOf(card)}>
                  {card.number}
                </Link>
                <Chip mood={CARD_MOODS[card.state]}>{label('card_state', card.state)}</Chip>
              </span>
            ),
            more: t('cards.on_blank', { kind: label('blank_type', card.kind), serial: card.serial }),
            right: date(card.issued_on),
          }))}
        />
      </Box>
      <FileRows heading={t('cards.files')} list={files} />
    </>
  );
}
