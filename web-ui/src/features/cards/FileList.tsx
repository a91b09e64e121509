import { useNavigate, useSearch } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Chip, type Mood } from '~/ui/Chip';
import { Export } from '~/ui/Export';
import { FilterBar } from '~/ui/FilterBar';
import { Listing } from '~/ui/Listing';
import { dueOf, RowTable } from '~/ui/RowTable';
import { Empty } from '~/ui/Waiting';
import { fileList } from './queries';
import type { CardFile } from './types';

export const FILE_MOODS: Partial<Record<CardFile['state'], Mood>> = {
  granted: 'info',
  done: 'ok',
  refused: 'warn',
};

/** The duty that runs: it is of whoever's turn it is. */
export const runningDuty = ({ turn, steps }: CardFile) => steps.find(({ body }) => body === turn)?.duty;

/** The files, with whose turn each is and until when. */
export function FileList() {
  const t = useT();
  const { label, options } = useLabels();
  const { kind, procedure, state, overdue } = useSearch({ from: '/app/cards' });
  const navigate = useNavigate({ from: '/app/cards' });
  const filter = { kind, procedure, state, overdue };
  const source = { path: '/api/v1/card-files', filter } as const;
  const list = useList(fileList(filter));
  const narrow = (change: object) =>
    void navigate({ search: (old: object) => ({ ...old, ...change }), resetScroll: false });
  return (
    <div className="stack">
      <FilterBar
        onChange={(name, value) => narrow({ [name]: value })}
        filters={[
          { name: 'kind', label: t('cards.kind'), options: cardKinds(options), value: kind },
          {
            name: 'procedure',
            label: t('cards.procedure'),
            options: options('card_procedure'),
            value: procedure,
          },
          { name: 'state', label: t('cards.state'), options: options('card_file_state'), value: state },
          {
            name: 'overdue',
            label: t('cards.overdue'),
            options: options('card_overdue'),
            value: overdue,
          },
        ]}
        right={<Export size="small" {...source} />}
      />
      <Listing
        label={t('cards.tab_files')}
        query={list}
        source={source}
        onClear={
          Object.values(filter).some(Boolean)
            ? () => narrow({ kind: undefined, procedure: undefined, state: undefined, overdue: undefined })
            : undefined
        }
        empty={
          <Empty heading={t('cards.no_files')}>
            <p>{t('cards.no_files_about')}</p>
          </Empty>
        }
      >
        {(rows) => (
          <RowTable
            rows={rows}
            heading={t('cards.person')}
            lead={({ id, full_name, turn }) => ({
              to: paths.cardFile(id),
              name: full_name,
              next: turn ? t('cards.turn_of', { body: label('card_body', turn) }) : undefined,
            })}
            columns={[
              { name: t('cards.code'), kind: 'code', cell: ({ code }) => code },
              {
                name: t('cards.procedure'),
                cell: ({ procedure: what, kind: of }) =>
                  t('cards.procedure_of', {
                    procedure: label('card_procedure', what),
                    kind: label('blank_type', of),
                  }),
              },
              {
                name: t('cards.state'),
                cell: ({ state: at }) => (
                  <Chip mood={FILE_MOODS[at] ?? 'line'}>{label('card_file_state', at)}</Chip>
                ),
              },
              { name: t('cards.unit'), minor: true, cell: ({ organisation_name }) => organisation_name },
            ]}
            due={(row) => dueOf({ code: runningDuty(row) ?? '', due_at: row.due_at ?? null })}
          />
        )}
      </Listing>
    </div>
  );
}

/** The kinds of blanks that are cards. */
export const cardKinds = (options: ReturnType<typeof useLabels>['options']) =>
  options('blank_type').filter(({ value }) => value !== 'CC');
