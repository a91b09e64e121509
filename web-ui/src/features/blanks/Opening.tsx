import '../imports/imports.css';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useWrite } from '~/api/write';
import { useT } from '~/i18n';
import { number } from '~/lib/numbers';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { Field } from '~/ui/Field';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { FaultList } from '../imports/FaultList';
import { sendOpening, STALE, type Opening } from './queries';
import { rangeWords } from './serials';

/** As many rows as are shown of what would come in. */
const SHOWN = 8;

/** What units had when the ledger began, from a sheet: tried first, then brought in whole or not at all. */
export function OpeningDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const id = useId();
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState<Opening>();
  const attempt = useWrite({
    form: 'blanks.opening.try',
    send: (sheet: File, key) => sendOpening(sheet, true, key),
    stale: [],
    onDone: setTried,
  });
  const bring = useWrite({
    form: 'blanks.opening',
    send: (sheet: File, key) => sendOpening(sheet, false, key),
    stale: [],
    onDone: () => {
      STALE.forEach((queryKey) => void cache.invalidateQueries({ queryKey }));
      onClose();
    },
  });
  const isRight = tried !== undefined && tried.faults.length === 0 && tried.rows.length > 0;
  return (
    <Dialog
      heading={t('opening.title')}
      onClose={onClose}
      foot={
        <>
          <span className="grow" />
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            busy={bring.isPending}
            whyNot={isRight ? undefined : t('opening.try_first')}
            onClick={() => file && bring.mutate(file)}
          >
            {t('opening.bring')}
          </Button>
        </>
      }
    >
      <p className="t2 sm">{t('opening.about')}</p>
      <Field id={id} label={t('opening.sheet')} hint={t('opening.columns')}>
        {(wired) => (
          <input
            {...wired}
            type="file"
            className="inp"
            accept=".xlsx,.csv"
            onChange={({ target: { files } }) => {
              const [chosen] = Array.from(files ?? []);
              setFile(chosen);
              setTried(undefined);
              if (chosen) attempt.mutate(chosen);
            }}
          />
        )}
      </Field>
      <div role="status" className="stack-s" aria-busy={attempt.isPending || undefined}>
        <ProblemAlert problem={attempt.error ?? bring.error} onRetry={() => file && attempt.mutate(file)} />
        {tried && (
          <Note mood={isRight ? 'ok' : 'warn'}>
            {t('opening.tried', {
              rows: number(tried.rows.length),
              of: number(tried.rows_total),
              n: number(tried.quantity),
            })}
          </Note>
        )}
        {tried && tried.faults.length > 0 && <FaultList faults={tried.faults} onJump={undefined} />}
        {isRight && (
          <ul className="list list--tight">
            {tried.rows.slice(0, SHOWN).map(({ row, first, last, count, organisation_name }) => (
              <li key={row}>
                <span className="grow">
                  <span className="mono">{rangeWords({ first, last })}</span>
                  <span className="t2 line">{organisation_name}</span>
                </span>
                <span className="r">{number(count)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
