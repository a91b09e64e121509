import './persons.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Merge, Users } from 'lucide-react';
import { useState } from 'react';
import { useAccount } from '~/api/session';
import { has } from '~/api/types';
import { useT } from '~/i18n';
import { useLabels } from '~/i18n/labels';
import { paths } from '~/lib/paths';
import { Box } from '~/ui/Box';
import { Button } from '~/ui/Button';
import { Chip } from '~/ui/Chip';
import { ProblemAlert } from '~/ui/ProblemAlert';
import { Skeleton } from '~/ui/Waiting';
import { MergePerson } from './MergePerson';
import { duplicatesOf, type Candidate, type Person } from './queries';
import { verdictMood } from './verdict';

/** Records that may be the same person, asked for by a button: each comparison across the nation is logged. */
export function Duplicates({ person }: { person: Person }) {
  const t = useT();
  const account = useAccount();
  const [asked, setAsked] = useState(false);
  const [merging, setMerging] = useState<string>();
  const { data, error, isLoading, refetch } = useQuery({ ...duplicatesOf(person), enabled: asked });
  return (
    <Box
      flush
      heading={t('dup.title')}
      mark={
        data &&
        data.length > 0 && (
          <Chip mood="warn" icon={Users}>
            {t('dup.count', { n: data.length })}
          </Chip>
        )
      }
    >
      <div role="status" aria-busy={isLoading}>
        {!asked && (
          <div className="list__none stack-s">
            <p>{t('persons.compare_about')}</p>
            <Button size="small" icon={Users} onClick={() => setAsked(true)}>
              {t('persons.compare')}
            </Button>
          </div>
        )}
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {isLoading && <Skeleton rows={3} />}
        {data?.length === 0 && <p className="list__none">{t('dup.none')}</p>}
        {data?.map((candidate, index) => (
          <Compared
            key={candidate.id ?? index}
            candidate={candidate}
            onMerge={has(account, 'person_merge') ? setMerging : undefined}
          />
        ))}
        {merging && <MergePerson keep={person.id} merge={merging} onClose={() => setMerging(undefined)} />}
      </div>
    </Box>
  );
}

/** One candidate, with what each field says for or against. */
function Compared({
  candidate,
  onMerge,
}: {
  candidate: Candidate;
  onMerge: ((id: string) => void) | undefined;
}) {
  const t = useT();
  const { label } = useLabels();
  const { id, name, birth_year, commune_name, score, verdict, fields } = candidate;
  return (
    <div className="compared stack-s">
      <p className="row row--apart">
        <span>
          {id ? (
            <Link className="b" to={paths.person(id)}>
              {name}
            </Link>
          ) : (
            <b>{name}</b>
          )}
          <span className="t2">
            {' · '}
            {[birth_year, commune_name, !id && t('persons.elsewhere')].filter(Boolean).join(' · ')}
          </span>
        </span>
        {verdict && <Chip mood={verdictMood(verdict)}>{label('verdict', verdict)}</Chip>}
        {id && onMerge && (
          <Button size="small" icon={Merge} onClick={() => onMerge(id)}>
            {t('merge.open')}
          </Button>
        )}
      </p>
      <table className="tbl tbl--compact">
        <thead>
          <tr>
            <th scope="col">{t('persons.field')}</th>
            <th scope="col">{t('persons.why')}</th>
            <th scope="col" className="num">
              {t('persons.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields?.map(({ field, points, why_vi }) => (
            <tr key={field}>
              <th scope="row">{label('likeness', field)}</th>
              {/* The server gives its reasons in Vietnamese alone. */}
              <td lang="vi">{why_vi}</td>
              <td className="num">{signed(points)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {t('persons.sum')}
            </th>
            <td className="num b">{signed(score ?? 0)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));
