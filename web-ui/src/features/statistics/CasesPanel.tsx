import { Link } from '@tanstack/react-router';
import { useT } from '~/i18n';
import { hundredths } from '~/lib/numbers';
import { CountedCases } from '~/ui/CountedCases';
import { Switch } from '~/ui/Switch';
import { recordSource } from './queries';
import {
  monthsBeside,
  recordsOf,
  severalIn,
  toldByPlace,
  type Answer,
  type FigureRow,
  type QuestionSearch,
} from './question';

interface Props {
  question: QuestionSearch;
  answer: Answer;
  row: FigureRow;
  /** The instant of the figure, where it is not of now. */
  as_of: string | undefined;
  /** Whether the cases are asked for of what the figure is set beside. */
  isBase: boolean;
}

/** The cases of a figure, or of what it is set beside. */
export function CasesPanel({ question, answer, row, as_of, isBase }: Props) {
  const t = useT();
  const back = isBase ? monthsBeside(question) : 0;
  const { unit } = answer.measure;
  const { figure, base } = row;
  const isCompared = base !== undefined && base !== null;
  const shown = `${hundredths((isBase ? base : figure) ?? 0)} ${t(`statistics.unit_${unit}`).toLowerCase()}`;
  const records = recordsOf(question, answer, row.key, as_of, back);
  const several = severalIn(records);
  return (
    <div className="stack-s">
      {isCompared && (
        <Switch
          label={t('statistics.sides')}
          name="side"
          value={isBase ? 'base' : 'asked'}
          options={[
            { value: 'asked', label: t('statistics.side_asked', { n: hundredths(figure ?? 0) }) },
            { value: 'base', label: t('statistics.side_base', { n: hundredths(base) }) },
          ]}
        />
      )}
      {several.length > 0 ? (
        <>
          <b className="figure">{shown}</b>
          <p>
            {t('statistics.of_several')}{' '}
            {several.some((by) => !answer.by.includes(by)) && (
              <Link to="." search={toldByPlace(question, records, several)}>
                {t('statistics.tell_places')}
              </Link>
            )}
          </p>
        </>
      ) : (
        <CountedCases figure={shown} source={recordSource(answer.measure.code, records)} />
      )}
    </div>
  );
}
