import { useT } from '~/i18n';
import { Select } from '~/ui/Field';
import { allMonths, kindOf, KINDS, lastMonth, periodOf, periodsOf, type Kind } from './period';
import { between, monthsOf } from './question';
import { periodName, shortMonth } from './words';

interface Props {
  value: string;
  today: string;
  onChange: (period: string) => void;
}

/** A period of the circulars by its kind, or any stretch of whole months. */
export function PeriodPicker({ value, today, onChange }: Props) {
  const t = useT();
  const thisMonth = today.slice(0, 7);
  const kind = kindOf(value);
  const months = monthsOf(value);
  const options = (some: string[], name: (one: string) => string) =>
    some.map((one) => ({ value: one, label: name(one) }));
  return (
    <>
      <Select
        label={t('statistics.kind')}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: t(`statistics.kind_${one}`) }))}
        onChange={(event) => onChange(periodOf(event.target.value as Kind, lastMonth(value, thisMonth)))}
      />
      {months ? (
        <>
          <Select
            label={t('statistics.from')}
            value={months.from}
            options={options(allMonths(thisMonth), shortMonth)}
            onChange={({ target }) =>
              onChange(between(target.value, target.value > months.to ? target.value : months.to))
            }
          />
          <Select
            label={t('statistics.to')}
            value={months.to}
            options={options(
              allMonths(thisMonth).filter((month) => month >= months.from),
              shortMonth,
            )}
            onChange={({ target }) => onChange(between(months.from, target.value))}
          />
        </>
      ) : (
        <Select
          label={t('statistics.period')}
          value={value}
          options={options(periodsOf(kind, thisMonth), (one) => periodName(t, one))}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </>
  );
}
