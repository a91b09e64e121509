import '~/ui/bar.css';
import { useQueryClient } from '@tanstack/react-query';
import { BellRing, CheckCheck, Download, Lock, X } from 'lucide-react';
import { useState } from 'react';
import { download } from '~/api/client';
import { isProblem, type Problem } from '~/api/problem';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { idempotencyKey, settle } from '~/lib/idempotency';
import { Button, IconButton } from '~/ui/Button';
import { Note } from '~/ui/Note';
import { isSilent, type Chosen } from './matrix';
import { filePath, STALE, takeStep } from './queries';
import { shortUnit } from './words';

interface Props {
  chosen: Chosen[];
  onRemind: () => void;
  onClose: () => void;
}

type Act = 'accept' | 'freeze' | 'export';

/** What can be done with the cells of a range, each by itself: one that is refused does not hold up the others. */
export function RangeBar({ chosen, onRemind, onClose }: Props) {
  const t = useT();
  const account = useAccount();
  const cache = useQueryClient();
  const [busy, setBusy] = useState<Act>();
  const [refused, setRefused] = useState<[unit: string, problem: Problem][]>([]);
  const silent = chosen.filter(isSilent);
  const sent = chosen.filter(({ cell }) => cell.state === 'submitted');
  const accepted = chosen.filter(({ cell }) => cell.state === 'accepted');
  const made = chosen.filter(({ cell }) => cell.report_id);

  const each = async (name: Act, of: Chosen[], act: (one: Chosen) => Promise<unknown>) => {
    if (busy) return;
    setBusy(name);
    const faults: [string, Problem][] = [];
    for (const one of of) {
      await act(one).catch((problem: unknown) => {
        if (!isProblem(problem)) throw problem;
        faults.push([shortUnit(one.line.unit.name), problem]);
      });
    }
    setRefused(faults);
    setBusy(undefined);
    if (name !== 'export') STALE.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
  };
  const decide =
    (step: 'accept' | 'freeze') =>
    async ({ cell: { report_id, version } }: Chosen) => {
      if (!report_id || !version) return;
      const form = `report.${report_id}.${step}`;
      await takeStep({ id: report_id, version }, step, {}, idempotencyKey(form, {}));
      settle(form);
    };

  return (
    <div className="bulkbar noprint" role="region" aria-label={t('reports.range')}>
      <b role="status">
        {t('reports.chosen', { n: chosen.length, period: inWords(chosen[0]?.column.period.words) })}
      </b>
      {has(account, 'report_remind') && (
        <Button
          size="small"
          icon={BellRing}
          whyNot={silent.length === 0 ? t('reports.none_silent') : undefined}
          onClick={onRemind}
        >
          {t('reports.remind', { n: silent.length })}
        </Button>
      )}
      {has(account, 'report_decide') && (
        <>
          <Button
            size="small"
            icon={CheckCheck}
            busy={busy === 'accept'}
            whyNot={sent.length === 0 ? t('reports.none_sent') : undefined}
            onClick={() => void each('accept', sent, decide('accept'))}
          >
            {t('reports.accept', { n: sent.length })}
          </Button>
          <Button
            size="small"
            icon={Lock}
            busy={busy === 'freeze'}
            whyNot={accepted.length === 0 ? t('reports.none_accepted') : undefined}
            onClick={() => void each('freeze', accepted, decide('freeze'))}
          >
            {t('reports.freeze', { n: accepted.length })}
          </Button>
        </>
      )}
      <Button
        size="small"
        icon={Download}
        busy={busy === 'export'}
        whyNot={made.length === 0 ? t('reports.none_made') : undefined}
        onClick={() =>
          void each('export', made, ({ cell }) => download(filePath(cell.report_id ?? '', 'xlsx')))
        }
      >
        {t('reports.export', { n: made.length })}
      </Button>
      {refused.length > 0 && (
        <Note mood="err" role="alert">
          {refused.map(([unit, problem]) => (
            <span key={unit} className="line">
              {unit}: {problem.detail ?? problem.title}
            </span>
          ))}
        </Note>
      )}
      <IconButton icon={X} label={t('bulk.clear')} onClick={onClose} />
    </div>
  );
}
