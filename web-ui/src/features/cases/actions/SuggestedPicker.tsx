import './suggested.css';
import { useQuery } from '@tanstack/react-query';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date } from '~/lib/dates';
import type { OwnControl } from '~/ui/ActionDialog';
import { Chip } from '~/ui/Chip';
import { PractitionerPicker } from '~/ui/Pickers';
import { Skeleton } from '~/ui/Waiting';
import { suggestionsFor, type CaseRow, type Suggestion } from '../queries';

/** Those who are shown with their reasons; the others stand in the list below, in the same order. */
const SHOWN = 3;

/**
 * Who might carry the case, the likeliest first, each with the factors whose points make the score; who may not, and
 * why. The head decides.
 */
export function SuggestedPicker({ file, ...own }: OwnControl & { file: CaseRow }) {
  const { value, onChange, ...wired } = own;
  const t = useT();
  const { label } = useLabels();
  const { data, error } = useQuery(suggestionsFor(file.id));
  if (error) return <PractitionerPicker organisation={file.organisation_id} {...own} />;
  if (!data) return <Skeleton rows={4} />;
  return (
    <div className="stack-s">
      {(data.language || data.needs.length > 0) && (
        <p className="sm">
          <b>{t('suggest.needs')}</b> {[data.language, ...data.needs].filter(Boolean).join('; ')}
        </p>
      )}
      <ol className="suggested" aria-label={t('suggest.likeliest')}>
        {data.data.slice(0, SHOWN).map((suggestion) => (
          <Suggested
            key={suggestion.practitioner_id}
            suggestion={suggestion}
            isChosen={value === suggestion.practitioner_id}
            onChoose={() => onChange(suggestion.practitioner_id)}
          />
        ))}
      </ol>
      <select {...wired} className="inp" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('common.choose')}</option>
        {data.data.map(({ practitioner_id, name, kind, open_cases, score }) => (
          <option key={practitioner_id} value={practitioner_id}>
            {[
              name,
              label('practitioner_kind', kind),
              t('practitioners.load', { n: open_cases }),
              t('suggest.score', { n: score }),
            ].join(' · ')}
          </option>
        ))}
      </select>
      {data.excluded.length > 0 && (
        <details className="sm">
          <summary>{t('suggest.excluded', { n: data.excluded.length })}</summary>
          <ul>
            {data.excluded.map(({ practitioner_id, name, reason }) => (
              <li key={practitioner_id}>
                <b>{name}</b>: <span lang="vi">{reason.label}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface Props {
  suggestion: Suggestion;
  isChosen: boolean;
  onChoose: () => void;
}

function Suggested({ suggestion, isChosen, onChoose }: Props) {
  const t = useT();
  const { name, score, factors, next_absence } = suggestion;
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="row row--apart">
          <b>{name}</b>
          <b className="num">{t('suggest.score', { n: score })}</b>
        </span>
        {/* The server gives its reasons in Vietnamese alone. */}
        <span className="sm t2" lang="vi">
          {factors.map(({ code, label: words, points, most }) => (
            <span key={code} className="suggested__why">
              {words} <span className="num">{t('suggest.points', { points, most })}</span>
            </span>
          ))}
        </span>
        {next_absence && (
          <Chip mood="warn">
            {t('suggest.away', { from: date(next_absence.from_on), to: date(next_absence.to_on) })}
          </Chip>
        )}
      </button>
    </li>
  );
}
