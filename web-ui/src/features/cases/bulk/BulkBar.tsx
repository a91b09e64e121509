import './bulk.css';
import '~/ui/bar.css';
import { Archive, Printer, Send, Tag, UserPlus, X } from 'lucide-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap } from '~/api/client';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT, type MessageId } from '~/i18n';
import { printPage } from '~/lib/paper';
import type { ActionField } from '~/ui/ActionDialog';
import { Button, IconButton } from '~/ui/Button';
import { CommandDialog } from '~/ui/CommandDialog';
import { Export } from '~/ui/Export';
import { OrganisationPicker, PractitionerPicker } from '~/ui/Pickers';
import { labelFields } from '../actions/RowSteps';
import { caseCount } from '../queries';
import { JobDialog } from './JobDialog';
import type { Chosen } from './useChosen';

export type BulkAction = components['schemas']['BulkAction'];

/** Most records of one job. */
const MOST = 500;

/** Most records that a list names by their ids. */
const MOST_NAMED = 100;

/** Seconds to think again before a step that makes papers and numbers, or that others are told of. */
const HOLD: Record<BulkAction, number> = { assign: 10, transfer: 10, archive: 10, tag: 0 };

const reason: ActionField = { kind: 'text', pointer: '/reason', label: 'case.reason', required: true };

interface Props {
  chosen: Chosen;
  /** The step whose form is open. */
  action: BulkAction | undefined;
  onAction: (action: BulkAction | undefined) => void;
  /** The filter on the screen, as the API takes it; none where what is on the screen was found by words. */
  filter: Record<string, string | undefined> | undefined;
  /** The order on the screen. */
  sort: string | undefined;
}

/** What can be done with the cases that are ticked, each by itself: the bar stands while any is. */
export function BulkBar({ chosen, action, onAction, filter, sort }: Props) {
  const t = useT();
  const cache = useQueryClient();
  const account = useAccount();
  const [job, setJob] = useState<string>();
  const unit = account?.organisation_id ?? '';
  const acts: [BulkAction, string, MessageId, typeof Tag, ActionField[]][] = [
    [
      'assign',
      'assignment_decide',
      'bulk.assign',
      UserPlus,
      [
        {
          kind: 'own',
          pointer: '/practitioner_id',
          label: 'cases.practitioner',
          required: true,
          render: (own) => <PractitionerPicker organisation={unit} {...own} />,
        },
      ],
    ],
    [
      'transfer',
      'case_decide',
      'bulk.transfer',
      Send,
      [
        {
          kind: 'own',
          pointer: '/organisation_id',
          label: 'case.transfer_to',
          required: true,
          render: (own) => <OrganisationPicker {...own} />,
        },
        reason,
      ],
    ],
    ['tag', 'case_tag', 'bulk.tag', Tag, labelFields],
    ['archive', 'case_archive', 'bulk.archive', Archive, []],
  ];
  const open = acts.find(([name]) => name === action);
  const whole = chosen.whole && filter;
  const all = useQuery({ ...caseCount(filter ?? {}), enabled: Boolean(whole), staleTime: 0 });
  const count = whole ? all.data : chosen.ids.size;
  const which = () =>
    whole
      ? {
          filter: Object.fromEntries(
            Object.entries(whole).flatMap(([name, value]) => (value ? [[name, value]] : [])),
          ),
        }
      : { ids: [...chosen.ids] };

  const rows = whole || { id: [...chosen.ids].join(','), sort };

  if (chosen.ids.size === 0 && !job) return null;
  return (
    <>
      {chosen.ids.size > 0 && (
        <div className="bulkbar noprint" role="region" aria-label={t('bulk.title')}>
          <b role="status">
            {!whole && t('bulk.chosen', { n: chosen.ids.size })}
            {whole && (count === undefined ? t('common.loading') : t('bulk.whole_chosen', { n: count }))}
          </b>
          {!whole && filter && (
            <Button size="small" kind="quiet" onClick={chosen.takeWhole}>
              {t('bulk.whole', { n: MOST })}
            </Button>
          )}
          <span className="grow" />
          {acts
            .filter(([, right]) => has(account, right))
            .map(([name, , words, icon]) => (
              <Button
                key={name}
                size="small"
                icon={icon}
                whyNot={count === undefined || count > MOST ? t('bulk.whole', { n: MOST }) : undefined}
                onClick={() => onAction(name)}
              >
                {t(words)}
              </Button>
            ))}
          <Export
            size="small"
            path="/api/v1/cases"
            filter={rows}
            whyNot={
              !whole && chosen.ids.size > MOST_NAMED ? t('bulk.most_named', { n: MOST_NAMED }) : undefined
            }
          />
          <Button size="small" icon={Printer} onClick={() => void printPage(cache)}>
            {t('common.print')}
          </Button>
          <IconButton icon={X} label={t('bulk.clear')} onClick={chosen.clear} />
        </div>
      )}
      {open && (
        <CommandDialog
          form={`cases.bulk.${open[0]}`}
          heading={t(open[2])}
          about={<p>{t('bulk.about', { n: count ?? 0 })}</p>}
          fields={open[4]}
          send={(body, key) =>
            unwrap(
              api.POST('/api/v1/cases:bulk', {
                params: { header: { 'Idempotency-Key': key } },
                body: { action: open[0], body: body as never, hold: HOLD[open[0]], ...which() },
              }),
            )
          }
          stale={[['jobs']]}
          onClose={() => onAction(undefined)}
          onDone={({ id }) => {
            setJob(id);
            chosen.clear();
          }}
        />
      )}
      {job && <JobDialog id={job} onUndo={setJob} onClose={() => setJob(undefined)} />}
    </>
  );
}
