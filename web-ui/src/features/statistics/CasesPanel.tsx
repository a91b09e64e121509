import { Link } from '@tanstack/react-router';
import { useList } from '~/api/list';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital } from '~/i18n/words';
import { date } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Export } from '~/ui/Export';
import { Listing } from '~/ui/Listing';
import { Switch } from '~/ui/Switch';
import { Empty } from '~/ui/Waiting';
import { records, recordSource, type CaseRecord } from './queries';
import { monthsBeside, recordsOf, type Answer, type FigureRow, type QuestionSearch } from './question';

interface Props {
  question: QuestionSearch;
  answer: Answer;
  row: FigureRow;
  /** The instant of the figure, where it is not of now. */
  as_of: string | undefined;
  /** Whether the cases are asked for of what the figure is set beside. */
  isBase: boolean;
}

/** The very cases that a figure counts, with what each adds to it; and all of them as a file. */
export function CasesPanel({ question, answer, row, as_of, isBase }: Props) {
  const t = useT();
  const back = isBase ? monthsBeside(question) : 0;
  const source = recordSource(answer.measure.code, recordsOf(question, answer, row.key, as_of, back));
  const list = useList(records(source));
  const { unit } = answer.measure;
  const { figure, base } = row;
  const isCompared = base !== undefined && base !== null;
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
      <div className="row row--apart">
        <b className="figure">
          {hundredths((isBase ? base : figure) ?? 0)} {t(`statistics.unit_${unit}`).toLowerCase()}
        </b>
        <Export size="small" {...source} />
      </div>
      <Listing
        label={t('statistics.cases')}
        query={list}
        empty={<Empty heading={t('statistics.no_cases')} />}
      >
        {(rows) => (
          <ul className="list">
            {rows.map((one) => (
              <Case key={one.id} row={one} />
            ))}
          </ul>
        )}
      </Listing>
    </div>
  );
}

function Case({ row }: { row: CaseRecord }) {
  const t = useT();
  const { label } = useLabels();
  const mayOpen = has(useAccount(), 'case_list');
  const { id, code, state, form, organisation_name, accepted_at, ended_on, hundredths: adds } = row;
  const facts = [
    label('form', form),
    accepted_at && t('statistics.accepted_on', { date: date(accepted_at) }),
    ended_on && t('statistics.ended_on', { date: date(ended_on) }),
    adds !== 100 && t('statistics.adds', { n: hundredths(adds) }),
  ];
  return (
    <li data-row={id}>
      <span className="grow">
        <span className="row row--apart">
          {code && mayOpen ? (
            <Link to={paths.case(id)} className="mono">
              {code}
            </Link>
          ) : (
            <span className="mono">{code ?? t('statistics.gone')}</span>
          )}
          <span className="t2">{label('case_state', state)}</span>
        </span>
        <span className="line">{organisation_name}</span>
        <span className="line t2">{capital(facts.filter(Boolean).join(' · '))}</span>
      </span>
    </li>
  );
}
