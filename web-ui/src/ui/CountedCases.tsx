import { Link } from '@tanstack/react-router';
import { fetchJson } from '~/api/client';
import { useList } from '~/api/list';
import { listOf, type Page } from '~/api/pages';
import type { components } from '~/api/schema';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { capital } from '~/i18n/words';
import { date } from '~/lib/dates';
import { hundredths } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Export } from './Export';
import { Listing } from './Listing';
import { sourceAddress, type Source } from './source';
import { Empty } from './Waiting';

type CaseRecord = components['schemas']['CaseRecord'];

const records = (source: Source) =>
  listOf(['records', source], ({ limit, cursor }) =>
    fetchJson<Page<CaseRecord>>(
      sourceAddress(source, { limit: String(limit), ...(cursor ? { cursor } : {}) }),
    ),
  );

interface Props {
  /** What they come to, with its unit. */
  figure: string;
  /** Where they come from. */
  source: Source;
}

/** The very cases that a figure counts, with what each adds to it; and all of them as a file. */
export function CountedCases({ figure, source }: Props) {
  const t = useT();
  const list = useList(records(source));
  return (
    <>
      <div className="row row--apart">
        <b className="figure">{figure}</b>
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
    </>
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
