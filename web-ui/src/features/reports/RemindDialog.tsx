import { useState } from 'react';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { date, dateTime } from '~/lib/dates';
import { CommandDialog } from '~/ui/CommandDialog';
import { Checkbox } from '~/ui/Field';
import type { Chosen } from './matrix';
import { remind, STALE } from './queries';
import type { Reminded } from './types';
import { shortUnit } from './words';

interface Props {
  /** Whom to remind: silent units of one period. */
  silent: Chosen[];
  onClose: () => void;
  onDone: (answer: Reminded) => void;
}

/** Reminds the silent units of a period in one move; what they will read stands there first. */
export function RemindDialog({ silent, onClose, onDone }: Props) {
  const t = useT();
  const [left, setLeft] = useState<string[]>([]);
  const column = silent[0]?.column;
  const chosen = silent.filter(({ line }) => !left.includes(line.unit.id));
  if (!column) return null;
  const { form, period } = column;
  const turn = (id: string) =>
    setLeft((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
  return (
    <CommandDialog
      form={`report.remind.${form}.${period.period}`}
      heading={t('reports.remind', { n: silent.length })}
      verb={t('reports.remind', { n: chosen.length })}
      about={
        <>
          <fieldset className="remind">
            <legend>{t('reports.remind_whom')}</legend>
            {silent.map(({ line, cell }) => (
              <Checkbox
                key={line.unit.id}
                checked={!left.includes(line.unit.id)}
                onChange={() => turn(line.unit.id)}
              >
                {shortUnit(line.unit.name)}
                {cell.reminded_at && (
                  <span className="t2 line">
                    {t('reports.reminded_at', { at: dateTime(cell.reminded_at) })}
                  </span>
                )}
              </Checkbox>
            ))}
          </fieldset>
          <figure className="box letter">
            <figcaption className="t2 sm">{t('reports.letter')}</figcaption>
            <p>
              {t('reports.letter_text', {
                form,
                period: inWords(period.words),
                due: date(period.due.find(({ from }) => from === column.level)?.on),
              })}
            </p>
          </figure>
        </>
      }
      send={(_, key) =>
        remind({ form, period: period.period, organisation_ids: chosen.map(({ line }) => line.unit.id) }, key)
      }
      stale={STALE}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
