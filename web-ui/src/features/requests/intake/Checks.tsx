import { CircleHelp, ShieldAlert, ShieldCheck, Users } from 'lucide-react';
import { locale, useT } from '~/i18n';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { Checkbox } from '~/ui/Field';
import { ProblemAlert } from '~/ui/ProblemAlert';
import type { Problem } from '~/api/problem';
import type { Change, Draft } from './draft';
import type { Conflict, Eligibility, FoundPerson } from './queries';

interface EligibilityProps {
  answer: Eligibility | undefined;
  problem: Problem | null;
  draft: Draft;
  change: Change;
}

/** What the law of today says about what was said so far, and which papers would prove it. */
export function EligibilityBox({ answer, problem, draft, change }: EligibilityProps) {
  const t = useT();
  const verdict = answer?.eligible
    ? (['ok', 'elig.yes'] as const)
    : answer && answer.undecided.length > 0
      ? (['info', 'elig.maybe'] as const)
      : (['plain', 'elig.no'] as const);
  return (
    <Box
      heading={t('elig.title')}
      mark={
        answer && (
          <Chip mood={verdict[0]} icon={verdict[0] === 'info' ? CircleHelp : undefined}>
            {t(verdict[1])}
          </Chip>
        )
      }
    >
      <div className="sm stack-s" role="status">
        <ProblemAlert problem={problem} />
        {answer?.groups.map((group) => (
          <div key={group.code}>
            <p>
              <b>{locale() === 'en' ? group.name_en : group.name_vi}.</b>{' '}
              <span className="t2">
                {group.legal_basis}
                {!group.confirmed && ` · ${t('elig.unconfirmed')}`}
              </span>
            </p>
            {group.missing_proofs.map((missing) => (
              <div key={missing.code} className="intake__proof">
                <p className="t2">{t(missing.any_of.length > 1 ? 'elig.one_of' : 'elig.paper')}</p>
                {missing.any_of.map(({ code, vi }) => (
                  <Checkbox
                    key={code}
                    checked={draft.proofs.includes(code)}
                    onChange={() => change({ proofs: [...draft.proofs, code] })}
                  >
                    {vi}
                  </Checkbox>
                ))}
              </div>
            ))}
            {group.missing_proofs.length === 0 && <p className="t2">{t('elig.proved')}</p>}
          </div>
        ))}
        {answer && answer.groups.length === 0 && <p className="t2">{t('elig.none_yet')}</p>}
        {draft.proofs.length > 0 && (
          <Button size="small" kind="quiet" onClick={() => change({ proofs: [] })}>
            {t('elig.proofs_clear', { n: draft.proofs.length })}
          </Button>
        )}
      </div>
    </Box>
  );
}

interface DuplicatesProps {
  found: FoundPerson[] | undefined;
  chosen: string | undefined;
  onSame: (id: string) => void;
  onOther: (id: string) => void;
}

/** People already known who may be this one; never in the way of an urgent request. */
export function DuplicatesBox({ found, chosen, onSame, onOther }: DuplicatesProps) {
  const t = useT();
  if (!found) return null;
  return (
    <Box
      flush
      heading={t('dup.title')}
      mark={
        found.length > 0 && (
          <Chip mood="warn" icon={Users}>
            {t('dup.count', { n: found.length })}
          </Chip>
        )
      }
    >
      <div role="status">
        {found.length === 0 && <p className="list__none">{t('dup.none')}</p>}
        {found.map((person, index) => (
          <div className="dup" key={person.id ?? index}>
            <p className="row row--apart">
              <b>{[person.name, person.birth_year].filter(Boolean).join(', ')}</b>
              {typeof person.score === 'number' && (
                <span className="t2">{t('dup.score', { n: person.score })}</span>
              )}
            </p>
            <p className="t2">
              {[person.commune_name, ...(person.fields ?? []).map(({ why_vi }) => why_vi)]
                .filter(Boolean)
                .join('; ')}
            </p>
            {person.id &&
              (chosen === person.id ? (
                <p className="row">
                  <Chip mood="ok">{t('dup.same')}</Chip>
                  <Button size="small" kind="quiet" onClick={() => person.id && onOther(person.id)}>
                    {t('dup.undo')}
                  </Button>
                </p>
              ) : (
                <div className="row">
                  <Button size="small" onClick={() => person.id && onSame(person.id)}>
                    {t('dup.same')}
                  </Button>
                  <Button size="small" onClick={() => person.id && onOther(person.id)}>
                    {t('dup.other')}
                  </Button>
                </div>
              ))}
          </div>
        ))}
      </div>
    </Box>
  );
}

/** Whether anybody in the nation already stands on the other side. It tells whom to ask, nothing more. */
export function ConflictBox({ answer, problem }: { answer: Conflict | undefined; problem: Problem | null }) {
  const t = useT();
  if (!answer && !problem) return null;
  return (
    <Box
      heading={t('conflict.box')}
      mark={
        answer && (
          <Chip mood={answer.conflict ? 'err' : 'ok'} icon={answer.conflict ? ShieldAlert : ShieldCheck}>
            {t(answer.conflict ? 'conflict.yes' : 'conflict.no')}
          </Chip>
        )
      }
    >
      <div className="sm" role="status">
        <ProblemAlert problem={problem} />
        {answer?.conflict && (
          <>
            {answer.contact && (
              <p>
                {t('conflict.ask', {
                  who: [answer.contact.organisation_name, answer.contact.phone].filter(Boolean).join(', '),
                })}
              </p>
            )}
            <p className="t2">{t('conflict.basis')}</p>
          </>
        )}
        {answer && !answer.conflict && <p className="t2">{t('conflict.none')}</p>}
      </div>
    </Box>
  );
}
