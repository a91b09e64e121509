import '~/ui/bar.css';
import { useId } from 'react';
import { useT } from '~/i18n';
import { BroughtBack } from '~/ui/BroughtBack';
import { Button } from '~/ui/Button';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { SavingLine } from '~/ui/SavingLine';
import { REASON, standing, type Draft } from './draft';
import type { ReportView } from './types';

/** What is written and not saved: one reason for all of its figures; where somebody else was first, both stand here. */
export function SaveBar({ report, draft }: { report: ReportView; draft: Draft }) {
  const t = useT();
  const id = useId();
  const { pointers, clashes, needsReason, values, kept, problem, busy } = draft;
  const cells = pointers.filter((pointer) => pointer.startsWith('/cells/')).length;
  const reason = values[REASON] ?? '';
  const whyNot =
    clashes.length > 0
      ? t('reports.settle_first')
      : needsReason && !reason.trim()
        ? t('reports.reason_first')
        : undefined;
  if (pointers.length === 0 && !kept.earlier) return null;
  return (
    <form
      className="bulkbar savebar noprint"
      aria-label={t('reports.unsaved')}
      onSubmit={(event) => {
        event.preventDefault();
        if (whyNot === undefined) draft.save();
      }}
    >
      <ProblemAlert problem={problem} onReload={draft.reload} onRetry={draft.save} />
      {clashes.length > 0 && (
        <Note mood="warn" role="alert">
          <b>{t('changed.title')}</b>
          {clashes.map((pointer) => (
            <fieldset key={pointer} className="merge row">
              <legend>{placeIn(pointer, t)}</legend>
              <Button size="small" onClick={() => draft.settle(pointer, true)}>
                {t('changed.mine')}: {values[pointer] || t('common.none')}
              </Button>
              <Button size="small" onClick={() => draft.settle(pointer, false)}>
                {t('changed.theirs')}: {standing(report, pointer) || t('common.none')}
              </Button>
            </fieldset>
          ))}
        </Note>
      )}
      <b role="status">
        {cells > 0 && t('reports.unsaved_cells', { n: cells })}{' '}
        {pointers.length > cells && t('reports.unsaved_texts', { n: pointers.length - cells })}
      </b>
      {needsReason && (
        <span className="savebar__why">
          <label className="vh" htmlFor={id}>
            {t('reports.reason')}
          </label>
          <input
            id={id}
            className="inp"
            placeholder={t('reports.reason')}
            value={reason}
            onChange={(event) => draft.set({ [REASON]: event.target.value })}
          />
        </span>
      )}
      <SavingLine keeper={kept.keeper} />
      {pointers.length > 0 && (
        <>
          <Button size="small" onClick={kept.clear}>
            {t('reports.give_up')}
          </Button>
          <Button size="small" kind="primary" type="submit" busy={busy} whyNot={whyNot}>
            {t('common.save')}
          </Button>
        </>
      )}
      <BroughtBack kept={kept} />
    </form>
  );
}

function placeIn(pointer: string, t: ReturnType<typeof useT>): string {
  const [, kind, row = '', column = ''] = pointer.split('/');
  return kind === 'cells' ? t('reports.cell', { row, column }) : t('reports.part', { code: row });
}
