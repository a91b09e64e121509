import { CircleCheck, CircleX } from 'lucide-react';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Icon } from '~/ui/Icon';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { CameraScan } from '../Camera';
import { partsOf } from '../serials';
import { useScanner } from '../useScanner';
import { isGood } from './types';
import { useCounting } from './useCounting';

/** Counting by scanner, camera or hand: each number is answered by a tick or a cross, a tone and a buzz. */
export function Scanning({ id }: { id: string }) {
  const t = useT();
  const { label } = useLabels();
  const box = useScanner();
  const { answers, problem, scan, again } = useCounting(id);
  const [last] = answers;
  return (
    <Box heading={t('stocktake.scan')}>
      <div className="stack-s">
        <form
          className="row noprint"
          onSubmit={(event) => {
            event.preventDefault();
            partsOf(box.current?.value ?? '').forEach(scan);
            event.currentTarget.reset();
          }}
        >
          <input
            ref={box}
            className="inp mono stocktake__box"
            aria-label={t('stocktake.box')}
            placeholder={t('stocktake.box')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={41}
          />
          <Button type="submit">{t('stocktake.count')}</Button>
          <CameraScan onScan={(code) => partsOf(code).forEach(scan)} />
        </form>
        <ProblemAlert problem={problem} onRetry={again} />
        {last && (
          <p className={isGood(last) ? 'stocktake__last' : 'stocktake__last stocktake__last--bad'}>
            <Icon of={isGood(last) ? CircleCheck : CircleX} />
            <b className="mono">{last.scanned}</b>
            <span>{last.message ?? label('blank_scan', last.outcome)}</span>
          </p>
        )}
        <ol className="stocktake__log" aria-label={t('stocktake.scanned')}>
          {answers.slice(1).map((one, at) => (
            <li key={`${answers.length - at} ${one.scanned}`} className="row sm">
              <Icon of={isGood(one) ? CircleCheck : CircleX} small />
              <span className="mono">{one.scanned}</span>
              <span className="t2">{one.message ?? label('blank_scan', one.outcome)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Box>
  );
}
