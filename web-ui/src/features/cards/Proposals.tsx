import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Button } from '~/ui/Button';
import { Listing } from '~/ui/Listing';
import { Note } from '~/ui/Note';
import { RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { Withdraw } from './CardFiles';
import { proposals } from './queries';
import type { CardProposal } from './types';

/** Cards that the law lets be withdrawn because their holders did nothing for two years, with the figures; a person decides. */
export function Proposals() {
  const t = useT();
  const { label } = useLabels();
  const navigate = useNavigate();
  const list = useQuery(proposals);
  const [chosen, setChosen] = useState<CardProposal>();
  return (
    <div className="stack">
      <Note>{t('cards.proposals_about')}</Note>
      <Listing
        label={t('cards.tab_proposals')}
        query={list}
        empty={<Empty heading={t('cards.no_proposals')} />}
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('cards.person')}
            lead={({ card_id, full_name, ground }) => ({
              to: paths.card(card_id),
              name: full_name,
              next: label('withdrawal_ground', ground),
            })}
            columns={[
              { name: t('cards.number'), kind: 'code', cell: ({ number: of }) => of },
              {
                name: t('cards.last_case'),
                cell: ({ figures: { last_case_on } }) =>
                  last_case_on ? date(last_case_on) : t('cards.never'),
              },
              {
                name: t('cards.idle'),
                cell: ({ figures: { idle_from, idle_months } }) =>
                  t('cards.idle_since', { n: idle_months, from: date(idle_from) }),
              },
              {
                name: t('cards.counted'),
                kind: 'num',
                cell: ({ figures: { cases } }) => number(cases),
              },
              {
                name: t('cards.absent'),
                kind: 'num',
                cell: ({ figures: { absent_days } }) => number(absent_days),
              },
              {
                name: t('case.actions'),
                kind: 'act',
                cell: (row) => (
                  <Button size="small" onClick={() => setChosen(row)}>
                    {t('cards.withdraw')}
                    <span className="vh"> {row.full_name}</span>
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listing>
      {chosen && (
        <Withdraw
          of={{ id: chosen.card_id, version: chosen.card_version, kind: chosen.kind }}
          ground={chosen.ground}
          onClose={() => setChosen(undefined)}
          onDone={({ id }) => void navigate({ to: paths.cardFile(id) })}
        />
      )}
    </div>
  );
}
