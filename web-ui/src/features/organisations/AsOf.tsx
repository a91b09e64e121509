import { useT } from '~/i18n';
import { today } from '~/lib/clock';
import { isDay } from '~/lib/dates';
import { DateInput } from '~/ui/DateInput';

/** The last day of the 63 provinces (NQ 202/2025/QH15). */
const LAST_OF_63 = '2025-06-30';

interface Props {
  day: string | undefined;
  /** Nothing is today. */
  onChoose: (day: string | undefined) => void;
}

/** The day that is looked at, and the two maps of the State: before the merger of the provinces and since. */
export function AsOf({ day = today(), onChoose }: Props) {
  const t = useT();
  return (
    <span className="row asof sm">
      <span>{t('organisations.as_of')}</span>
      <DateInput
        aria-label={t('organisations.as_of')}
        value={day}
        onChange={(next) => {
          if (isDay(next)) onChoose(next);
        }}
      />
      <span className="seg" role="group" aria-label={t('organisations.as_of')}>
        <button type="button" aria-pressed={day > LAST_OF_63} onClick={() => onChoose(undefined)}>
          {t('organisations.map_34')}
        </button>
        <button type="button" aria-pressed={day <= LAST_OF_63} onClick={() => onChoose(LAST_OF_63)}>
          {t('organisations.map_63')}
        </button>
      </span>
    </span>
  );
}
