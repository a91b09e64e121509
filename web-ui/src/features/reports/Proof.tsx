import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/i18n';
import { capital, inWords } from '~/i18n/words';
import { useLabels } from '~/i18n/labels';
import { dateTime } from '~/lib/dates';
import { number } from '~/lib/numbers';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { KeyValues } from '~/ui/KeyValues';
import { Note } from '~/ui/Note';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { comparedParts, printed } from './figures';
import { deltas, verification } from './queries';
import type { ReportView, Verification } from './types';

/** What shows that a report is what it was: its hash, its editions, and what the records would say now. */
export function Proof({ report }: { report: ReportView }) {
  const t = useT();
  const { label } = useLabels();
  const { id, hash, watermark, definition_hash } = report;
  const isFixed = watermark !== null && watermark !== undefined;
  const editions = report.editions.filter((each) => each.id !== id);
  const [asked, ask] = useState(false);
  const answer = useQuery({ ...verification(id), enabled: asked });
  return (
    <>
      {(hash || editions.length > 0) && (
        <Box heading={t('reports.proof')}>
          <div className="stack-s">
            <KeyValues
              rows={[
                [t('reports.checked_at'), dateTime(report.checked?.at)],
                [t('reports.signed_at'), dateTime(report.signed?.at)],
                [t('reports.frozen_at'), dateTime(report.frozen_at)],
                [
                  t('reports.data_until'),
                  isFixed && t('reports.data_until_version', { n: number(watermark) }),
                ],
                [t('reports.hash'), hash && <span className="mono hash">{hash}</span>],
                [
                  t('reports.definition_hash'),
                  definition_hash && (
                    <>
                      <span className="mono hash">{definition_hash}</span>
                      <span className="line t2">
                        {t('reports.definition_of', { form: report.form, n: report.form_version })}
                      </span>
                    </>
                  ),
                ],
                [t('reports.basis'), report.legal_basis],
              ]}
            />
            {hash && (
              <>
                <Button
                  icon={ShieldCheck}
                  size="small"
                  busy={answer.isFetching}
                  onClick={() => (asked ? void answer.refetch() : ask(true))}
                >
                  {t('reports.verify')}
                </Button>
                <ProblemAlert problem={answer.error} onRetry={() => void answer.refetch()} />
                {answer.data && <Verdict of={answer.data} />}
              </>
            )}
            {editions.length > 0 && (
              <>
                <h3>{t('reports.editions')}</h3>
                <ul className="list list--tight">
                  {editions.map(({ id, edition, state }) => (
                    <li key={id}>
                      <Link to={paths.report(id)}>{t('reports.edition_n', { n: edition })}</Link>
                      <span className="t2">{label('report_state', state)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </Box>
      )}
      {hash && <Deltas report={report} />}
    </>
  );
}

/** The verdict in words, each part of it. */
function Verdict({ of }: { of: Verification }) {
  const t = useT();
  const { holds, stored_holds, signature_holds, recount_holds, differing } = of;
  return (
    <Note mood={holds ? 'ok' : 'err'} role="status">
      <b>{t(holds ? 'reports.holds' : 'reports.broken')}</b>
      <span className="line">{t(stored_holds ? 'reports.stored_holds' : 'reports.stored_broken')}</span>
      {typeof signature_holds === 'boolean' && (
        <span className="line">
          {t(signature_holds ? 'reports.signature_holds' : 'reports.signature_broken')}
        </span>
      )}
      <span className="line">{t(recount_holds ? 'reports.recount_holds' : 'reports.recount_broken')}</span>
      {differing.map(({ row, column, before, now }) => (
        <span key={`${row}/${column}`} className="line">
          {t('reports.cell', { row, column })}: {printed(before)} → {printed(now)}
        </span>
      ))}
    </Note>
  );
}

/** What the records would say otherwise since the figures were fixed, number by number, each with its cases. */
function Deltas({ report }: { report: ReportView }) {
  const t = useT();
  const { label } = useLabels();
  const compared = comparedParts(report);
  const isCounted = compared.length > 0;
  const { data, error, refetch } = useQuery({ ...deltas(report.id), enabled: isCounted });
  const parts = compared.map((part) => label('report_part', part)).join(', ');
  return (
    <Box flush heading={t('reports.deltas')} isWaiting={isCounted && !data && !error}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!isCounted && <p className="list__none">{t('reports.not_compared')}</p>}
      {data?.data.length === 0 && <p className="list__none">{t('reports.no_deltas', { parts })}</p>}
      <ul className="list">
        {data?.data.map(({ part, words, row, column, before, now, cases }) => (
          <li key={`${part}/${row}/${column}`}>
            <span className="grow">
              <b>
                {part === 'text'
                  ? t('reports.number_of', { section: row, words: inWords(words) })
                  : part === 'list'
                    ? capital(inWords(words))
                    : t('reports.cell', { row, column })}
              </b>
              : {printed(before) || '…'} → {printed(now) || '…'}
              <span className="line">
                {cases.map(({ case_id, code }) =>
                  code ? (
                    <Link key={case_id} to={paths.case(case_id)} className="mono deltas__case">
                      {code}
                    </Link>
                  ) : (
                    <span key={case_id} className="t2">
                      {t('reports.gone_case')}
                    </span>
                  ),
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Box>
  );
}
