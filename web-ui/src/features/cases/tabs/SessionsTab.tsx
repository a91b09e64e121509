import { useQuery } from '@tanstack/react-query';
import { ClockPlus } from 'lucide-react';
import { useState } from 'react';
import { usePractitionerNames } from '~/api/lookups';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { locale, useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { date, time } from '~/lib/dates';
import { Button } from '~/ui/Button';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Empty, Skeleton } from '~/ui/Waiting';
import { AddSession } from '../actions/AddSession';
import { caseSessions, type CaseRow } from '../queries';

/** Work sessions, the basis of pay: a session is four hours, counted in halves (NĐ 144/2017 Đ.13). */
export function SessionsTab({ file }: { file: CaseRow }) {
  const t = useT();
  const { label } = useLabels();
  const account = useAccount();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(caseSessions(file.id));
  const carriers = new Map(file.practitioners.map(({ id, name }) => [id, name]));
  // Who carried it before is not told by the case.
  const before = usePractitionerNames(
    data?.data.flatMap(({ practitioner_id: id }) => (carriers.has(id) ? [] : id)) ?? [],
  );
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const halves = data.data.reduce((sum, { half_sessions }) => sum + half_sessions, 0);

  return (
    <>
      <div className="row row--apart noprint">
        <span className="t2 sm">{t('case.sessions_sum', { n: sessions(halves) })}</span>
        {has(account, 'case_act') && (
          <Button icon={ClockPlus} onClick={() => setAdding(true)}>
            {t('case.session_add')}
          </Button>
        )}
      </div>
      {data.data.length === 0 ? (
        <Empty heading={t('case.sessions_none')}>
          <p>{t('case.sessions_none_about')}</p>
        </Empty>
      ) : (
        <div className="box listing">
          <table className="tbl tbl--cards">
            <thead>
              <tr>
                <th scope="col">{t('case.session_when')}</th>
                <th scope="col">{t('case.session_kind')}</th>
                <th scope="col">{t('cases.practitioner')}</th>
                <th scope="col" className="num">
                  {t('case.session_count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.data.map((session) => (
                <tr key={session.id}>
                  <th scope="row" className="nw">
                    {date(session.starts_at)}
                    <span className="t2 line">
                      {time(session.starts_at)}–{time(session.ends_at)}
                    </span>
                  </th>
                  <td>
                    {label('session_kind', session.kind)}
                    <span className="t2 line">{session.place}</span>
                  </td>
                  <td>{carriers.get(session.practitioner_id) ?? before[session.practitioner_id]}</td>
                  <td className="num">{sessions(session.half_sessions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding && <AddSession file={file} onClose={() => setAdding(false)} />}
    </>
  );
}

/** Halves counted as sessions, with the decimal sign of the language. */
const sessions = (halves: number): string => (halves / 2).toLocaleString(locale());
