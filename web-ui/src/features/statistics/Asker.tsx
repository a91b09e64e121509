import { useId } from 'react';
import { useT } from '~/i18n';
import { inWords } from '~/i18n/words';
import { today } from '~/lib/clock';
import { Select, type Option } from '~/ui/Field';
import { PeriodPicker } from './PeriodPicker';
import { bysOf, PLACES, TIMES, type QuestionSearch } from './question';
import type { Catalogue } from './queries';

interface Props {
  catalogue: Catalogue;
  question: QuestionSearch;
  onChange: (words: QuestionSearch) => void;
}

/** What is asked: a measure with its definition beside it, how it is told apart, when, and what it is set beside. */
export function Asker({ catalogue: { measures, dimensions }, question, onChange }: Props) {
  const t = useT();
  const id = useId();
  const measure = measures.find(({ code }) => code === question.measure);
  const [rows, columns] = bysOf(question.by);
  const options: Option[] = [
    ...[...TIMES, ...PLACES].map((by) => ({ value: by, label: t(`statistics.by_${by}`) })),
    ...dimensions
      .filter(({ code }) => measure?.dimensions.includes(code))
      .map(({ code, words }) => ({ value: code, label: inWords(words) })),
  ];
  const tell = (by: (string | undefined)[]) => onChange({ by: by.filter(Boolean).join(',') || undefined });
  /** Another measure may not be told apart or filtered by what this one is. */
  const choose = (code: string) => {
    const fitting: readonly string[] = measures.find((one) => one.code === code)?.dimensions ?? [];
    const unfit = dimensions.filter((one) => !fitting.includes(one.code)).map((one) => one.code);
    const by = bysOf(question.by).filter((one) => !(unfit as string[]).includes(one));
    onChange({
      ...Object.fromEntries(unfit.map((one) => [one, undefined])),
      measure: code,
      by: by.join(',') || undefined,
    });
  };
  return (
    <section className="ask noprint" aria-label={t('statistics.question')}>
      <div className="ask__what">
        <Select
          label={t('statistics.measure')}
          value={question.measure ?? ''}
          options={measures.map(({ code, words }) => ({ value: code, label: inWords(words) }))}
          aria-describedby={`${id}-definition`}
          onChange={(event) => choose(event.target.value)}
        />
        <div className="ask__definition" id={`${id}-definition`}>
          {measure && (
            <>
              <p>{inWords(measure.definition)}</p>
              <p className="t2">{t('statistics.basis', { basis: measure.legal_basis })}</p>
            </>
          )}
        </div>
      </div>
      <div className="ask__how">
        <Select
          label={t('statistics.rows')}
          value={rows ?? ''}
          empty={t('statistics.by_nothing')}
          options={options.filter(({ value }) => value !== columns)}
          onChange={(event) => tell(event.target.value ? [event.target.value, columns] : [columns])}
        />
        <Select
          label={t('statistics.columns')}
          value={columns ?? ''}
          empty={t('statistics.by_nothing')}
          options={rows ? options.filter(({ value }) => value !== rows) : []}
          onChange={(event) => tell([rows, event.target.value])}
        />
        <PeriodPicker
          value={question.period ?? ''}
          today={today()}
          onChange={(period) => onChange({ period })}
        />
        <Select
          label={t('statistics.compare')}
          value={question.compare ?? ''}
          empty={t('statistics.compare_none')}
          options={(['previous', 'last_year'] as const).map((value) => ({
            value,
            label: t(`statistics.compare_${value}`),
          }))}
          onChange={(event) => onChange({ compare: event.target.value || undefined })}
        />
        <Select
          label={t('statistics.geography')}
          value={question.geography ?? 'as_reported'}
          options={(['as_reported', 'as_current'] as const).map((value) => ({
            value,
            label: t(`statistics.${value}`),
          }))}
          onChange={(event) =>
            onChange({ geography: event.target.value === 'as_current' ? 'as_current' : undefined })
          }
        />
      </div>
    </section>
  );
}
