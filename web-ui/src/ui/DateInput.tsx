import { useState } from 'react';
import { useT } from '~/i18n';
import { date, parseDate, parseTime } from '~/lib/dates';

interface Props {
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  'aria-label'?: string;
  placeholder?: string;
  /** `YYYY-MM-DD`; what is typed so far while it is no day yet. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * A day typed as the office writes it, `20/11/2026`. The browser's own control follows the language of the
 * browser, and many office machines speak English: 11/20 would be read for 20/11.
 */
export function DateInput({ value, onChange, ...wired }: Props) {
  const [text, setText] = useState(() => date(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(/^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value);
  }
  return (
    <input
      {...wired}
      className="inp inp--date"
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={text}
      onChange={(event) => {
        const next = parseDate(event.target.value) ?? event.target.value;
        setText(event.target.value);
        setKnown(next);
        onChange(next);
      }}
    />
  );
}

/** A day and a time of day, 24 hours; the value is `YYYY-MM-DDTHH:MM`, Vietnamese wall time. */
export function DateTimeInput({ value, onChange, ...wired }: Props) {
  const t = useT();
  const [day = '', clock = ''] = value.split('T');
  const [time, setTime] = useState(clock);
  const [known, setKnown] = useState(clock);
  if (clock !== known) {
    setKnown(clock);
    setTime(clock);
  }
  const tell = (newDay: string, newTime: string) =>
    onChange(newDay || newTime ? `${newDay}T${parseTime(newTime) ?? newTime}` : '');
  return (
    <span className="row">
      <DateInput {...wired} value={day} onChange={(next) => tell(next, time)} />
      <input
        className="inp inp--time"
        aria-label={t('common.time')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={time}
        onChange={(event) => {
          const next = event.target.value;
          setTime(next);
          setKnown(parseTime(next) ?? next);
          tell(day, next);
        }}
      />
    </span>
  );
}
