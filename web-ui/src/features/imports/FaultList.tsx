import { useT } from '~/i18n';
import { Chip } from '~/ui/Chip';
import { grouped, type Fault } from './faults';

/** Places named of one group; more of the same are counted. */
const NAMED = 60;

/** What is wrong, message by message; each place leads to its cell. */
export function FaultList({
  faults,
  onJump,
}: {
  faults: Fault[];
  onJump: ((fault: Fault) => void) | undefined;
}) {
  const t = useT();
  return (
    <ul className="list faults">
      {grouped(faults).map(({ key, heading, message, faults: places }) => (
        <li key={key}>
          <span className="grow">
            <b>{heading}</b>
            <span className="line">{message}</span>
            <span className="row faults__places">
              {places.slice(0, NAMED).map((fault) => {
                const name = `${fault.column}${fault.row}`;
                return onJump ? (
                  <button key={name} type="button" className="btn btn--s mono" onClick={() => onJump(fault)}>
                    {name}
                  </button>
                ) : (
                  <span key={name} className="mono">
                    {name}
                  </span>
                );
              })}
              {places.length > NAMED && (
                <span className="t2">{t('import.more_cells', { n: places.length - NAMED })}</span>
              )}
            </span>
          </span>
          <span className="r">
            <Chip mood="err">{t('import.cells', { n: places.length })}</Chip>
          </span>
        </li>
      ))}
    </ul>
  );
}
